import type { Dimension, Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { GeneratedReport } from './generated-reports.ts';

/**
 * What a report may say, read once more and plainly from answers, profile and steps. Nothing here uses the rules of the
 * code, so that a fault there does not answer for itself.
 */
type Answers = GeneratedReport['facts']['answers'];

/** The six doors as method 2026-2, section 3, has them: shut while all items are known and at most at their level. */
const DOORS: readonly {
  readonly shutUpTo: Readonly<Partial<Record<Item, number>>>;
  readonly ofUse?: true;
  readonly isFoundation?: true;
}[] = [
  { shutUpTo: { 'data.digital': 0 }, isFoundation: true },
  { shutUpTo: { 'skills.leadership': 0 }, isFoundation: true },
  { shutUpTo: { 'budget.earmarked': 0, 'budget.time': 0 }, isFoundation: true },
  { shutUpTo: { 'skills.literacy': 1 }, ofUse: true },
  { shutUpTo: { 'cloud.control': 1, 'cloud.exit': 1 } },
  { shutUpTo: { 'data.governance': 1 }, ofUse: true },
];

const entriesOf = (levels: Readonly<Partial<Record<Item, number>>>) =>
  Object.entries(levels) as [Item, number][];

function doorOf(door: (typeof DOORS)[number], { answers, profile }: GeneratedReport['facts']) {
  if (door.ofUse && (profile.aiUse ?? 'none') === 'none') return 'not-needed';
  const read = entriesOf(door.shutUpTo).map(([item, limit]) => {
    const answer = answers[item];
    if (answer === undefined || 'unknown' in answer) return 'unknown';
    return 'level' in answer && answer.level <= limit ? 'low' : 'high';
  });
  if (read.includes('high')) return 'open';
  return read.includes('unknown') ? 'unknown' : 'shut';
}

export interface Doors {
  readonly shut: number;
  readonly unknown: number;
  readonly notNeeded: number;
  /** Of the shut ones, how many a step of the plan opens. */
  readonly planned: number;
  /** Whether one is shut without which nothing else helps. */
  readonly isFoundationMissing: boolean;
}

export function readDoors({ facts, result }: GeneratedReport): Doors {
  const states = DOORS.map((door) => ({ door, state: doorOf(door, facts) }));
  const shut = states.filter(({ state }) => state === 'shut');
  const isOpenedBy = (door: (typeof DOORS)[number], { raises }: StepResult): boolean =>
    entriesOf(door.shutUpTo).some(([item, limit]) => (raises[item] ?? 0) > limit);
  return {
    shut: shut.length,
    unknown: states.filter(({ state }) => state === 'unknown').length,
    notNeeded: states.filter(({ state }) => state === 'not-needed').length,
    planned: shut.filter(({ door }) => result.roadmap.steps.some((step) => isOpenedBy(door, step))).length,
    isFoundationMissing: shut.some(({ door }) => door.isFoundation),
  };
}

/** Goals in order, those in daily work left out. */
export const openGoals = ({ goals = [], goalStatus = {} }: GeneratedReport['facts']['profile']): Goal[] =>
  goals.filter((goal) => goalStatus[goal] !== 'in-use');

export const stepOf = ({ result }: GeneratedReport, measure: string): StepResult | null =>
  result.roadmap.steps.find((step) => step.measure === measure) ?? null;

/** The lowest and highest points a dimension can have, whatever the unknown answers are. */
export function pointsOf(
  dimension: Dimension,
  answers: Answers,
): { readonly low: number; readonly high: number } {
  const read = Object.entries(answers).filter(([item]) => item.startsWith(`${dimension}.`));
  const counted = read.filter(([, answer]) => !('notApplicable' in answer));
  const sum = (unknown: number): number =>
    counted.reduce((total, [, answer]) => total + ('level' in answer ? answer.level : unknown), 0);
  const points = (unknown: number): number => Math.floor((25 * sum(unknown)) / counted.length + 1e-9);
  return { low: points(0), high: points(4) };
}

/** Whether these areas stand apart from all others, above or below them, whatever the unknown answers are. */
export function areExtreme(
  areas: readonly Dimension[],
  answers: Answers,
  way: 'strongest' | 'weakest',
): boolean {
  const named = areas.map((area) => pointsOf(area, answers));
  const others = DIMENSIONS.filter((area) => !areas.includes(area)).map((area) => pointsOf(area, answers));
  return named.every((one) =>
    others.every((other) => (way === 'strongest' ? other.high < one.low : one.high < other.low)),
  );
}

type End = 'low' | 'high';

/** Money of a year of the plan, step by step: cost when it starts, running cost after its end, less what it replaces. */
export function moneyOf(steps: readonly StepResult[], year: number, end: End): number {
  const [first, last] = [12 * year + 1, 12 * year + 12];
  const monthsAfter = ({ endMonth }: StepResult): number =>
    Math.max(0, last - Math.max(endMonth + 1, first) + 1);
  return steps.reduce((total, step) => {
    const goal = step.kind === 'roll-out' ? step.measure.slice('roll-out-'.length) : null;
    const replaced = steps.find(({ measure }) => measure === `pilot-${String(goal)}`);
    const running = step.runningEurPerYear[end] - (replaced?.runningEurPerYear[end] ?? 0);
    const cost = first <= step.month && step.month <= last ? step.costEur[end] : 0;
    return total + cost + (running * monthsAfter(step)) / 12;
  }, 0);
}

/** Own days of the first year, each step's spread evenly over its months. */
export function daysOfFirstYear(steps: readonly StepResult[], end: End): number {
  return steps.reduce((total, { month, endMonth, staffDays }) => {
    const months = endMonth - month + 1;
    const within = Math.max(0, Math.min(endMonth, 12) - month + 1);
    return total + (staffDays[end] * within) / months;
  }, 0);
}
