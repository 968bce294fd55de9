import type { Goal } from '../questionnaire/profile.ts';
import { monthsBetween } from '../roadmap/months.ts';
import type { Headline } from '../roadmap/roadmap-result.ts';
import { wholeScore } from '../scoring/exact-score.ts';
import type { Band, GateId } from '../scoring/score-result.ts';
import type { Figures } from './figures.ts';

/** What comes and what goes, each in the order of its own side. */
export interface Exchange<Value> {
  readonly added: readonly Value[];
  readonly removed: readonly Value[];
}

/** How a month moves: by so many months (below zero: earlier), or in or out of the plan; null where it stays. */
export type MonthMove =
  | { readonly kind: 'moves'; readonly by: number }
  | { readonly kind: 'enters'; readonly month: string }
  | { readonly kind: 'leaves' }
  | null;

/** What would be otherwise than today. */
export interface Differences {
  /** Whole points as people see them; null where the score is withheld on a side. */
  readonly points: number | null;
  /** The band it would be, where that is another one; null where it stays or is withheld. */
  readonly band: Band | null;
  readonly gates: Exchange<GateId>;
  /** What the plan would say; null where it says the same. */
  readonly headline: Headline | null;
  readonly goals: Exchange<Goal>;
  readonly trial: MonthMove;
  readonly routine: MonthMove;
  readonly steps: Exchange<string>;
  /** Steps that stay, in another month. */
  readonly movedSteps: number;
}

function exchange<Value>(today: readonly Value[], then: readonly Value[]): Exchange<Value> {
  return {
    added: then.filter((value) => !today.includes(value)),
    removed: today.filter((value) => !then.includes(value)),
  };
}

function pointsBetween(today: Figures, then: Figures): number | null {
  const [was, would] = [today.overall.score, then.overall.score];
  return was === null || would === null ? null : wholeScore(would) - wholeScore(was);
}

function moveOf(was: string | null, would: string | null): MonthMove {
  if (was === would) return null;
  if (would === null) return { kind: 'leaves' };
  if (was === null) return { kind: 'enters', month: would };
  return { kind: 'moves', by: monthsBetween(was, would) };
}

function movedSteps(today: Figures, then: Figures): number {
  const before = new Map(today.steps.map(({ measure, month }) => [measure, month]));
  return then.steps.filter(({ measure, month }) => (before.get(measure) ?? month) !== month).length;
}

const measuresOf = ({ steps }: Figures): readonly string[] => steps.map(({ measure }) => measure);

/** What a scenario would change against today. */
export function differencesOf(today: Figures, then: Figures): Differences {
  const isAnotherBand = then.overall.band !== today.overall.band;
  return {
    points: pointsBetween(today, then),
    band: isAnotherBand ? then.overall.band : null,
    gates: exchange(today.gates, then.gates),
    headline: then.headline === today.headline ? null : then.headline,
    goals: exchange(today.goalsReached, then.goalsReached),
    trial: moveOf(today.trialFrom, then.trialFrom),
    routine: moveOf(today.routineFrom, then.routineFrom),
    steps: exchange(measuresOf(today), measuresOf(then)),
    movedSteps: movedSteps(today, then),
  };
}
