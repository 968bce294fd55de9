import { levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import type { Measure } from '#app/domain/roadmap/measure.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';

export const entriesOf = (levels: object): [Item, Level][] => Object.entries(levels) as [Item, Level][];

/** The level that counts at the start of a month, read off the printed steps alone; null where not applicable. */
export function levelIn(firm: PlanningFacts, steps: readonly StepResult[], month: number) {
  return (item: Item): number | null => {
    const answer = firm.answers[item];
    if (answer && 'notApplicable' in answer) return null;
    const raised = steps.filter(({ endMonth }) => endMonth < month).map(({ raises }) => raises[item] ?? 0);
    return Math.max(levelOf(firm.answers, item) ?? 0, ...raised);
  };
}

export const isOver = (steps: readonly StepResult[], id: string, month: number): boolean =>
  steps.some(({ measure, endMonth }) => measure === id && endMonth < month);

export const goalOf = (id: string): string => id.replace(/^(pilot|decide|roll-out)-/, '');

interface Booked {
  /** Index 1 to 24. */
  readonly days: readonly number[];
  readonly money: readonly number[];
  /** A full year of all that runs at the end. */
  readonly runningAtTheEnd: number;
}

/** Days and money by month at the low estimates, one of the steps at its high one if named. */
export function booked(steps: readonly StepResult[], atHigh?: StepResult): Booked {
  const days = new Array<number>(25).fill(0);
  const money = new Array<number>(25).fill(0);
  let runningAtTheEnd = 0;
  for (const step of steps) {
    const end = step === atHigh ? 'high' : 'low';
    const { month, endMonth } = step;
    const months = endMonth - month + 1;
    for (let at = month; at <= endMonth; at += 1) days[at] = (days[at] ?? 0) + step.staffDays[end] / months;
    money[month] = (money[month] ?? 0) + step.costEur[end];
    const rollOut = steps.find(
      ({ kind, measure }) =>
        step.kind === 'pilot' && kind === 'roll-out' && goalOf(measure) === goalOf(step.measure),
    );
    const lastRunning = rollOut ? rollOut.endMonth : 24;
    for (let at = endMonth + 1; at <= lastRunning; at += 1) {
      money[at] = (money[at] ?? 0) + step.runningEurPerYear[end] / 12;
    }
    if (!rollOut) runningAtTheEnd += step.runningEurPerYear[end];
  }
  return { days, money, runningAtTheEnd };
}

const sum = (values: readonly number[], from: number, count: number): number =>
  values.slice(from, from + count).reduce((total, value) => total + value, 0);

export const quartersOf = ({ days }: Booked): readonly number[] =>
  Array.from({ length: 22 }, (_, index) => sum(days, index + 1, 3));

export const yearsOf = ({ money }: Booked): readonly number[] =>
  Array.from({ length: 13 }, (_, index) => sum(money, index + 1, 12));

export const isErrand = ({ staffDays, measure }: StepResult): boolean =>
  staffDays.high <= 1 || measure === 'find-out';

/** The forms of a measure by id. */
export const getMeasure = (catalogue: readonly Measure[], id: string): Measure => {
  const found = catalogue.find((one) => one.id === id);
  if (!found) throw new Error(`No measure "${id}"`);
  return found;
};
