import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCode, CODE_BYTES, groupCode, toResumeCode } from './resume-code.ts';

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
