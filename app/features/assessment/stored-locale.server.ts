import type { Locale } from '#app/i18n/locales.ts';
import { findAssessment } from './find-assessment.server.ts';

/** The language an assessment was begun in, for answers under its code. */
export async function storedLocale(params: { readonly code?: string | undefined }): Promise<Locale | null> {
  const found = await findAssessment(params.code ?? '');
  return found.ok ? found.value.locale : null;
}
