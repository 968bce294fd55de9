import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#app/platform/sha256.server.ts';
import { ownerOf, verificationCodeOf, verificationHashOf } from './code-hash.ts';
import { canonicalCode, CODE_BYTES, groupCode, toResumeCode } from '#app/domain/assessment/resume-code.ts';
import {
  canonicalVerificationCode,
  groupVerificationCode,
  findVerificationCode,
  toVerificationCode,
} from '#app/domain/assessment/verification-code.ts';

const resumeCodes = fc.oneof(
  fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }).map(toResumeCode),
  fc.stringMatching(/^[A-Za-z0-9_-]{22,128}$/),
);
const salts = fc.uuid();

const derive = (code: string, salt: string): string => {
  const derived = verificationCodeOf(code, salt);
  if (derived === null) throw new Error(`Nothing was derived from ${code}`);
  return derived;
};

describe('a verification code', () => {
  it('is 20 characters of the alphabet in four groups, found again however people type it', () => {
    fc.assert(
      fc.property(resumeCodes, salts, (code, salt) => {
        const verification = derive(code, salt);
        expect(verification).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
        const grouped = groupVerificationCode(verification);
        expect(grouped.split(' ').map((group) => group.length)).toEqual([5, 5, 5, 5]);
        const typed = grouped.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '-');
        for (const text of [grouped, typed, ` ${typed.replaceAll('-', '')} `]) {
          expect(canonicalVerificationCode(text)).toBe(verification);
          expect(verificationHashOf(text)).toBe(verificationHashOf(verification));
        }
      }),
    );
  });

  it('is the same for every way to type the resume code, and another for every assessment', () => {
    fc.assert(
      fc.property(resumeCodes, resumeCodes, salts, salts, (code, other, salt, otherSalt) => {
        fc.pre(canonicalCode(code) !== canonicalCode(other) && salt !== otherSalt);
        expect(derive(groupCode(code), salt)).toBe(derive(code, salt));
        const all = [derive(code, salt), derive(code, otherSalt), derive(other, salt)];
        expect(new Set(all).size).toBe(3);
      }),
    );
  });

  it('stays what it is: paper that was handed out carries it', () => {
    const verification = derive('ABCDEFGHJKMNPQRSTVWXYZ0123', '01234567-89ab-cdef-0123-456789abcdef');
    expect(verification).toBe('MA0AEWAJHQN12JNWW9X4');
    expect(verificationHashOf(verification)).toBe(sha256(`ki-bruecke verification code ${verification}`));
  });

  it('never works as a resume code, and no resume code as one', () => {
    fc.assert(
      fc.property(resumeCodes, salts, (code, salt) => {
        const verification = derive(code, salt);
        expect(canonicalCode(verification)).toBeNull();
        expect(canonicalCode(groupVerificationCode(verification))).toBeNull();
        expect(ownerOf(verification)).toBeNull();
        expect(verificationHashOf(code)).not.toBe(verificationHashOf(verification));
        expect([ownerOf(code), sha256(verification)]).not.toContain(verificationHashOf(verification));
      }),
    );
    const generated = toResumeCode(new Uint8Array(CODE_BYTES));
    expect(canonicalVerificationCode(generated)).toBeNull();
    expect(canonicalVerificationCode(groupCode(generated))).toBeNull();
  });

  it('shows nothing of the resume code it was made from', () => {
    fc.assert(
      fc.property(resumeCodes, salts, (code, salt) => {
        const verification = derive(code, salt);
        for (let start = 0; start + 8 <= code.length; start += 1) {
          expect(verification).not.toContain(code.slice(start, start + 8).toUpperCase());
        }
      }),
    );
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      ' ',
      'A'.repeat(19),
      'A'.repeat(21),
      'U'.repeat(20),
      'ä'.repeat(20),
      '../'.repeat(9),
    ]) {
      expect(canonicalVerificationCode(text)).toBeNull();
      expect(verificationHashOf(text)).toBe(verificationHashOf(''));
    }
    expect(verificationCodeOf('too short', 'salt')).toBeNull();
    expect(() => toVerificationCode(new Uint8Array(19))).toThrow(RangeError);
  });

  it.each([
    'https://ki.example/de/verify/MA0AEWAJHQN12JNWW9X4?x=1',
    'ki.example/en/verify/ma0ae-wajhq-n12jn-ww9x4).',
    '„MA0AE WAJHQ N12JN WW9X4“',
    'Code: MA0AE – WAJHQ – N12JN – WW9X4.',
  ])('is found in what was pasted: %s', (text) => {
    expect(findVerificationCode(text)).toBe('MA0AEWAJHQN12JNWW9X4');
  });

  it('is not found where there is none, or more than one', () => {
    for (const text of ['ABCDE FGHJK', 'MA0AEWAJHQN12JNWW9X', 'MA0AEWAJHQN12JNWW9X4 NA0AEWAJHQN12JNWW9X4']) {
      expect(findVerificationCode(text)).toBeNull();
    }
  });
});
