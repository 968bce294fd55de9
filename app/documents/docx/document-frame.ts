import type { ISectionOptions } from 'docx';
import { Document } from 'docx';
import type { Locale } from '#app/i18n/locales.ts';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { ReportMeta } from '#app/report-model/report-model.ts';
import { NUMBERING, stylesIn } from './look.ts';

/** What all papers for word processors have in common: what they are called, and how they look. */
export interface Framed {
  readonly meta: Pick<ReportMeta, 'title' | 'subject' | 'author'>;
  readonly locale: Locale;
}

/** A document of one section. */
export const toFramedDocument = ({ meta, locale }: Framed, section: ISectionOptions): Document =>
  new Document({
    ...{ title: meta.title, subject: meta.subject, creator: meta.author, lastModifiedBy: meta.author },
    styles: stylesIn(FORMAT_TAGS[locale]),
    numbering: NUMBERING,
    sections: [section],
  });
