import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import { toDoorsScene } from '#app/report-model/plots/gate-doors.ts';
import { toReturnScene } from '#app/report-model/plots/return-fan.ts';
import { toTimelineScene } from '#app/report-model/plots/roadmap-timeline.ts';
import type { Scene } from '#app/report-model/plots/scene.ts';
import { toLadderScene } from '#app/report-model/plots/sovereignty-ladder.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toBenchmarkPlots } from './benchmark-plots.ts';
import type { Waves } from './changes.view-model.ts';
import { toChanges } from './changes.view-model.ts';
import { inTwoWidths } from './scene-model.ts';
import { toCheckIn } from './step-check-in.view-model.ts';

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
    contents: toContents(report, changes, t('report:whatIf.title')),
    paths: {
      pdf: `${home}/report.pdf`,
      start: `/${locale}/start`,
      home,
      erase: `${home}/erase`,
      consent: `${home}/consent`,
      whatIf: `${home}/what-if`,
    },
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

/** What each chapter says of its picture. */
interface NamedPlot {
  readonly plotTitle: string;
  readonly plotText: string;
}

const draw = (scene: (width: number) => Scene, { plotTitle, plotText }: NamedPlot) =>
  inTwoWidths(scene, { name: plotTitle, label: plotText });

function toPlots({ profile, benchmarks, gates, sovereignty, plan, returns }: ReportModel) {
  const { plot } = plan;
  return {
    profile: draw((width) => toProfileScene(profile.plot, width), profile),
    benchmarks: toBenchmarkPlots(benchmarks),
    doors: draw((width) => toDoorsScene(gates.doors, width), gates),
    ladder: draw((width) => toLadderScene(sovereignty.ladder, Math.min(width, LADDER)), sovereignty),
    returns: returns.entries.map((entry) => {
      const { plot } = entry;
      return plot === null ? null : draw((width) => toReturnScene(plot, width), entry);
    }),
    timeline: plot === null ? null : draw((width) => toTimelineScene(plot, width), plan),
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

function toContents(report: ReportModel, changes: { readonly title: string } | null, whatIf: string) {
  const chapters = [
    'profile',
    'benchmarks',
    'gates',
    'sovereignty',
    'plan',
    'steps',
    'locked',
    'what-if',
    'returns',
    'ledger',
    'method',
    'answers',
  ] as const;
  return [
    { id: 'summary', title: report.summary.title },
    ...(changes ? [{ id: 'changes', title: changes.title }] : []),
    ...chapters.map((id) => ({ id, title: id === 'what-if' ? whatIf : report[id].title })),
  ];
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
