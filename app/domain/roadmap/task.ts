import { isNotApplicable, isUnknown, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Goal, Role } from '../questionnaire/profile.ts';
import type { Gate } from '../scoring/gates.ts';
import { opensGate } from '../scoring/gates.ts';
import type { Range } from '../shared/range.ts';
import type { Estimate, Load } from './loads.ts';
import { toLoad } from './loads.ts';
import type { FormId, LevelsByItem, Measure, MeasureForm, MeasureKind } from './measure.ts';
import { monthsFor, PLAN_MONTHS } from './months.ts';
import { usersOf } from './people.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { isTrying, ITEM_INDEX, openGoalsOf, unknownItems } from './planning-firm.ts';

/** The pseudo-measure that clears up all "nobody here can say" at once. */
export const FIND_OUT = 'find-out';
/** The measure that looks for grants before money is spent. */
export const CHECK_FUNDING = 'check-funding';

/**
 * What is over once and for all stands behind the items, at level 0 or 1, so that waiting for a step and waiting for a
 * level are the same thing: finding out, looking for funding, then pilot and decision of each goal.
 */
export const FOUND_OUT = ITEMS.length;
export const FUNDING_CHECKED = ITEMS.length + 1;
const FIRST_GOAL_MILESTONE = ITEMS.length + 2;
const pilotOver = (rank: number): number => FIRST_GOAL_MILESTONE + 2 * rank;
const decided = (rank: number): number => FIRST_GOAL_MILESTONE + 2 * rank + 1;
export const milestonesEnd = (firm: PlanningFirm): number => FIRST_GOAL_MILESTONE + 2 * firm.goals.length;

/** From this high cost on money is looked for before it is spent. Source: method 2026-2, section 5, invariant 8. */
const FUNDABLE_FROM_EUR = 1000;
/** A step of at most this many days takes no place among those that run at once. */
const ERRAND_DAYS = 1;
/** A pilot is tried by at most so many people. */
const MOST_PEOPLE_IN_A_PILOT = 5;
export interface LevelAt {
  readonly index: number;
  readonly level: number;
}

/** One form of one measure, made ready for a firm. */
export interface Task {
  /** Position in method order: items' measures first, each measure's preferred form before its other. */
  readonly order: number;
  readonly id: string;
  readonly form: FormId;
  readonly kind: MeasureKind | typeof FIND_OUT;
  readonly goal: Goal | null;
  readonly lead: Role;
  readonly routes: readonly string[];
  /** Items and milestones. */
  readonly requires: readonly LevelAt[];
  readonly raises: readonly LevelAt[];
  readonly months: number;
  readonly low: Load;
  readonly high: Load;
  readonly estimate: Estimate;
  readonly levels: { readonly requires: LevelsByItem; readonly raises: LevelsByItem };
  /** At most a day at the high end: it takes no place, but at most two begin in a month. */
  readonly isErrand: boolean;
  /** Whether it takes one of the places of steps that run at once. */
  readonly takesPlace: boolean;
  /** Gates standing today that its raises open. */
  readonly opens: readonly Gate[];
  /** Whether it closes what can hurt now. */
  readonly isSafety: boolean;
}

/** What it raises, milestones aside. */
export const raisedItems = ({ raises }: Task): readonly LevelAt[] =>
  raises.filter(({ index }) => index < ITEMS.length);

/** Whether a task brings a level. */
export const bringsLevel = ({ raises }: Pick<Task, 'raises'>, { index, level }: LevelAt): boolean => {
  for (const raise of raises) if (raise.index === index && raise.level >= level) return true;
  return false;
};

function toLevelsAt(levels: LevelsByItem, firm: PlanningFirm): LevelAt[] {
  return (Object.entries(levels) as [Item, number][])
    .filter(([item]) => !isNotApplicable(firm.answers, item))
    .map(([item, level]) => ({ index: ITEM_INDEX.get(item) ?? -1, level }));
}

/** What a form takes at the firm's size, what is paid by head included. */
export function estimateFor(
  form: MeasureForm,
  { kind, goal }: Measure,
  { sizeClass, people }: Pick<PlanningFirm, 'sizeClass' | 'people'>,
): Estimate {
  const told = usersOf(sizeClass, { people: goal === null ? null : people[goal] });
  const heads = kind === 'pilot' ? Math.min(MOST_PEOPLE_IN_A_PILOT, told) : told;
  const running = (end: keyof Range): number =>
    form.runningEurPerYear[sizeClass][end] + heads * form.perPersonEurPerYear[end];
  return {
    staffDays: form.staffDays[sizeClass],
    costEur: form.costEur[sizeClass],
    runningEurPerYear: { low: running('low'), high: running('high') },
  };
}

/** Whether money is looked for before it is spent: funding is hardly known, and nobody said that it was looked for. */
function looksForFunding(firm: PlanningFirm, measures: readonly Measure[]): boolean {
  const { answers, done, dropped } = firm;
  const isKnown = (levelOf(answers, 'budget.funding') ?? 0) > 1 || isNotApplicable(answers, 'budget.funding');
  return (
    !isKnown &&
    isCandidate({ done, dropped }, CHECK_FUNDING) &&
    measures.some(({ id }) => id === CHECK_FUNDING)
  );
}

const isCandidate = ({ done, dropped }: Pick<PlanningFirm, 'done' | 'dropped'>, id: string): boolean =>
  !done.has(id) && !dropped.has(id);

/** Whether there is still something to find out, and nobody said that it was done or is not wanted. */
export const hasToFindOut = (firm: PlanningFirm): boolean =>
  unknownItems(firm.answers).length > 0 && isCandidate(firm, FIND_OUT);

interface Context {
  readonly firm: PlanningFirm;
  readonly measures: readonly Measure[];
  readonly fundingFirst: boolean;
  /** Whether there is still something to find out. */
  readonly findsOut: boolean;
}

/** What has to be over before a step starts, beyond levels of items. */
function milestonesBefore(measure: Measure, estimate: Estimate, { firm, fundingFirst }: Context): LevelAt[] {
  const rank = measure.goal === null ? -1 : firm.goals.indexOf(measure.goal);
  const waits: (readonly [boolean, number])[] = [
    [measure.kind === 'decision', pilotOver(rank)],
    [measure.kind === 'roll-out', decided(rank)],
    [fundingFirst && estimate.costEur.high >= FUNDABLE_FROM_EUR, FUNDING_CHECKED],
  ];
  return waits.filter(([holds]) => holds).map(([, index]) => ({ index, level: 1 }));
}

function milestonesAfter(measure: Measure, { firm }: Context): LevelAt[] {
  const rank = measure.goal === null ? -1 : firm.goals.indexOf(measure.goal);
  if (measure.kind === 'pilot') return [{ index: pilotOver(rank), level: 1 }];
  if (measure.kind === 'decision') return [{ index: decided(rank), level: 1 }];
  return measure.id === CHECK_FUNDING ? [{ index: FUNDING_CHECKED, level: 1 }] : [];
}

/** A decision on a trial that runs already needs to know what the task cost, and gives what the trial raises. */
function levelsOf(measure: Measure, form: MeasureForm, { firm, measures }: Context): Task['levels'] {
  const { requires, raises } = form;
  if (measure.kind !== 'decision' || measure.goal === null || !isTrying(firm, measure.goal)) {
    return { requires, raises };
  }
  const pilot = findPilotForm(measures, measure.goal);
  return {
    requires: highest({ 'budget.business-case': 1 }, requires),
    raises: highest(raises, pilot?.raises ?? {}),
  };
}

function highest(one: LevelsByItem, other: LevelsByItem): LevelsByItem {
  const joined: Record<string, number> = { ...one };
  for (const [item, level] of Object.entries(other)) joined[item] = Math.max(joined[item] ?? 0, level);
  return joined as LevelsByItem;
}

const findPilotForm = (measures: readonly Measure[], goal: Goal): MeasureForm | null =>
  measures.find((measure) => measure.kind === 'pilot' && measure.goal === goal)?.forms[0] ?? null;

/** The month with which a running trial ends: half of what its preferred form takes. */
export function runningTrialEnd(measures: readonly Measure[], goal: Goal): number {
  const form = findPilotForm(measures, goal);
  return form === null ? 0 : Math.ceil(monthsFor(form.weeks) / 2);
}

function isSafety({ safetyFor }: Measure, { answers, aiUse }: PlanningFirm): boolean {
  if (safetyFor === null || isNotApplicable(answers, safetyFor)) return false;
  if (safetyFor === 'skills.oversight' && (aiUse === null || aiUse === 'none')) return false;
  return (levelOf(answers, safetyFor) ?? 0) <= 1;
}

/** Written out, so that all tasks are of one make: the searches of a plan look at them some hundred thousand times. */
function toTask(measure: Measure, form: MeasureForm, context: Context): Omit<Task, 'order'> {
  const { firm } = context;
  const estimate = estimateFor(form, measure, firm);
  const months = monthsFor(form.weeks);
  const levels = levelsOf(measure, form, context);
  const isErrand = estimate.staffDays.high <= ERRAND_DAYS;
  return {
    id: measure.id,
    form: form.id,
    kind: measure.kind,
    goal: measure.goal,
    lead: measure.lead,
    routes: measure.routes,
    requires: requiresOf(measure, { estimate, levels }, context),
    raises: [...toLevelsAt(levels.raises, firm), ...milestonesAfter(measure, context)],
    months,
    low: toLoad(estimate, months, 'low'),
    high: toLoad(estimate, months, 'high'),
    estimate,
    levels,
    isErrand,
    takesPlace: !isErrand && measure.kind !== 'decision',
    opens: firm.gates.filter((gate) => opensGate(gate, levels.raises)),
    isSafety: isSafety(measure, firm),
  };
}

/** Levels, what has to be over before, and finding out where it raises what nobody can say. */
function requiresOf(
  measure: Measure,
  { estimate, levels }: Pick<Task, 'estimate' | 'levels'>,
  context: Context,
): readonly LevelAt[] {
  const { firm, findsOut } = context;
  const raisesUnknown = (Object.keys(levels.raises) as Item[]).some((item) => isUnknown(firm.answers, item));
  return [
    ...toLevelsAt(levels.requires, firm),
    ...milestonesBefore(measure, estimate, context),
    ...(raisesUnknown && findsOut ? [{ index: FOUND_OUT, level: 1 }] : []),
  ];
}

function suits({ countries, sectors, sizeClasses }: Measure, firm: PlanningFirm): boolean {
  return (
    (countries === null || (firm.country !== null && countries.includes(firm.country))) &&
    (sectors === null || (firm.sector !== null && sectors.includes(firm.sector))) &&
    (sizeClasses === null || sizeClasses.includes(firm.sizeClass))
  );
}

const UNKNOWNS_PER_ROUND = 3;
const FREE: Range = { low: 0, high: 0 };

/**
 * Finding out all that nobody could say. Half a day to one for up to three items, as much again for each further three
 * begun; one month, or as many as its low days need. Source: method 2026-2, section 5.
 */
function findOutTask(firm: PlanningFirm): Omit<Task, 'order'> {
  const rounds = Math.ceil(unknownItems(firm.answers).length / UNKNOWNS_PER_ROUND);
  const estimate = { staffDays: { low: 0.5 * rounds, high: rounds }, costEur: FREE, runningEurPerYear: FREE };
  const months = monthsToFindOut(estimate.staffDays.low, firm.resources?.staffDaysPerQuarter ?? Infinity);
  return {
    ...{ id: FIND_OUT, form: 'own', kind: FIND_OUT, goal: null, lead: 'management', routes: [] },
    requires: [],
    raises: [{ index: FOUND_OUT, level: 1 }],
    months,
    low: toLoad(estimate, months, 'low'),
    high: toLoad(estimate, months, 'high'),
    estimate,
    levels: { requires: {}, raises: {} },
    ...{ isErrand: true, takesPlace: false, opens: [], isSafety: false },
  };
}

/** Up to three months share a quarter's days; beyond that each further month adds a third of them. */
function monthsToFindOut(days: number, daysPerQuarter: number): number {
  if (days <= daysPerQuarter) return 1;
  return Math.min(PLAN_MONTHS, Math.max(4, Math.ceil((3 * days) / daysPerQuarter)));
}

/**
 * Every form of every measure that suits the firm and is not said to be done: first finding out, then in method order.
 * Pilots, decisions and roll-outs are those of the goals on their way; a trial that runs has begun before the plan.
 */
export function tasksFor(firm: PlanningFirm, measures: readonly Measure[]): readonly Task[] {
  const findsOut = hasToFindOut(firm);
  const context = { firm, measures, fundingFirst: looksForFunding(firm, measures), findsOut };
  const goals = openGoalsOf(firm);
  const tasks = measures
    .filter(({ id }) => isCandidate(firm, id))
    .filter((measure) => suits(measure, firm))
    .filter(({ goal }) => goal === null || goals.includes(goal))
    .filter(({ kind, goal }) => kind !== 'pilot' || goal === null || !isTrying(firm, goal))
    .flatMap((measure) => measure.forms.map((form) => toTask(measure, form, context)));
  return (findsOut ? [findOutTask(firm), ...tasks] : tasks).map((task, order) => ({
    ...task,
    order,
  }));
}

/** Milestones that are reached without a step of the plan, with the month from which they count. */
export function milestonesReached(
  firm: PlanningFirm,
  measures: readonly Measure[],
): readonly { readonly index: number; readonly from: number }[] {
  const reached = (holds: boolean, index: number, from: number): { index: number; from: number }[] =>
    holds ? [{ index, from }] : [];
  return [
    ...reached(!hasToFindOut(firm), FOUND_OUT, 0),
    ...firm.goals.flatMap((goal, rank) => [
      ...reached(isTrying(firm, goal), pilotOver(rank), runningTrialEnd(measures, goal) + 1),
      ...reached(firm.done.has(`pilot-${goal}`), pilotOver(rank), 0),
      ...reached(firm.done.has(`decide-${goal}`), decided(rank), 0),
    ]),
  ];
}
