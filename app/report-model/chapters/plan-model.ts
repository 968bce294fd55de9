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
  readonly title: string;
  readonly question: string;
  readonly value: string;
  /** Drawn as full, half or empty mark. */
  readonly mark: 'yes' | 'only-at-low' | 'open';
}

export interface StepModel {
  readonly measure: string;
  readonly number: string;
  readonly title: string;
  readonly form: string | null;
  readonly formHint: string;
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

/** What was said of a step so far. */
export interface ReportedStepModel {
  readonly measure: string;
  readonly state: StepState;
  readonly title: string;
  /** State, reason and day in a sentence. */
  readonly text: string;
  /** What helps where a step is stuck; null otherwise. */
  readonly advice: string | null;
}

export interface StepsModel {
  readonly title: string;
  readonly lead: string;
  readonly reported: {
    readonly title: string;
    readonly lead: string;
    readonly entries: readonly ReportedStepModel[];
  } | null;
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
