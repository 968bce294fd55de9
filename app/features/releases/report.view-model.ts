import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { DashboardFigure } from '#app/report-model/statistics/dashboard-model.ts';
import type { ReleasePaperSource } from '#app/report-model/statistics/release-paper.view-model.ts';
import { toBoardReport } from '#app/report-model/statistics/release-paper.view-model.ts';
import type { ReleasesPlace } from './paths.ts';
import { releaseFilePath, releasePath } from './paths.ts';

interface ReportSource extends ReleasesPlace {
  readonly release: string;
  readonly paper: ReleasePaperSource;
}

/** A figure without the numbers that other programs draw. */
function toShown({ id, title, plot, table, notes }: DashboardFigure) {
  const scene = plot && { wide: plot.wide, narrow: plot.narrow, name: plot.name, label: plot.label };
  return { ...{ id, title, table, notes }, scene };
}

/** The report for a board as a page: the same in the same order as the PDF. */
export function toReportView(translator: Translator, { paper, release, ...place }: ReportSource) {
  const { t, locale } = translator;
  const { sheets, organisation, reading, glance, method, codes } = toBoardReport(paper);
  const page = releasePath(locale, place, release);
  return {
    documentTitle: pageTitle(translator, t('releases:report.title', { title: reading.title })),
    ...{ organisation, reading, glance, method, codes },
    parts: sheets.flat().map((part) => ({ ...part, figures: part.figures.map(toShown) })),
    print: t('releases:report.print'),
    pdf: {
      href: releaseFilePath(page, 'pdf'),
      text: t('releases:release.files.groups.reading.pdf'),
    },
    back: { href: page, text: t('releases:report.back') },
  };
}
export type ReportView = ReturnType<typeof toReportView>;
