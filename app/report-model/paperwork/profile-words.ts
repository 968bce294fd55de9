import type { ReportProfile } from '#app/domain/grant-folder/report-profile.schema.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** A programme as it is called. */
export const programmeName = ({ id }: ReportProfile): string => findProvider(id)?.name ?? id;

/** What of a profile nobody has confirmed, a sentence each. */
export function unconfirmedTexts({ t }: Translator, profile: ReportProfile): readonly string[] {
  const { chapters, barred, deadlines, mostDays } = profile;
  return [
    chapters.isConfirmed ? null : t('folder:unconfirmed.chapters'),
    barred.some(({ isConfirmed }) => !isConfirmed) ? t('folder:unconfirmed.product-advice') : null,
    deadlines.some(({ isConfirmed }) => !isConfirmed) ? t('folder:unconfirmed.deadlines') : null,
    mostDays === null ? t('folder:unconfirmed.most-days') : null,
  ].filter((text) => text !== null);
}

/** Where a profile was read and when, in a sentence. */
export const sourceText = ({ t, format }: Translator, { sources, checkedOn }: ReportProfile): string =>
  t('folder:unconfirmed.source', {
    sources: format.list(sources.map(({ publisher }) => publisher)),
    date: format.date(checkedOn),
  });
