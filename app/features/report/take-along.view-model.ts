import type { Translator } from '#app/i18n/translator.server.ts';
import { chapterPath } from './result-chapters.ts';
import type { ResultInput } from './result-input.ts';

/** What can be taken along: the document, and the pages for the printer. */
export function toTakeAlong({ report, home }: ResultInput, { t }: Translator) {
  return {
    title: t('report:web.takeAlong'),
    pdf: {
      href: `${home}/report.pdf`,
      download: t('report:web.download'),
      downloadHint: t('report:web.downloadHint'),
      preparing: t('report:web.preparing'),
      ready: t('report:web.ready'),
      failed: t('report:web.failed'),
      directly: t('report:web.directly'),
    },
    print: { href: chapterPath(home, 'print'), text: t('report:web.print.link') },
    marks: report.cover.marks,
  };
}
export type TakeAlongView = ReturnType<typeof toTakeAlong>;
