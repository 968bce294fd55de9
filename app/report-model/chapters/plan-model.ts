import type { Piece } from '#app/i18n/punctuation.ts';
import type { StepState } from '#app/domain/assessment/step-remark.ts';
import type { TimelinePlot } from '../plots/plot-data.ts';
import type { Fact, TableModel } from '../table-model.ts';
import type { NextInstead } from './next-instead.view-model.ts';

export interface PlanModel {
  readonly title: string;
  readonly lead: string;
  readonly notes: readonly string[];
  readonly plot: TimelinePlot | null;
  readonly plotText: string;
  readonly table: TableModel | null;
  readonly years: TableModel;
  /** The same in one line, for paper. */
  readonly yearsLine: readonly Piece[];
  readonly outlook: string;
  /** Where there are no steps: what would come first, or how to keep what is well. */
  readonly next: NextInstead | null;
  readonly later: {
    readonly title: string;
    readonly lead: string;
    readonly count: string;
    readonly list: readonly string[];
  } | null;
}

export interface BridgeTest {
  readonly id: string;
  /** The title where the question follows in the same line. */
  readonly leadIn: string;
  readonly question: string;
  readonly value: string;
  readonly titleAndValue: string;
  /** Drawn as full, half or empty mark. */
  readonly mark: 'yes' | 'only-at-low' | 'open';
}

export interface StepModel {
  readonly measure: string;
  readonly number: string;
  readonly title: string;
  readonly form: string | null;
  readonly titleAndForm: readonly Piece[];
  readonly formHint: string;
  readonly months: string;
  readonly why: string;
  readonly because: readonly string[];
  /** The same causes in a few words, for a card on paper. */
  readonly causes: string;
  readonly what: string;
  readonly doneWhen: string;
  /** With its label. */
  readonly evidence: string;
  readonly facts: readonly Fact[];
  readonly opensGates: string | null;
  readonly effect: string;
  /** Who helps and at what price: one by one, and in one line. */
  readonly help: readonly (readonly Piece[])[];
  readonly helpText: readonly Piece[];
  readonly bridge: readonly BridgeTest[];
}

/** What was said of a step so far. */
export interface ReportedStepModel {
  readonly measure: string;
  readonly state: StepState;
  readonly title: string;
  /** State, reason and day. */
  readonly text: string;
  /** Title and text where several follow one another. */
  readonly leadIn: string;
  readonly sentence: string;
  /** What helps where a step is stuck; null otherwise. */
  readonly advice: string | null;
}

export interface StepsModel {
  readonly title: string;
  readonly lead: string;
  readonly reported: {
    readonly title: string;
    readonly leadIn: string;
    readonly lead: string;
    readonly entries: readonly ReportedStepModel[];
  } | null;
  readonly labels: {
    readonly because: string;
    readonly what: string;
    readonly help: string;
    readonly bridge: string;
    /** Labels that their text follows in the same line. */
    readonly leadIn: {
      readonly because: string;
      readonly what: string;
      readonly doneWhen: string;
      readonly help: string;
    };
  };
  readonly entries: readonly StepModel[];
}

export interface LockedModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly title: string;
    readonly missing: readonly string[];
    readonly missingLine: string;
    readonly unlock: readonly string[];
  }[];
  readonly labels: { readonly missing: string; readonly unlock: string };
}
