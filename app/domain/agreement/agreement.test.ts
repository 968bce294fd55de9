import { expect, it } from 'vitest';
import { agreementState, AGREEMENTS, CURRENT_AGREEMENT } from './agreement.ts';

it.each(AGREEMENTS)('stands open, at an older version, or agreed: %s', (agreement) => {
  expect(agreementState(agreement, [])).toBe('open');
  expect(agreementState(agreement, ['1999-1'])).toBe('older');
  expect(agreementState(agreement, ['1999-1', CURRENT_AGREEMENT[agreement]])).toBe('accepted');
});
