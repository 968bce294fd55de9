import type { Piece } from '#app/i18n/punctuation.ts';
import type { StepState } from '#app/domain/assessment/step-remark.ts';
import type { StepLook, TimelinePlot } from '../plots/plot-data.ts';
import type { Fact, TableModel } from '../table-model.ts';
import type { NextInstead } from './next-instead-model.ts';

export interface PlanModel {
  readonly title: string;
  readonly lead: string;
  /** That the high estimate asks for more than there is, and because of which steps; null where it does not. */
  readonly tight: string | null;
  readonly notes: readonly string[];
  readonly plot: TimelinePlot | null;
  /** The name of the picture. */
  readonly plotTitle: string;
  /** What it shows, in a sentence. */
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

export interface StepModel {
  readonly measure: string;
  /** As it was printed first; it never changes. */
  readonly number: string;
  readonly look: StepLook;
  readonly title: string;
  readonly form: string | null;
  /** The words of the mark on a step that closes what can hurt now; null elsewhere. */
  readonly safety: string | null;
  readonly titleAndForm: readonly Piece[];
  readonly formHint: string;
  readonly months: string;
  /** What to do on Monday, within half an hour. */
  readonly firstAction: string;
  readonly why: string;
  /** Whole sentences. */
  readonly because: readonly string[];
  readonly what: string;
  readonly doneWhen: string;
  /** With its label. */
  readonly evidence: string;
  readonly facts: readonly Fact[];
  readonly opensGates: string | null;
  readonly effect: string;
  /** Who helps and at what price. */
  readonly help: readonly (readonly Piece[])[];
  /** That this step is what makes money or days tight at the high estimate; null where another one does, or nothing is. */
  readonly tight: string | null;
}

/** A step that is not in the plan: it has neither a number nor a month. */
export type InsteadStep = Pick<
  StepModel,
  'measure' | 'title' | 'form' | 'facts' | 'firstAction' | 'what' | 'doneWhen'
>;

/** What was said of a step so far. */
export interface ReportedStepModel {
  readonly measure: string;
  /** The number it had on paper. */
  readonly number: string;
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

type StepLabels = Readonly<Record<'because' | 'what' | 'help' | 'firstAction' | 'doneWhen', string>>;

export interface StepsModel {
  readonly title: string;
  readonly lead: string;
  readonly reported: {
    readonly title: string;
    readonly leadIn: string;
    readonly lead: string;
    readonly entries: readonly ReportedStepModel[];
  } | null;
  /** Labels, and the same where their text follows in the same line. */
  readonly labels: StepLabels & { readonly leadIn: StepLabels };
  readonly entries: readonly StepModel[];
  /** Where money and days begin no step: those they would begin with, and who shows how for nothing; null elsewhere. */
  readonly instead: {
    readonly title: string;
    readonly lead: string;
    readonly entries: readonly InsteadStep[];
    readonly helpTitle: string;
    readonly help: readonly (readonly Piece[])[];
  } | null;
}

export interface LockedModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly title: string;
    readonly missing: readonly string[];
    readonly unlock: readonly string[];
    /** Title and all of it in short, for paper. */
    readonly leadIn: string;
    readonly short: string;
  }[];
  readonly labels: { readonly missing: string; readonly unlock: string };
}
