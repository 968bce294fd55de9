import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isProductCode, repositoryFiles } from './repository.ts';
import { parseSource, visit } from './source.ts';
import { namespacesOf, wordsOf } from './words.ts';

/** A text in the code: `text` as written, with a mark where a value is put in. */
interface Mention {
  readonly file: string;
  readonly text: string;
}

const HOLE = '\ue000';

function mentionOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => HOLE + span.literal.text).join('');
}

/** `'ns:path.' + id` says the same as a template. */
function isPrefix(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    parent.left === node
  );
}

function mentionsIn(file: ts.SourceFile): readonly Mention[] {
  const found: Mention[] = [];
  visit(file, (node) => {
    const text = mentionOf(node);
    if (text !== null) found.push({ file: file.fileName, text: isPrefix(node) ? text + HOLE : text });
  });
  return found;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const toPattern = (text: string): RegExp => new RegExp(`^${text.split(HOLE).map(escape).join('.+')}$`, 'u');

interface Usage {
  readonly isKnown: (key: string) => boolean;
  readonly missing: readonly string[];
}

const isTemplate = ({ text }: Mention): boolean => text.includes(HOLE);

/** What the code says without a namespace: whole paths, and templates that say at least three letters of one. */
function relativePathsOf(mentions: readonly Mention[]): (path: string) => boolean {
  const whole = new Set(mentions.filter((one) => !isTemplate(one)).map(({ text }) => text));
  const patterns = mentions
    .filter((one) => isTemplate(one) && /^[\w.\-\ue000]+$/u.test(one.text))
    .filter(({ text }) => text.replaceAll(HOLE, '').length >= 3)
    .map(({ text }) => toPattern(text));
  return (path) => whole.has(path) || patterns.some((pattern) => pattern.test(path));
}

/**
 * Which keys the mentions use, and which mentions name no text. A mention that ends in a value right behind the
 * colon (`ns:${key}`), or that names a branch (`'ns:page'`), opens it: below, keys are used where the rest of their
 * path is mentioned.
 */
function usageOf(
  mentions: readonly Mention[],
  keys: readonly string[],
  namespaces: readonly string[],
): Usage {
  const start = new RegExp(`^(${namespaces.map(escape).join('|')}):[\\w.\\-${HOLE}]+$`, 'u');
  const named = mentions.filter(({ text }) => start.test(text));
  const toBranch = ({ text }: Mention): string | null => {
    if (text.endsWith(`:${HOLE}`)) return text.slice(0, -1);
    return keys.some((key) => key.startsWith(`${text}.`)) ? `${text}.` : null;
  };
  const branches = [...new Set(named.map(toBranch).filter((branch) => branch !== null))];
  const patterns = named
    .filter((one) => toBranch(one) === null)
    .map(({ file, text }) => ({ file, pattern: toPattern(text) }));
  const isMentioned = relativePathsOf(mentions);
  const isKnown = (key: string): boolean =>
    patterns.some(({ pattern }) => pattern.test(key)) ||
    branches.some(
      (branch) => key.startsWith(branch) && (isMentioned(key.slice(branch.length)) || isMentioned(key)),
    );
  const missing = patterns
    .filter(({ pattern }) => !keys.some((key) => pattern.test(key)))
    .map(({ file, pattern }) => `${file}: ${pattern.source.replaceAll('\\', '')}`);
  return { isKnown, missing };
}

const keys = [...wordsOf('en').keys()];
const code = repositoryFiles().filter(isProductCode);
const usage = usageOf(
  code.flatMap((name) => mentionsIn(parseSource(name))),
  keys,
  namespacesOf('en'),
);

describe('words and code', () => {
  it('names no text that is not there', () => expect(usage.missing).toEqual([]));
  it('leaves no text unused', () => expect(keys.filter((key) => !usage.isKnown(key))).toEqual([]));
});

describe('the key check itself', () => {
  const check = (text: string, known: readonly string[]): Usage =>
    usageOf(mentionsIn(parseSource('app/a.ts', text)), known, ['start', 'items']);

  it('sees a missing key and an unused one', () => {
    const found = check("t('start:hero.titel');", ['start:hero.title']);
    expect(found.missing).toEqual(['app/a.ts: ^start:hero.titel$']);
    expect(found.isKnown('start:hero.title')).toBe(false);
  });

  it('reads templates, sums and opened namespaces', () => {
    expect(check('t(`items:${id}.title`);', ['items:a.title']).isKnown('items:a.title')).toBe(true);
    expect(check('t(`items:${id}.title`);', ['items:a.text']).missing).toHaveLength(1);
    expect(check("t('items:' + id);", []).isKnown('items:a')).toBe(false);
    expect(check("t('items:list.' + id);", ['items:list.a']).isKnown('items:list.a')).toBe(true);
    const opened = check("const w = (key) => t(`start:${key}`); w('hero.title');", []);
    expect(opened.isKnown('start:hero.title')).toBe(true);
    expect(opened.isKnown('start:hero.text')).toBe(false);
    const code = "const PAGE = 'start:page'; t(`${PAGE}.title`);";
    const branch = check(code, ['start:page.title', 'start:page.text']);
    expect(branch.missing).toEqual([]);
    expect(branch.isKnown('start:page.title')).toBe(true);
    expect(branch.isKnown('start:page.text')).toBe(false);
  });
});
