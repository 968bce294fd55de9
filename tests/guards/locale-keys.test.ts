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

/**
 * Which keys the mentions use, and which mentions name no text. A namespace that is opened with nothing but a
 * value behind the colon (`ns:${key}`) is used where its keys are mentioned without the namespace.
 */
function usageOf(
  mentions: readonly Mention[],
  keys: readonly string[],
  namespaces: readonly string[],
): Usage {
  const start = new RegExp(`^(${namespaces.map(escape).join('|')}):[\\w.\\-${HOLE}]+$`, 'u');
  const named = mentions.filter(({ text }) => start.test(text));
  const isOpen = ({ text }: Mention): boolean => text.slice(text.indexOf(':') + 1) === HOLE;
  const opened = new Set(named.filter(isOpen).map(({ text }) => text.slice(0, text.indexOf(':'))));
  const patterns = named
    .filter((one) => !isOpen(one))
    .map(({ file, text }) => ({ file, pattern: toPattern(text) }));
  const relative = new Set(mentions.filter(({ text }) => !text.includes(HOLE)).map(({ text }) => text));
  const loose = mentions
    .filter(
      ({ text }) =>
        text.includes(HOLE) && text.replaceAll(HOLE, '').length >= 3 && /^[\w.\-\ue000]+$/u.test(text),
    )
    .map(({ text }) => toPattern(text));
  const isKnown = (key: string): boolean => {
    if (patterns.some(({ pattern }) => pattern.test(key))) return true;
    const [namespace = '', path = ''] = key.split(':');
    return opened.has(namespace) && (relative.has(path) || loose.some((pattern) => pattern.test(path)));
  };
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
  });
});
