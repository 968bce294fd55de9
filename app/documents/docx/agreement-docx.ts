import type { Document } from 'docx';
import { HeadingLevel } from 'docx';
import type { Locale } from '#app/i18n/locales.ts';
import type { ReportMeta } from '#app/report-model/report-model.ts';
import { heading, note, paragraph, paragraphs, small } from './blocks.ts';
import { toFramedDocument } from './document-frame.ts';
import { PAGE, STYLE } from './look.ts';
import { rowTable } from './table.ts';

/** A text between two parties, to be printed, changed and signed. */
export interface AgreementPaper {
  readonly meta: Pick<ReportMeta, 'title' | 'subject' | 'author' | 'asOf'>;
  readonly locale: Locale;
  readonly title: string;
  readonly version: string;
  /** That it is a template. */
  readonly notice: string;
  /** Who agrees. */
  readonly between: string;
  readonly clauses: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** Where it is signed, and what is known of its being accepted here. */
  readonly signing: {
    readonly title: string;
    readonly rows: readonly (readonly string[])[];
    readonly accepted: readonly string[];
  };
}

/** A paper for word processors. */
export function toAgreementDocument(paper: AgreementPaper): Document {
  const { signing } = paper;
  const margin = { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side };
  return toFramedDocument(paper, {
    properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin } },
    children: [
      paragraph(paper.title, { heading: HeadingLevel.TITLE }),
      paragraph(paper.version, { style: STYLE.subtitle }),
      note(paper.notice),
      paragraph(paper.between),
      ...paper.clauses.flatMap((clause) => [heading(2, clause.title), ...paragraphs(...clause.paragraphs)]),
      heading(2, signing.title),
      ...rowTable(signing.rows, [1, 2]),
      ...signing.accepted.map(small),
    ],
  });
}
