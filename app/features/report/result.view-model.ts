import type { ReturnPlot } from '#app/report-model/plots/plot-data.ts';
import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import { toDoorsScene } from '#app/report-model/plots/gate-doors.ts';
import { toReturnScene } from '#app/report-model/plots/return-fan.ts';
import { toTimelineScene } from '#app/report-model/plots/roadmap-timeline.ts';
import { toLadderScene } from '#app/report-model/plots/sovereignty-ladder.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toBenchmarkPlots } from './benchmark-plots.ts';
import type { Waves } from './changes.view-model.ts';
import { toChanges } from './changes.view-model.ts';
import { inTwoWidths } from './scene-model.ts';
import { toCheckIn } from './step-check-in.view-model.ts';
import { toTakeAlong } from './take-along.view-model.ts';

/** The ladder is drawn at most this wide. */
const LADDER = 230;

export interface ResultInput {
  readonly report: ReportModel;
  readonly code: string;
  /** Of what begins if this is done again. */
  readonly newCode: string;
  /** The address of the assessment. */
  readonly home: string;
  /** What of the ledger has ended since, in a sentence, or null. */
  readonly ended: string | null;
  /** What the owner may let others do, in finished words. */
  readonly verification: { readonly href: string; readonly hint: string; readonly text: string };
  /** What was answered now, and the completed assessments it follows, newest first. */
  readonly waves: Waves;
}

/** The page of a result: the words of the report, its plots as marks, and what can be done next. */
export function toResultView(input: ResultInput, translator: Translator) {
  const { report, code, newCode, home, ended, verification, waves } = input;
  const { t, locale } = translator;
  const changes = toChanges(waves, translator);
  return {
    report,
    code,
    newCode,
    ended,
    plots: toPlots(report),
    changes,
    contents: toContents(report, { changes: changes?.title, 'what-if': t('report:whatIf.title') }),
    paths: {
      pdf: `${home}/report.pdf`,
      start: `/${locale}/start`,
      home,
      erase: `${home}/erase`,
      consent: `${home}/consent`,
      whatIf: `${home}/what-if`,
    },
    takeAlong: toTakeAlong(report, home, translator),
    verification,
    whatIf: {
      title: t('report:whatIf.title'),
      intro: t('report:whatIf.intro'),
      open: t('report:whatIf.open'),
      loading: t('report:whatIf.loading'),
    },
    checkIn: toCheckIn(translator),
    words: toWords(t),
    steps: toShownSteps(report.steps.entries, t),
  };
}
export type ResultView = ReturnType<typeof toResultView>;

interface ReaderInput {
  readonly report: ReportModel;
  /** As it was typed; empty where it was not. */
  readonly firmName: string;
  /** Where the document lies. */
  readonly pdf: string;
  readonly ended: string | null;
  /** The last day on which the link shows the report. */
  readonly lastDay: IsoDate;
}

/** The same for who was given a link: nothing to change, nothing of earlier assessments, no way to the owner's pages. */
export function toReaderView(input: ReaderInput, { t, format }: Translator) {
  const { report, pdf, ended, lastDay } = input;
  const firmName = toOneLine(input.firmName);
  const { summary } = report;
  const thisWeek = summary.thisWeek && { ...summary.thisWeek, done: null };
  const shown = { ...report, summary: { ...summary, thisWeek } };
  return {
    // The report speaks to the firm; its head speaks of it.
    head: {
      kind: t('share:reader.kind'),
      firm: firmName === '' ? t('share:reader.firm') : firmName,
      lead: t('share:reader.lead'),
    },
    report: shown,
    pdf,
    ended,
    plots: toPlots(report),
    contents: toContents(report, {}),
    words: { ...toWords(t), downloadHint: t('share:reader.downloadHint') },
    steps: toShownSteps(report.steps.entries, t),
    notice: {
      title: t('share:reader.title'),
      text: t('share:reader.text', { date: format.date(lastDay) }),
      own: t('share:reader.own'),
    },
  };
}
export type ReaderView = ReturnType<typeof toReaderView>;

const toReturnScenes = (plot: ReturnPlot, plotText: string) =>
  inTwoWidths((width) => toReturnScene(plot, width), plotText);

function toPlots({ profile, benchmarks, gates, sovereignty, plan, returns }: ReportModel) {
  const { plot } = plan;
  return {
    profile: inTwoWidths((width) => toProfileScene(profile.plot, width), profile.plotText),
    benchmarks: toBenchmarkPlots(benchmarks),
    doors: inTwoWidths((width) => toDoorsScene(gates.doors, width), gates.plotText),
    ladder: inTwoWidths(
      (width) => toLadderScene(sovereignty.ladder, Math.min(width, LADDER)),
      sovereignty.plotText,
    ),
    returns: returns.entries.map((entry) =>
      entry.plot === null ? null : toReturnScenes(entry.plot, entry.plotText),
    ),
    timeline: plot === null ? null : inTwoWidths((width) => toTimelineScene(plot, width), plan.plotText),
  };
}

/** What begins soon stands open; what follows is behind a line. */
const OPEN_STEPS = 4;

function toShownSteps(entries: ReportModel['steps']['entries'], t: Translator['t']) {
  const folded = entries.slice(OPEN_STEPS);
  return {
    open: entries.slice(0, OPEN_STEPS),
    folded,
    foldedTitle: t('report:web.moreSteps', { steps: folded.length }),
  };
}

/** Chapters in their order; those that are not part of every report where they have a title. */
function toContents(report: ReportModel, extra: { readonly changes?: string; readonly 'what-if'?: string }) {
  const chapters = [
    ...(['summary', 'changes', 'profile', 'benchmarks', 'gates', 'sovereignty', 'plan', 'steps'] as const),
    ...(['locked', 'what-if', 'returns', 'ledger', 'method', 'answers'] as const),
  ];
  return chapters.flatMap((id) => {
    const title = id === 'changes' || id === 'what-if' ? extra[id] : report[id].title;
    return title === undefined ? [] : [{ id, title }];
  });
}

function toWords(t: Translator['t']) {
  return {
    documentTitle: t('report:cover.title'),
    contents: t('report:web.contents'),
    download: t('report:web.download'),
    downloadHint: t('report:web.downloadHint'),
    preparing: t('report:web.preparing'),
    ready: t('report:web.ready'),
    failed: t('report:web.failed'),
    directly: t('report:web.directly'),
    goTo: t('report:web.goTo'),
    correction: t('report:web.correction'),
    correctionHint: t('report:web.correctionHint'),
    erase: t('report:web.erase'),
    eraseHint: t('report:web.eraseHint'),
    more: t('report:web.more'),
    benchmarkMore: t('report:web.benchmarkMore'),
    methodMore: t('report:web.methodMore'),
    returnMore: t('report:web.returnMore'),
    neutralityMore: t('report:web.neutralityMore'),
    consent: t('report:web.consent'),
    consentHint: t('report:web.consentHint'),
    printNote: t('report:web.printNote'),
  };
}
