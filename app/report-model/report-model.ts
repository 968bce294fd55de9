import type { Piece } from '#app/i18n/punctuation.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { LadderRung, GateDoor, ProfilePlot } from './plots/plot-data.ts';
import type { BenchmarksModel } from './chapters/benchmarks-model.ts';
import type { LedgerModel } from './chapters/ledger-model.ts';
import type { Fact, TableModel } from './table-model.ts';
import type { AnswersModel } from './chapters/answers-model.ts';
import type { LawInForceModel, LawModel } from './chapters/law-model.ts';
import type { LockedModel, PlanModel, StepsModel } from './chapters/plan-model.ts';
import type { NextGoalsModel } from './chapters/next-goals-model.ts';
import type { PaperModel } from './chapters/paper-model.ts';
import type { ReturnsModel } from './chapters/returns-model.ts';
import type { WordModel } from './chapters/word-model.ts';

export type { Fact, TableModel } from './table-model.ts';
export type { AnswersModel, VoicesOfAnswer } from './chapters/answers-model.ts';
export type {
  BenchmarkModel,
  BenchmarksModel,
  OfficialModel,
  PoolModel,
  StandingModel,
} from './chapters/benchmarks-model.ts';
export type { LedgerEntry, LedgerGroup, LedgerModel, LedgerNeed } from './chapters/ledger-model.ts';
export type {
  InsteadStep,
  LockedModel,
  PlanModel,
  ReportedStepModel,
  StepModel,
  StepsModel,
} from './chapters/plan-model.ts';
export type { LawInForceModel, LawModel } from './chapters/law-model.ts';
export type { NextGoalModel, NextGoalsModel } from './chapters/next-goals-model.ts';

export type { PaperListed, PaperModel, PaperNeed, PaperStep } from './chapters/paper-model.ts';
export type { ReturnModel, ReturnsModel } from './chapters/returns-model.ts';

/**
 * What web report and PDF show: finished words and the numbers of the plots. Plain JSON, so that it can cross
 * to a worker, and complete, so that neither renderer decides anything about content.
 */
export interface ReportModel {
  readonly locale: Locale;
  readonly meta: ReportMeta;
  readonly labels: ReportLabels;
  readonly cover: CoverModel;
  readonly summary: SummaryModel;
  readonly profile: ProfileModel;
  readonly benchmarks: BenchmarksModel;
  readonly gates: GatesModel;
  readonly sovereignty: SovereigntyModel;
  readonly plan: PlanModel;
  readonly steps: StepsModel;
  /** Goals that suit a firm with nothing to do; null elsewhere. */
  readonly nextGoals: NextGoalsModel | null;
  readonly locked: LockedModel;
  readonly returns: ReturnsModel;
  readonly ledger: LedgerModel;
  readonly method: MethodModel;
  /** Dates of the law within the plan; null where none falls into it. */
  readonly law: LawModel | null;
  /** Duties that hold already; null where none binds the firm. */
  readonly lawInForce: LawInForceModel | null;
  readonly answers: AnswersModel;
}

/** What the PDF is drawn from: the report, and the shorter words it has for paper. */
export interface PrintedReport extends ReportModel {
  readonly paper: PaperModel;
}

/** What the document for word processors is drawn from: the same, and what a document without pictures needs. */
export interface WordReport extends PrintedReport {
  readonly word: WordModel;
}

export interface ReportMeta {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO day; the PDF's creation date. */
  readonly asOf: string;
  /** The mark on every page of a test run, or null. */
  readonly testRun: string | null;
}

export interface ReportLabels {
  /** Running header, left and right. */
  readonly header: string;
  readonly headerRight: string;
  /** "Page {page} of {total}" with the two marks of `PAGE_MARKS` in place of the numbers. */
  readonly page: string;
}
export const PAGE_MARKS = { page: '#1', total: '#2' } as const;

export interface CoverModel {
  readonly product: string;
  readonly title: string;
  readonly firm: string;
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  readonly promise: string;
  readonly original: string;
  readonly originalUrl: string | null;
  readonly privacy: string;
  /** What the mark in the PDF stands for, where the PDF cannot print all that was typed. */
  readonly marks: string | null;
  /** How a reader checks the report, while its owner allows it. */
  readonly check: CheckModel | null;
}

export interface CheckModel {
  readonly title: string;
  readonly text: string;
  readonly codeLabel: string;
  readonly code: string;
  /** Where the code is typed, as people read it, and where it leads at once. */
  readonly place: string;
  readonly url: string;
  readonly qr: { readonly size: number; readonly path: string };
}

export interface KeyFigure {
  readonly id: 'trial' | 'routine' | 'money' | 'days' | 'score';
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface SummaryModel {
  readonly title: string;
  /** As of which day this page speaks, once something was reported; null before. */
  readonly today: string | null;
  /** The verdict, and when the firm has something of it: trial and routine, by month. */
  readonly headline: { readonly title: string; readonly text: string; readonly benefit: string };
  /** The one thing to do this week; null where nothing is to be done. */
  readonly thisWeek: {
    readonly title: string;
    readonly action: string;
    /** Which step it begins. */
    readonly belongs: string;
    /** Reports that step as done; null where it is not in the plan. */
    readonly done: { readonly measure: string; readonly label: string } | null;
  } | null;
  /** What ends or begins within 90 days; null where there is nothing. */
  readonly deadlines: { readonly title: string; readonly entries: readonly string[] } | null;
  readonly figures: readonly KeyFigure[];
  /** Where money or days are not enough at the high estimate. */
  readonly tight: string | null;
  readonly spokenTitle: string;
  /** Sentences an owner can read aloud. */
  readonly spoken: readonly string[];
  /** Who shows how for nothing, where no step is planned; null elsewhere. */
  readonly help: { readonly title: string; readonly entries: readonly (readonly Piece[])[] } | null;
  readonly nextTitle: string;
  /** The number is null where it is no step of the plan. */
  readonly next: readonly {
    readonly number: string | null;
    readonly title: string;
    readonly detail: string;
  }[];
  /** Of what a small screen shows on demand: obstacles, comparison. */
  readonly moreTitle: string;
  /** Firm, trade, size and day in one line, so that the page stands alone. */
  readonly who: string;
  readonly comparison: {
    readonly title: string;
    readonly shares: readonly { readonly share: string; readonly text: string }[];
    readonly note: string;
  };
  readonly blockers: { readonly title: string; readonly entries: readonly string[] };
  /** What the goals bring, a sentence each; null where no figures were given. */
  readonly brings: {
    readonly title: string;
    readonly entries: readonly { readonly leadIn: string; readonly text: string }[];
  } | null;
}

export interface DimensionModel {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Score or "withheld", with its range and band. */
  readonly score: string;
  readonly range: string;
  readonly band: string;
  /** How the answers made the score, in a sentence or two. */
  readonly explanation: string;
  readonly answersCaption: string;
  readonly answers: readonly { readonly title: string; readonly answer: string; readonly points: string }[];
}

export interface ProfileModel {
  readonly title: string;
  readonly lead: string;
  readonly plot: ProfilePlot;
  readonly plotTitle: string;
  readonly plotText: string;
  readonly table: TableModel;
  readonly overall: {
    readonly title: string;
    readonly text: string;
    readonly caps: string | null;
    /** The strongest and the weakest area, where ranges and ties let them be named. */
    readonly extremes: string | null;
  };
  readonly bandTable: TableModel;
  readonly explanationTitle: string;
  readonly answerHead: { readonly item: string; readonly answer: string; readonly points: string };
  readonly dimensions: readonly DimensionModel[];
}

export interface GateModel {
  readonly title: string;
  /** The title where its text follows in the same line. */
  readonly leadIn: readonly Piece[];
  readonly why: string;
  readonly opens: string;
  readonly cap: string;
  readonly inPlan: string;
}

export interface GatesModel {
  readonly title: string;
  readonly lead: string;
  readonly doors: readonly GateDoor[];
  readonly plotTitle: string;
  readonly plotText: string;
  /** Each door with its state. */
  readonly table: TableModel;
  readonly entries: readonly GateModel[];
  readonly unknownTitle: string;
  /** The doors nobody can tell of, each with the questions that would. */
  readonly unknown: readonly {
    readonly title: string;
    readonly leadIn: readonly Piece[];
    readonly text: string;
  }[];
  readonly labels: {
    readonly opens: string;
    readonly inPlan: string;
    readonly leadIn: { readonly opens: readonly Piece[]; readonly inPlan: readonly Piece[] };
  };
  readonly contradictionsTitle: string;
  readonly contradictionsLead: string;
  readonly contradictions: readonly {
    readonly title: string;
    readonly leadIn: readonly Piece[];
    readonly text: string;
    readonly answers: string;
  }[];
}

export interface SovereigntyModel {
  readonly title: string;
  readonly lead: string;
  readonly rung: string;
  readonly meaning: string;
  readonly ladder: readonly LadderRung[];
  readonly plotTitle: string;
  readonly plotText: string;
  readonly holdsTitle: string;
  readonly holds: readonly {
    readonly item: string;
    readonly leadIn: readonly Piece[];
    readonly answer: string;
  }[];
  readonly movesTitle: string;
  readonly moves: readonly string[];
  /** Where all of that leads; null where it leads no further. */
  readonly leads: string | null;
  readonly note: string;
}

export interface MethodModel {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly factsTitle: string;
  readonly facts: readonly Fact[];
  readonly factsLine: string;
  readonly sourcesTitle: string;
  readonly sources: readonly { readonly text: string; readonly url: string | null }[];
}
