import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalMailCode } from '../account/mail-code.ts';
import { canonicalCode } from '../assessment/resume-code.ts';
import { findShortCode } from './short-code.ts';
import {
  canonicalPersonalCode,
  findPersonalCode,
  groupPersonalCode,
  PERSONAL_CODE_BYTES,
  toPersonalCode,
} from './personal-code.ts';

const bytes = fc.uint8Array({ minLength: PERSONAL_CODE_BYTES, maxLength: PERSONAL_CODE_BYTES });

describe('a personal code', () => {
  it('is found again however it is printed, typed or pasted', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = toPersonalCode(random);
        const printed = groupPersonalCode(code);
        expect(printed).toMatch(/^(.{4}-){3}.{4}$/);
        const typed = [printed, printed.toLowerCase(), code, ` ${printed} `, printed.replaceAll('-', ' ')];
        for (const text of [...typed, `https://ki.example/de/i/${printed}`, `/en/i/${code}?a=b`]) {
          expect(findPersonalCode(text), text).toBe(code);
        }
      }),
    );
  });

  it('is taken for no other code of the house, and no other one for it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = toPersonalCode(random);
        expect([findShortCode(code), canonicalMailCode(code), canonicalCode(code)]).toEqual([
          null,
          null,
          null,
        ]);
      }),
    );
    expect(findPersonalCode('01234-56789-ABCDE-FGHJK-MNPQRS')).toBeNull();
    for (const other of ['', 'K7M-2QX', '0123-4567-89AB', '0'.repeat(20), '0'.repeat(26)]) {
      expect(canonicalPersonalCode(other), other).toBeNull();
    }
  });

  it('needs its bytes', () => {
    expect(() => toPersonalCode(new Uint8Array(PERSONAL_CODE_BYTES - 1))).toThrow(RangeError);
  });
});
