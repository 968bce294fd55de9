import {
  canonicalVerificationCode,
  readTypedVerification,
} from '#app/domain/assessment/verification-code.ts';
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

/** The verification code in what was typed, of which a whole address may be a part; null where there is none. */
export const readVerificationCode = (typed: string): string | null =>
  canonicalVerificationCode(readTypedVerification(typed));

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
