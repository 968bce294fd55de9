import { canonicalVerificationCode, findVerificationCode } from '#app/domain/assessment/verification-code.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { CheckLink } from '#app/report-model/report-input.ts';

/** The code by which others may check a report, while its owner allows it. */
export interface Verification {
  readonly code: string;
  /** As people read and type it. */
  readonly grouped: string;
}

/** Where a report is checked: the form, and below it the answer for each code. */
export const verifyPath = (locale: Locale): string => `/${locale}/verify`;

/** The verification code in what was typed or pasted; null where there is none. */
export const readVerificationCode = findVerificationCode;

/** The code of an address that holds more than a code, such as a bracket behind it; null where it is one, or holds none. */
export const plainVerificationOf = (inAddress: string): string | null =>
  canonicalVerificationCode(inAddress) === null ? findVerificationCode(inAddress) : null;

interface LinkSource {
  readonly origin: string;
  readonly locale: Locale;
  /** Null while nobody may check it. */
  readonly verification: Verification | null;
}

/** What stands on the report itself; null while nobody may check it. */
export function toCheckLink({ origin, locale, verification }: LinkSource): CheckLink | null {
  if (!verification) return null;
  const form = `${origin}${verifyPath(locale)}`;
  return { code: verification.grouped, form, answer: `${form}/${verification.code}` };
}
