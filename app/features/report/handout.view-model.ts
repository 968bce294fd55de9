import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toPlanContent, toProfileContent } from './chapter.view-model.ts';
import type { ResultInput } from './result-input.ts';
import { toDownload } from './take-along.view-model.ts';

/** All a bank wants, in the order it asks: what, when, how much, what it brings, and who is paid by whom it names. */
export function toHandout(report: ReportModel, translator: Translator, disclosures: readonly string[] = []) {
  const { t } = translator;
  const { profile, gates, plan, locked, returns, method } = report;
  const chapters = {
    ...{ profile, gates, plan },
    steps: toShortSteps(report),
    nextGoals: report.nextGoals && { ...report.nextGoals, labels: report.steps.labels },
    locked: locked.entries.length === 0 ? null : locked,
    returns,
    ledger: toShortLedger(report, disclosures, translator),
    method: { title: method.title, facts: method.factsLine, privacy: report.cover.privacy },
  };
  return {
    print: t('report:web.print.button'),
    kind: report.cover.title,
    summary: report.summary,
    contents: {
      title: t('common:nav.contents'),
      chapters: Object.entries(chapters).flatMap(([id, chapter]) =>
        chapter === null ? [] : [{ id, title: chapter.title }],
      ),
    },
    top: t('common:nav.top'),
    ...chapters,
    profilePlot: toProfileContent(report).profilePlot,
    timeline: toPlanContent(report).timeline,
  };
}
export type HandoutView = ReturnType<typeof toHandout>;

/** The pages made for the printer, and the way back. */
export function toPrintView({ report, home }: ResultInput, translator: Translator) {
  const { t } = translator;
  return {
    documentTitle: report.meta.title,
    overview: { href: `${home}/result`, text: t('report:web.chapters.overview') },
    hint: t('report:web.print.hint'),
    handout: toHandout(report, translator),
  };
}
export type PrintView = ReturnType<typeof toPrintView>;

interface ReaderInput {
  readonly report: ReportModel;
  /** As it was typed; empty where it was not. */
  readonly firmName: string;
  /** Where the document lies. */
  readonly pdf: string;
  /** What of the ledger has ended since, in a sentence, or null. */
  readonly ended: string | null;
  /** The last day on which the link shows the report. */
  readonly lastDay: IsoDate;
  /** Who pays the advisers that have written around the report. */
  readonly disclosures: readonly string[];
}

/** The same for who was given a link: nothing to change, nothing of earlier assessments, no way to the owner's pages. */
export function toReaderView(input: ReaderInput, translator: Translator) {
  const { report, pdf, ended, lastDay, disclosures } = input;
  const firmName = toOneLine(input.firmName);
  const { t, format } = translator;
  return {
    documentTitle: report.meta.title,
    pdf: { ...toDownload(pdf, translator), downloadHint: t('share:reader.downloadHint') },
    marks: report.cover.marks,
    testRun: report.meta.testRun,
    ended,
    // The report speaks to the firm; its head speaks of it.
    firm: firmName === '' ? t('share:reader.firm') : firmName,
    notice: {
      title: t('share:reader.title'),
      text: t('share:reader.text', { date: format.date(lastDay) }),
      own: t('share:reader.own'),
    },
    handout: toHandout(report, translator, disclosures),
  };
}
export type ReaderView = ReturnType<typeof toReaderView>;

/** Each step in a few lines; null where there is none and none was reported. */
function toShortSteps({ steps: { title, labels, reported, entries } }: ReportModel) {
  if (entries.length === 0 && reported === null) return null;
  return { title, labels, reported, entries };
}

/** Who can be asked, need by need; null where nobody is needed and nobody is paid. */
function toShortLedger({ ledger }: ReportModel, disclosures: readonly string[], { t }: Translator) {
  const { title, lead, head, needs } = ledger;
  if (needs.length + disclosures.length === 0) return null;
  return {
    ...{ title, lead, disclosures },
    needs: needs.map((need) => ({
      id: need.id,
      gap: need.gap,
      table: {
        caption: need.title,
        head: [head.name, head.price, t('report:steps.firstAction')],
        rows: need.entries.map(({ name, price, call }) => [name, price, call]),
        numeric: [],
      },
    })),
  };
}
