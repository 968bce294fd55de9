import type { RoadmapResult, StepResult } from './roadmap-result.ts';
import type { SovereigntyResult } from '../scoring/score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { GOOD_ENOUGH, itemsOf } from '../questionnaire/items.ts';
import { findMeasure } from './catalogue/measures.ts';
import type { LevelsByItem, MeasureForm } from './measure.ts';

/** A measure that lifts what holds the rung, and its step where it stands in the plan. */
export interface RungMove {
  readonly measure: string;
  readonly step: StepResult | null;
  /** The preferred form where the measure is not in the plan. */
  readonly form: MeasureForm | null;
  /** Said to be done: the next assessment shows what came of it. */
  readonly isDone: boolean;
}

export interface RungMoves {
  readonly moves: readonly RungMove[];
  /** The rung once all of them are done and nothing else changed; null where they do not lift it. */
  readonly next: Level | null;
}

interface RungInput {
  readonly sovereignty: SovereigntyResult;
  readonly roadmap: Pick<RoadmapResult, 'steps' | 'later'>;
  readonly answers: Answers;
  /** Ids of measures said to be done since the answers were given. */
  readonly done: readonly string[];
}

type Lifting = RungMove & { readonly raises: LevelsByItem };

function liftingSteps({ roadmap }: RungInput): Lifting[] {
  return roadmap.steps.map((step) => ({
    measure: step.measure,
    step,
    raises: step.raises,
    form: null,
    isDone: false,
  }));
}

function liftingOutside(measures: readonly string[], isDone: boolean): Lifting[] {
  return measures.flatMap((measure): Lifting[] => {
    const form = findMeasure(measure)?.forms[0];
    return form === undefined ? [] : [{ measure, step: null, form, isDone, raises: form.raises }];
  });
}

/** The measures that were candidates and found no place, the smallest effort first. */
function liftingLater({ roadmap }: RungInput): Lifting[] {
  return liftingOutside(roadmap.later, false).sort(
    (a, b) => Number(a.form?.weeks) - Number(b.form?.weeks) || (a.measure < b.measure ? -1 : 1),
  );
}

/**
 * What moves the firm up a rung: for each item that holds it, what is said to be done and lifts it, else the first step
 * of the plan that does, else the smallest measure that found no place there. Nothing from a rung of 3 on.
 * Source: method 2026-2, sections 3 and 5.
 */
export function findRungMoves(input: RungInput): RungMoves {
  const { rung, weakest } = input.sovereignty;
  if (rung === null || rung >= GOOD_ENOUGH) return { moves: [], next: null };
  const candidates = [...liftingOutside(input.done, true), ...liftingSteps(input), ...liftingLater(input)];
  const chosen: Lifting[] = [];
  const lifts = ({ raises }: Lifting, item: Item): boolean => (raises[item] ?? 0) > rung;
  for (const item of weakest) {
    if (chosen.some((each) => lifts(each, item))) continue;
    const found = candidates.find((each) => lifts(each, item));
    if (found !== undefined) chosen.push(found);
  }
  const next = rungAfter(chosen, input.answers);
  const moves = chosen.map(({ measure, step, form, isDone }) => ({ measure, step, form, isDone }));
  return { moves, next: next !== null && next > rung ? next : null };
}

function rungAfter(chosen: readonly Lifting[], answers: Answers): Level | null {
  const levels = itemsOf('cloud').flatMap((item) => {
    const level = levelOf(answers, item);
    return level === null ? [] : [Math.max(level, ...chosen.map(({ raises }) => raises[item] ?? 0)) as Level];
  });
  return levels.length === 0 ? null : (Math.min(...levels) as Level);
}
