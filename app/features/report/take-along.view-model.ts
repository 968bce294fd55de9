import type { ReportModel } from '#app/report-model/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { chapterPath } from './result-chapters.ts';
import type { ResultInput } from './result-input.ts';

/** The way to the document, with the words for the time while it is made. */
export function toDownload(href: string, { t }: Translator) {
  return {
    href,
    download: t('report:web.download'),
    downloadHint: t('report:web.downloadHint'),
    preparing: t('report:web.preparing'),
    ready: t('report:web.ready'),
    failed: t('report:web.failed'),
    directly: t('report:web.directly'),
  };
}
export type Download = ReturnType<typeof toDownload>;

/** What can be taken along: the document, the pages for the printer, dates, table, and the link for others. */
export function toTakeAlong({ report, home }: ResultInput, translator: Translator) {
  const { t } = translator;
  return {
    title: t('report:takeAlong.title'),
    pdf: toDownload(`${home}/report.pdf`, translator),
    print: { href: chapterPath(home, 'print'), text: t('report:web.print.link') },
    share: { href: `${home}/share`, ...wayOf('share', t) },
    files: toFiles(report, home, t),
    marks: report.cover.marks,
  };
}
export type TakeAlongView = ReturnType<typeof toTakeAlong>;

const wayOf = (name: 'share' | 'word' | 'calendar' | 'table', t: Translator['t']) => ({
  text: t(`report:takeAlong.${name}.text`),
  hint: t(`report:takeAlong.${name}.hint`),
});

/** The report to write on; calendar and table, where there is a plan. */
function toFiles({ steps }: ReportModel, home: string, t: Translator['t']) {
  const word = { href: `${home}/report.docx`, ...wayOf('word', t) };
  if (steps.entries.length === 0) return [word];
  return [
    word,
    { href: `${home}/plan.ics`, ...wayOf('calendar', t) },
    { href: `${home}/plan.csv`, ...wayOf('table', t) },
  ];
}
