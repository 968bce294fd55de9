import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalCode,
  CODE_BYTES,
  findResumeCode,
  groupCode,
  isGuessable,
  toResumeCode,
} from './resume-code.ts';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('a resume code', () => {
  it('holds 130 bits and is found again however people type it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = toResumeCode(random);
        const grouped = groupCode(code);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(grouped.split('-').map((group) => group.length)).toEqual([5, 5, 5, 5, 6]);
        const typed = grouped.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('-', ' ');
        expect(canonicalCode(` ${typed} `)).toBe(code);
        expect(canonicalCode(grouped)).toBe(code);
      }),
    );
  });

  it('differs where five bits differ', () => {
    const zero = new Uint8Array(CODE_BYTES);
    const codes = Array.from({ length: 32 }, (_, value) => toResumeCode(zero.map(() => value)));
    expect(new Set(codes).size).toBe(32);
    expect(() => toResumeCode(new Uint8Array(3))).toThrow(RangeError);
  });

  it('may be a client’s own, taken as it is', () => {
    const own = 'abc_DEF-0123456789-xyz';
    expect(canonicalCode(own)).toBe(own);
    expect(groupCode(own)).toBe(own);
    expect(canonicalCode('a'.repeat(21))).toBeNull();
    expect(canonicalCode('a'.repeat(129))).toBeNull();
    expect(canonicalCode('a'.repeat(22))).toBe('a'.repeat(22));
  });

  it('may not be so plain that it is guessed', () => {
    for (const plain of ['a'.repeat(22), 'ab'.repeat(20), '1234567'.repeat(4)])
      expect(isGuessable(plain)).toBe(true);
    expect(isGuessable('12345678'.repeat(3))).toBe(false);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      ' ',
      'ü'.repeat(30),
      '../../etc/passwd/and/more',
      'x y'.repeat(20),
      '\u0000'.repeat(26),
    ]) {
      expect(canonicalCode(text)).toBeNull();
    }
  });
});

const CODE = 'Q7M2K8RTZX4N9VB3CHJ5W6DPA0';
const GROUPED = 'Q7M2K-8RTZX-4N9VB-3CHJ5-W6DPA0';
const SPACED = GROUPED.replaceAll('-', ' ');

describe('a pasted resume code', () => {
  it.each([
    GROUPED,
    ...['–', '—', '‑', '−', ' ', '.', ' – ', '\u200b', '\u00a0', '/'].map((gap) =>
      GROUPED.replaceAll('-', gap),
    ),
    `\u200e${GROUPED}\u200f`,
    `„${GROUPED}“`,
    `»${CODE}«.`,
    `(${GROUPED.toLowerCase()})`,
    `<${GROUPED}>`,
    `${CODE}.`,
    `Ihr Code: ${GROUPED}`,
    `Mein Code ist ${GROUPED}, bitte aufheben`,
    `your code ${GROUPED.replaceAll('-', ' ')}`,
    `Code:\r\n${GROUPED.slice(0, 11)}\r\n${GROUPED.slice(12)}`,
    `https://ki.example/de/a/${CODE}/result`,
    `<https://ki.example/de/a/${CODE}>, siehe oben`,
    `siehe https://ki-bruecke.example/DE/A/${GROUPED.toLowerCase()})`,
    `https://ki.example/de/a/${CODE} (Code ${GROUPED})`,
  ])('is found: %s', (text) => expect(findResumeCode(text)).toBe(CODE));

  it.each([
    '',
    SPACED.slice(1),
    `${SPACED}A`,
    `${SPACED}, ${SPACED.replace('Q', 'P')}`,
    'Das ist kein Code, sondern ein Satz.',
    SPACED.replace('Q', 'U'),
  ])('is not found: "%s"', (text) => expect(findResumeCode(text)).toBeNull());

  it('may be a client’s own, which is never read as another', () => {
    const own = 'Abc_DEF-0123456789-xyz_Z';
    const asTyped = [own, `„${own}“`, `Code: ${own}.`, `https://ki.example/de/a/${own}/result`];
    for (const text of asTyped) expect(findResumeCode(text)).toBe(own);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{22,128}$/), (text) => {
        expect(findResumeCode(text)).toBe(canonicalCode(text));
      }),
    );
  });
});
