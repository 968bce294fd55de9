import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalMailCode, groupMailCode, MAIL_CODE_BYTES, toMailCode } from './mail-code.ts';

it('is the same however it is typed', () => {
  const bytes = fc.uint8Array({ minLength: MAIL_CODE_BYTES, maxLength: MAIL_CODE_BYTES });
  fc.assert(
    fc.property(bytes, (drawn) => {
      const code = toMailCode(drawn);
      const spellings = [code, groupMailCode(code), ` ${code.toLowerCase()} `, code.replaceAll('0', 'o')];
      expect(new Set(spellings.map(canonicalMailCode))).toEqual(new Set([code]));
    }),
  );
});

it('is nothing else', () => {
  for (const typed of ['', 'ABCD-EFGH', 'ABCD-EFGH-JKMN-P', 'ÄBCD-EFGH-JKMN', 'U'.repeat(12)]) {
    expect(canonicalMailCode(typed), typed).toBeNull();
  }
});
