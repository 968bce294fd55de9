import type { AssessmentRecord } from '#app/persistence/assessment-record.ts';
import { DEFAULT_LOCALE, isLocale } from '#app/i18n/locales.ts';
import type { Assessment } from './assessment.ts';

/** What the holder of a code may see of a stored record. */
export function toAssessment(record: AssessmentRecord): Assessment {
  const { id: _id, locale, createdAt, updatedAt, completedAt, ...rest } = record;
  return {
    ...rest,
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
  };
}
