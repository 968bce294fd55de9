import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { GOOD_ENOUGH, ITEMS } from '../questionnaire/items.ts';
import type { AiUse } from '../questionnaire/profile.ts';
import { isProductive } from '../questionnaire/profile.ts';
import { BAND_FLOORS } from '../scoring/bands.ts';
import type { ScoreUnits } from '../scoring/exact-score.ts';
import { roundScore, UNITS_PER_POINT } from '../scoring/exact-score.ts';
import type { GateResult, UnknownGateResult } from '../scoring/score-result.ts';
import type { Standing } from './benchmark-result.ts';

/** Below this many points trials rarely become routine: our judgement, the floor of the band scaling. */
export const READINESS_LINE = BAND_FLOORS.scaling;

/** What of a result tells how ready a firm is. */
export interface Readiness {
  /** Exact overall score; null where it is withheld. */
  readonly score: ScoreUnits | null;
  readonly gates: readonly GateResult[];
  readonly unknownGates: readonly UnknownGateResult[];
}

const unitsToLine = (score: ScoreUnits): ScoreUnits => READINESS_LINE * UNITS_PER_POINT - score;

/**
 * The firm's use against its readiness; null where either is not known, as where only a gate nobody can tell of stands
 * between the firm and firm ground. Source: method 2026-2, section 4.
 */
export function standingOf(aiUse: AiUse | null, { score, gates, unknownGates }: Readiness): Standing | null {
  if (aiUse === null || score === null) return null;
  const isReady = unitsToLine(score) <= 0 && gates.length === 0;
  if (isReady && unknownGates.length > 0) return null;
  if (isProductive(aiUse)) return isReady ? 'users-firm' : 'users-thin';
  return isReady ? 'could-join' : 'not-yet';
}

/** Points from the exact score to the line, rounded once; 0 from there on. Source: method 2026-2, section 4. */
export function pointsToLine({ score }: Readiness): number | null {
  return score === null ? null : roundScore(Math.max(0, unitsToLine(score)));
}

/**
 * The items that lead to the line, the first to lift first: those of standing gates, then the lowest, then method order.
 * Unknown counts as 0; what does not apply is never among them. Source: method 2026-2, section 4.
 */
export function itemsToLine(answers: Answers, { score, gates }: Readiness): readonly Item[] {
  if (score === null) return [];
  const shut = new Set(gates.flatMap(({ items }) => items));
  return ITEMS.filter((item) => !isNotApplicable(answers, item))
    .map((item) => ({ item, level: levelOf(answers, item) ?? 0, isBehindGate: shut.has(item) }))
    .filter(({ level }) => level < GOOD_ENOUGH)
    .toSorted((a, b) => Number(b.isBehindGate) - Number(a.isBehindGate) || a.level - b.level)
    .map(({ item }) => item);
}
