import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isProductCode, repositoryFiles } from './repository.ts';
import { parseSource, visit } from './source.ts';

/** Where pieces of text are put together for people. */
const FOLDERS = /^app\/(components|documents|features|report-model|routes)\/|^app\/root\.tsx$/;
// The list of methods in a header is for machines, and so is what searches are told.
const FOREIGN = ['app/features/http-api/api-route.server.ts', 'app/features/site/for-searches.ts'];

const HOLE = '\ue000';
/** A mark beside a value and a space or an end, as in text; addresses, keys and paths of pictures have no room there. */
const MARK_IN_TEXT = new RegExp(`${HOLE}\\s*[:;,.·)]+(\\s|$)|[:;,.·]\\s+${HOLE}|(^|\\s)[·(]\\s*${HOLE}`, 'u');
const ENTITY = new RegExp(`&#?${HOLE};`, 'gu');
/** A text made of marks alone, with room for what it joins. */
const JOINT = /^(?=.*\s)[\s:;,.·()]*[:;,.·()][\s:;,.·()]*$/u;
const MARK = /[:;,.·()]/u;

/** Of the attributes of an element, those that people read or hear. */
const SPOKEN = ['alt', 'aria-label', 'caption', 'label', 'placeholder', 'summary', 'text', 'title', 'value'];

/** Within an attribute nobody reads; of an object given to one, its own property decides. */
function isUnspoken(node: ts.Node): boolean {
  let name: string | null = null;
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isPropertyAssignment(at)) name ??= at.name.getText();
    if (ts.isJsxAttribute(at)) return !SPOKEN.includes(name ?? at.name.getText());
    if (ts.isJsxElement(at) || ts.isBlock(at)) return false;
  }
  return false;
}

const textOf = (node: ts.TemplateExpression): string =>
  node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join('');

function joinsText(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return MARK.test(node.text);
  if (ts.isStringLiteralLike(node)) return JOINT.test(node.text) && !isUnspoken(node);
  if (!ts.isTemplateExpression(node)) return false;
  return MARK_IN_TEXT.test(textOf(node).replaceAll(ENTITY, '')) && !isUnspoken(node);
}

function marksIn(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  visit(file, (node) => {
    if (joinsText(node)) found.push(`${file.fileName}: ${node.getText().trim()}`);
  });
  return found;
}

const code = repositoryFiles().filter(
  (name) => isProductCode(name) && FOLDERS.test(name) && !FOREIGN.includes(name),
);

describe('punctuation', () => {
  it('stands in messages, never between two texts in code', () =>
    expect(code.flatMap((name) => marksIn(parseSource(name)))).toEqual([]));
});

describe('the punctuation check itself', () => {
  const check = (text: string): readonly string[] => marksIn(parseSource('app/a.tsx', text));

  it.each([
    'const a = `${label}: ${value}`;',
    'const a = `${title}.`;',
    'const a = `${title} (${count})`;',
    'const a = ` · ${form}`;',
    'const a = `${name}, ${months}`;',
    "const a = parts.join('; ');",
    "const a = label + ': ' + value;",
    "const a = <p>{index > 0 && ' · '}{name}</p>;",
    'const a = <b>{label}:</b>;',
    'const a = <p>{kind}. {home}</p>;',
    'const a = <p>{name} ({note})</p>;',
    'const a = <More summary={`${title} (${count})`} />;',
    'const a = { caption: `${title}: ${caption}` };',
    'const a = <Table table={{ caption: `${title}, ${group}` }} />;',
  ])('sees %s', (text) => expect(check(text)).not.toEqual([]));

  it.each([
    'const a = t(`method:bands.${id}.title`);',
    'const a = `M${x},${y}L${x},${y}`;',
    'const a = <g transform={`translate(${x}, ${y})`} />;',
    'const a = <i style={{ transform: `translate(${x}, ${y})` }} />;',
    'const a = <svg viewBox={`0 0 ${w} ${h}`} />;',
    'const a = `/${locale}/a/${code}/report.pdf`;',
    'const a = <p>{first} {second}</p>;',
    'const a = `${label} `;',
    "const a = parts.join(' ');",
    "const a = text.replace(',', '.');",
  ])('leaves %s alone', (text) => expect(check(text)).toEqual([]));
});
