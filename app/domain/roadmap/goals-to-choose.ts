import { isNotApplicable } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Goal, Sector } from '../questionnaire/profile.ts';
import { GOALS } from '../questionnaire/profile.ts';
import type { Measure, MeasureForm } from './measure.ts';
import type { PlanningFirm } from './planning-firm.ts';

/**
 * Goals for which there have to be machines, workpieces, goods or programs of one's own, and the sectors that have them;
 * the others suit every sector. By our judgement: docs/decisions/0076-what-a-firm-without-a-goal-could-do-next.md.
 */
const SECTORS_WITH: Readonly<Partial<Record<Goal, readonly Sector[]>>> = {
  'predictive-maintenance': [
    'agriculture',
    'mining',
    'manufacturing',
    'energy',
    'water-waste',
    'construction',
    'transport',
  ],
  'visual-inspection': ['agriculture', 'mining', 'manufacturing', 'energy', 'water-waste', 'construction'],
  'demand-forecasting': [
    'agriculture',
    'mining',
    'manufacturing',
    'energy',
    'construction',
    'trade',
    'hospitality',
    'health',
  ],
  software: [
    'manufacturing',
    'energy',
    'water-waste',
    'media',
    'ict',
    'finance',
    'professional',
    'education',
  ],
};

/** Where the sector is not known, only what suits every one. */
function suitsSector(goal: Goal, sector: Sector | null): boolean {
  const sectors = SECTORS_WITH[goal];
  return sectors === undefined || (sector !== null && sectors.includes(sector));
}

/**
 * The goals a firm could choose next, in the order of the questionnaire: what suits its sector and asks for nothing that
 * does not apply to it, without those it has chosen, tried or given up.
 */
export function goalsToChoose(firm: PlanningFirm, measures: readonly Measure[]): readonly Goal[] {
  const { goals, done, dropped, sector, answers } = firm;
  const isBegun = (goal: Goal): boolean =>
    measures.some((measure) => measure.goal === goal && (done.has(measure.id) || dropped.has(measure.id)));
  const canBeTried = (goal: Goal): boolean => {
    const { requires } = smallTrialOf(goal, measures)?.form ?? {};
    return (
      requires !== undefined &&
      (Object.keys(requires) as Item[]).every((item) => !isNotApplicable(answers, item))
    );
  };
  return GOALS.filter(
    (goal) => !goals.includes(goal) && !isBegun(goal) && suitsSector(goal, sector) && canBeTried(goal),
  );
}

interface Trial {
  readonly pilot: Measure;
  readonly form: MeasureForm;
}

/** The trial of a goal in the form that asks for least; null where the catalogue has none. */
export function smallTrialOf(goal: Goal, measures: readonly Measure[]): Trial | null {
  const pilot = measures.find((measure) => measure.kind === 'pilot' && measure.goal === goal);
  const form = pilot?.forms.at(-1);
  return pilot === undefined || form === undefined ? null : { pilot, form };
}
