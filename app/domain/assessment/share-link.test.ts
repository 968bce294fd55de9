import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCode } from './resume-code.ts';
import { canonicalShareToken, findShareToken, lastDayOf, toShareToken } from './share-link.ts';
import { canonicalVerificationCode } from './verification-code.ts';

const tokens = fc.uint8Array({ minLength: 21, maxLength: 64 }).map(toShareToken);

describe('the token of a share link', () => {
  it('is found again however a mail program or a person has written it', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const typed = token.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect([token, typed, ` ${token} `].map(canonicalShareToken)).toEqual([token, token, token]);
        for (const text of [`${token}.`, `<https://ki.example/de/r/${token}>`, `„${typed}“`]) {
          expect(findShareToken(text)).toBe(token);
        }
      }),
    );
  });

  it('is never taken for a resume code or a verification code', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect([canonicalCode(token), canonicalVerificationCode(token)]).toEqual([null, null]);
      }),
    );
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'A'.repeat(20),
      'A'.repeat(22),
      'U'.repeat(21),
      'ä'.repeat(21),
      '../'.repeat(9),
    ]) {
      expect(canonicalShareToken(text)).toBeNull();
    }
    expect(() => toShareToken(new Uint8Array(20))).toThrow(RangeError);
  });
});

it('a link ends so many days later, over months and leap years', () => {
  expect(lastDayOf('2026-11-26', 7)).toBe('2026-12-03');
  expect(lastDayOf('2028-02-01', 30)).toBe('2028-03-02');
  expect(lastDayOf('2026-11-26', 90)).toBe('2027-02-24');
});
