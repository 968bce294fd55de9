import type { Locale } from '#app/i18n/locales.ts';
import type { LadderRung, GateDoor, PositionPlot, ProfilePlot, TimelinePlot } from '../plots/plot-data.ts';

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
  readonly locked: LockedModel;
  readonly returns: ReturnsModel;
  readonly ledger: LedgerModel;
  readonly method: MethodModel;
  readonly answers: AnswersModel;
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

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A real table: caption, column heads, rows; the first column heads its row. */
export interface TableModel {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns set flush right. */
  readonly numeric: readonly number[];
}

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
}

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface SummaryModel {
  readonly title: string;
  readonly headline: { readonly title: string; readonly text: string };
  readonly figures: readonly KeyFigure[];
  readonly spokenTitle: string;
  /** Sentences an owner can read aloud. */
  readonly spoken: readonly string[];
  readonly nextTitle: string;
  readonly next: readonly { readonly title: string; readonly detail: string }[];
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
  readonly answers: readonly { readonly title: string; readonly answer: string; readonly points: string }[];
}

export interface ProfileModel {
  readonly title: string;
  readonly lead: string;
  readonly plot: ProfilePlot;
  readonly plotTitle: string;
  readonly plotText: string;
  readonly table: TableModel;
  readonly overall: { readonly title: string; readonly text: string; readonly caps: string | null };
  readonly bandTable: TableModel;
  readonly explanationTitle: string;
  readonly answerHead: { readonly item: string; readonly answer: string; readonly points: string };
  readonly dimensions: readonly DimensionModel[];
}

export interface BenchmarkModel {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly population: string;
  readonly group: string;
  readonly position: string;
  /** Where what the firm told and the model disagree. */
  readonly disagreement: string | null;
  readonly source: string;
  readonly plot: PositionPlot;
  readonly plotText: string;
}

export interface BenchmarksModel {
  readonly title: string;
  readonly lead: string;
  readonly differ: string;
  readonly model: string;
  readonly entries: readonly BenchmarkModel[];
  readonly table: TableModel;
  readonly officialTitle: string;
  readonly official: readonly {
    readonly title: string;
    readonly text: string;
    readonly source: string;
    readonly url: string | null;
  }[];
}

export interface GateModel {
  readonly title: string;
  readonly why: string;
  readonly opens: string;
  readonly cap: string;
  readonly inPlan: string;
}

export interface GatesModel {
  readonly title: string;
  readonly lead: string;
  readonly doors: readonly GateDoor[];
  readonly plotText: string;
  readonly entries: readonly GateModel[];
  readonly labels: { readonly opens: string; readonly inPlan: string };
  readonly contradictionsTitle: string;
  readonly contradictionsLead: string;
  readonly contradictions: readonly {
    readonly title: string;
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
  readonly plotText: string;
  readonly holdsTitle: string;
  readonly holds: readonly { readonly title: string; readonly answer: string }[];
  readonly movesTitle: string;
  readonly moves: readonly string[];
  readonly note: string;
}

export interface PlanModel {
  readonly title: string;
  readonly lead: string;
  readonly notes: readonly string[];
  readonly plot: TimelinePlot | null;
  readonly plotText: string;
  readonly table: TableModel | null;
  readonly years: TableModel;
  readonly outlook: string;
  readonly next: {
    readonly title: string;
    readonly lead: string;
    readonly entries: readonly { readonly title: string; readonly needs: string }[];
  } | null;
  readonly later: {
    readonly title: string;
    readonly lead: string;
    readonly count: string;
    readonly list: readonly string[];
  } | null;
}

export interface BridgeTest {
  readonly title: string;
  readonly value: string;
  /** Drawn as full, half or empty mark. */
  readonly mark: 'yes' | 'only-at-low' | 'open';
}

export interface StepModel {
  readonly measure: string;
  readonly number: string;
  readonly title: string;
  readonly form: string | null;
  readonly months: string;
  readonly why: string;
  readonly because: readonly string[];
  /** The same causes in a few words, for a card on paper. */
  readonly causes: string;
  readonly what: string;
  readonly doneWhen: string;
  readonly evidence: string;
  readonly facts: readonly Fact[];
  readonly opensGates: string | null;
  readonly effect: string;
  readonly help: readonly {
    readonly name: string;
    readonly note: string;
    readonly url: string | null;
  }[];
  readonly bridge: readonly BridgeTest[];
}

export interface StepsModel {
  readonly title: string;
  readonly lead: string;
  readonly labels: {
    readonly because: string;
    readonly what: string;
    readonly doneWhen: string;
    readonly help: string;
    readonly evidence: string;
    readonly bridge: string;
  };
  readonly entries: readonly StepModel[];
}

export interface LockedModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly title: string;
    readonly missing: readonly string[];
    readonly unlock: readonly string[];
  }[];
  readonly labels: { readonly missing: string; readonly unlock: string };
}

export interface ReturnsModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly title: string;
    readonly given: string;
    readonly basis: string;
    readonly table: TableModel;
  }[];
  readonly note: string;
}

export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly verdict: 'recommended' | 'alternative' | 'not-for-you';
  readonly verdictText: string;
  readonly needs: string;
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
  readonly alwaysListed: boolean;
  /** The day its facts were checked, in words. */
  readonly checked: string;
  readonly url: string | null;
}

export interface LedgerModel {
  readonly title: string;
  readonly lead: string;
  readonly neutrality: string;
  readonly gpu: string | null;
  readonly needsTitle: string;
  readonly needs: readonly { readonly title: string; readonly text: string; readonly gap: string | null }[];
  readonly labels: { readonly needs: string; readonly always: string; readonly reasons: string };
  /** What is recommended, and what is listed in any case. */
  readonly groups: readonly {
    readonly title: string;
    readonly hint: string;
    readonly entries: readonly LedgerEntry[];
  }[];
  /** The rest of the register, in full in the web report; paper says how many there are. */
  readonly alternatives: {
    readonly title: string;
    readonly hint: string;
    readonly count: string;
    readonly entries: readonly LedgerEntry[];
  };
  readonly others: {
    readonly title: string;
    readonly hint: string;
    readonly entries: readonly LedgerEntry[];
  };
}

export interface MethodModel {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly factsTitle: string;
  readonly facts: readonly Fact[];
  readonly sourcesTitle: string;
  readonly sources: readonly { readonly text: string; readonly url: string | null }[];
}

export interface AnswersModel {
  readonly title: string;
  readonly lead: string;
  readonly profile: TableModel;
  /** What of the profile does not stand on the cover. */
  readonly wishes: readonly Fact[];
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly title: string;
      readonly question: string;
      readonly answer: string;
      readonly points: string;
    }[];
  }[];
  readonly head: { readonly question: string; readonly answer: string };
}
