import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { LevelsByItem, Measure, MeasureForm } from '#app/domain/roadmap/measure.ts';
import { planRoadmap } from '#app/domain/roadmap/plan-roadmap.ts';
import type { PlanningFacts, PlanningFirm } from '#app/domain/roadmap/planning-firm.ts';
import { toPlanningFirm } from '#app/domain/roadmap/planning-firm.ts';
import type { RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import { Schedule } from '#app/domain/roadmap/schedule.ts';
import type { Task } from '#app/domain/roadmap/task.ts';
import { milestonesReached, tasksFor } from '#app/domain/roadmap/task.ts';
import { flat, measure } from './small-catalogue.ts';

/** An estimate, or its low and its high end. */
type Figure = number | readonly [low: number, high: number];
const toPair = (figure: Figure): readonly [number, number] =>
  typeof figure === 'number' ? [figure, figure] : figure;

export interface PlainForm {
  readonly form?: MeasureForm['id'];
  readonly requires?: LevelsByItem;
  readonly weeks?: MeasureForm['weeks'];
  readonly days?: Figure;
  readonly cost?: Figure;
  readonly running?: Figure;
  readonly perPerson?: number;
}

/** A form of a month and two days that costs nothing, unless said otherwise. */
export function plainForm(raises: LevelsByItem, plain: PlainForm = {}): MeasureForm {
  const { form = 'own', requires = {}, weeks = 4, days = 2, cost = 0, running = 0, perPerson = 0 } = plain;
  return {
    ...{ id: form, requires, raises, weeks },
    staffDays: flat(toPair(days)),
    costEur: flat(toPair(cost)),
    runningEurPerYear: flat(toPair(running)),
    perPersonEurPerYear: { low: perPerson, high: perPerson },
  };
}

/** A measure with one such form. */
export function plainStep(
  id: string,
  raises: LevelsByItem,
  { form, requires, weeks, days, cost, running, perPerson, ...changes }: PlainForm & Partial<Measure> = {},
): Measure {
  const plain = { form, requires, weeks, days, cost, running, perPerson };
  return measure({ id, forms: [plainForm(raises, plain)], ...changes });
}

/** A firm of 10 to 49 people whose staff use AI by themselves, good enough in all but the answers named. */
export function plainFirm(
  answers: Partial<Record<Item, Answer>> = {},
  changes: Partial<PlanningFacts> = {},
): PlanningFirm {
  return toPlanningFirm({
    ...{ asOf: '2026-11-23', aiUse: 'private', sizeClass: '10-49', sector: 'construction', country: 'DE' },
    answers: { ...Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])), ...answers } as Answers,
    ...{ goals: [], goalStatus: {}, people: {}, done: new Set(), dropped: new Set() },
    resources: { budgetEurPerYear: 1000, staffDaysPerQuarter: 2 },
    ...changes,
  });
}

const MIDDLING = 50 * 240;

export const planFor = (firm: PlanningFirm, measures: readonly Measure[]): RoadmapResult =>
  planRoadmap(firm, measures, MIDDLING);

/** What starts when, in the order of the plan. */
export const startsIn = ({ steps }: RoadmapResult): readonly string[] =>
  steps.map(({ measure: id, month }) => `${id}@${month}`);

export interface PlainSchedule {
  readonly schedule: Schedule;
  readonly tasks: readonly Task[];
  /** One form of a measure, the preferred one unless told otherwise. */
  readonly task: (id: string, form?: MeasureForm['id']) => Task;
}

/** A plan in which nothing stands yet, and what it can be made of. */
export function plainSchedule(firm: PlanningFirm, measures: readonly Measure[]): PlainSchedule {
  const tasks = tasksFor(firm, measures);
  const task = (id: string, form?: MeasureForm['id']): Task => {
    const found = tasks.find((one) => one.id === id && (form === undefined || one.form === form));
    if (!found) throw new RangeError(`There is no ${id}`);
    return found;
  };
  return { schedule: new Schedule({ firm, reached: milestonesReached(firm, measures) }), tasks, task };
}
