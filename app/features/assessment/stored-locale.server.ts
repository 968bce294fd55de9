import type { Locale } from '#app/i18n/locales.ts';
import { isStorageBusy } from '#app/persistence/current-store.ts';
import { findAssessment } from './find-assessment.server.ts';

/** The language an assessment was begun in, for answers under its code; null as well where the way to it is broken. */
export async function storedLocale(params: { readonly code?: string | undefined }): Promise<Locale | null> {
  try {
    const found = await findAssessment(params.code ?? '');
    return found.ok ? found.value.locale : null;
  } catch (error) {
    if (isStorageBusy(error)) return null;
    throw error;
  }
}
