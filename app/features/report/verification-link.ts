import type { CheckLink } from '#app/report-model/report-input.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** The code by which others may check a report, while its owner allows it. */
export interface ReportVerification {
  readonly code: string;
  /** As people read and type it. */
  readonly grouped: string;
}

/** Where a report is checked: the form, and below it the answer for each code. */
export const verifyPath = (locale: Locale): string => `/${locale}/verify`;

interface LinkSource {
  readonly origin: string;
  readonly locale: Locale;
  readonly verification?: ReportVerification | null;
}

/** What stands on the report itself; null while nobody may check it. */
export function toCheckLink({ origin, locale, verification }: LinkSource): CheckLink | null {
  if (!verification) return null;
  const form = `${origin}${verifyPath(locale)}`;
  return { code: verification.grouped, form, answer: `${form}/${verification.code}` };
}
