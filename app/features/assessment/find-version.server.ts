import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireKnownLocale } from '#app/i18n/locales.ts';
import type { StoredVersion } from '#app/persistence/assessment-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';

/** Which state of an assessment is stored now, and the language it was begun in. */
export interface AssessmentVersion extends StoredVersion {
  readonly locale: Locale;
}

/** Enough to know whether something made earlier still shows what is stored, else `not-found`. */
export async function findVersion(access: AssessmentAccess): Promise<Outcome<AssessmentVersion>> {
  const found = may(access, 'read') ? await currentStore().assessments.findVersion(access.owner) : null;
  if (found === null) return fail({ code: 'not-found' });
  return succeed({ ...found, locale: requireKnownLocale(found.locale) });
}

/** The language an assessment was begun in, or null where there is none to be seen. */
export async function findStoredLocale(access: AssessmentAccess): Promise<Locale | null> {
  const found = await findVersion(access);
  return found.ok ? found.value.locale : null;
}
