import { describe, expect, it } from 'vitest';
import { readText, repositoryFiles } from './repository.ts';

/**
 * Where a language is written from the right, what is left becomes right: a rule says start and end instead. Drawings have
 * their own left, and so has what is turned or mirrored.
 */
const SIDE =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:/u;
const SIDED_VALUE = /(?:text-align|float|clear|justify-\w+|caption-side)\s*:\s*(?:left|right)\b/u;
/** Four values go round the clock: the second is right, the fourth left. */
const ROUND =
  /(?:^|[\s;{])(?:margin|padding|inset|scroll-margin|scroll-padding|border-width)\s*:\s*([^;}]+)/u;

/** The values of a shorthand, brackets kept together. */
const valuesOf = (text: string): readonly string[] =>
  text.trim().match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/gu) ?? [];

function isSided(declaration: string): boolean {
  if (SIDE.test(declaration) || SIDED_VALUE.test(declaration)) return true;
  const [, round = ''] = ROUND.exec(declaration) ?? [];
  const [, right, , left] = valuesOf(round.replace('!important', ''));
  return left !== undefined && left !== right;
}

function sidesIn(name: string, css: string): readonly string[] {
  const rules = css.replace(/\/\*[^]*?\*\//gu, '');
  return rules
    .split(/[;{}]/u)
    .map((declaration) => declaration.trim())
    .filter((declaration) => isSided(` ${declaration};`))
    .map((declaration) => `${name}: ${declaration}`);
}

const styles = repositoryFiles().filter((name) => /^app\/.*\.css$/u.test(name));

describe('styles', () => {
  it('name start and end, never left and right', () => {
    expect(styles.length).toBeGreaterThan(10);
    expect(styles.flatMap((name) => sidesIn(name, readText(name)))).toEqual([]);
  });
});

describe('the check of sides itself', () => {
  it.each([
    'a { margin-left: 1px; }',
    'a { left: 0; }',
    'a { border-right-color: red; }',
    'a { border-top-left-radius: 1px; }',
    'a { text-align: right; }',
    'a { float: left; }',
    'a { padding: 1px 2px 3px 4px; }',
    'a { margin: 0 auto 0 calc(1px + (2px * 3)); }',
  ])('sees %s', (css) => expect(sidesIn('a.css', css)).toHaveLength(1));

  it.each([
    'a { margin-inline-start: 1px; padding: 1px 2px 3px; }',
    'a { inset: 0; text-align: end; float: inline-end; }',
    'a { padding: 1px 2px 3px 2px; }',
    '/* left: 0 */ a { border-radius: 1px; }',
    '.left { color: red; }',
  ])('leaves %s alone', (css) => expect(sidesIn('a.css', css)).toEqual([]));
});
