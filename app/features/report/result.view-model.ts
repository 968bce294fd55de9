import { toProfileScene } from '#app/documents/plots/dimension-profile.ts';
import { toDoorsScene } from '#app/documents/plots/gate-doors.ts';
import { toPositionScene } from '#app/documents/plots/position-strip.ts';
import { toReturnScene } from '#app/documents/plots/return-fan.ts';
import { toTimelineScene } from '#app/documents/plots/roadmap-timeline.ts';
import type { Scene } from '#app/documents/plots/scene.ts';
import { toLadderScene } from '#app/documents/plots/sovereignty-ladder.ts';
import type { ReportModel } from '#app/documents/report/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportedStep } from './step-check-in.view-model.ts';
import { toCheckIn } from './step-check-in.view-model.ts';

/** A plot in two widths, of which one is shown: type stays readable on a phone. */
export interface SceneModel {
  readonly wide: Scene;
  readonly narrow: Scene;
  /** What the plot says, for who does not see it. */
  readonly label: string;
}

export interface ResultPaths {
  readonly pdf: string;
  readonly start: string;
  readonly home: string;
  readonly erase: string;
  readonly consent: string;
}

/** Small drawings are shown larger, so that type in them is as large as the text around. */
const WIDE = 560;
const NARROW = 270;
const LADDER = 230;

export interface ResultInput {
  readonly report: ReportModel;
  readonly code: string;
  /** What was reported about the steps so far. */
  readonly steps: readonly ReportedStep[];
}

/** The page of a result: the words of the report, its plots as marks, and what can be done next. */
export function toResultView({ report, code, steps }: ResultInput, translator: Translator) {
  const { t, locale } = translator;
  const home = `/${locale}/a/${code}`;
  return {
    report,
    code,
    plots: toPlots(report),
    contents: toContents(report),
    paths: {
      pdf: `${home}/report.pdf`,
      start: `/${locale}/start`,
      home,
      erase: `${home}/erase`,
      consent: `${home}/consent`,
    },
    checkIn: toCheckIn(steps, translator),
    words: toWords(t),
    steps: toShownSteps(report.steps.entries, t),
  };
}
export type ResultView = ReturnType<typeof toResultView>;

function both(draw: (width: number) => Scene, label: string): SceneModel {
  return { wide: draw(WIDE), narrow: draw(NARROW), label };
}

function toPlots({ profile, benchmarks, gates, sovereignty, plan, returns }: ReportModel) {
  const { plot } = plan;
  return {
    profile: both((width) => toProfileScene(profile.plot, width), profile.plotText),
    positions: benchmarks.entries.map((entry) =>
      both((width) => toPositionScene(entry.plot, width), entry.plotText),
    ),
    doors: both((width) => toDoorsScene(gates.doors, width), gates.plotText),
    ladder: both((width) => toLadderScene(sovereignty.ladder, Math.min(width, LADDER)), sovereignty.plotText),
    returns: returns.entries.map((entry) =>
      both((width) => toReturnScene(entry.plot, width), entry.plotText),
    ),
    timeline: plot === null ? null : both((width) => toTimelineScene(plot, width), plan.plotText),
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

function toContents(report: ReportModel) {
  const chapters = [
    'summary',
    'profile',
    'benchmarks',
    'gates',
    'sovereignty',
    'plan',
    'steps',
    'locked',
    'returns',
    'ledger',
    'method',
    'answers',
  ] as const;
  return chapters.map((id) => ({ id, title: report[id].title }));
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
    goTo: t('report:web.goTo'),
    correction: t('report:web.correction'),
    correctionHint: t('report:web.correctionHint'),
    erase: t('report:web.erase'),
    eraseHint: t('report:web.eraseHint'),
    showAnswers: t('report:web.showAnswers'),
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
