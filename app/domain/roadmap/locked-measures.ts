import type { Goal } from '../questionnaire/profile.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { Effort } from './effort.ts';
import type { GateRoute } from './gates-first.ts';
import { toDays, toDayUnits, toEuro, toMoneyUnits } from './loads.ts';
import type { LevelsByItem } from './measure.ts';
import { MONTHS_PER_YEAR, PLAN_MONTHS } from './months.ts';
import { byThrift } from './open-gates.ts';
import { openGoalsOf } from './planning-firm.ts';
import { isApplicable, reachTask } from './reach-goal.ts';
import type { LockedResult, Unlock } from './roadmap-result.ts';
import { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import type { Target } from './try.ts';
import type { Capacity } from './windows.ts';

/** How far ahead a way is looked for when 24 months are too few. */
const LONG_HORIZON = PLAN_MONTHS + 12;
/** Placements tried to see what one kind of means more would bring. */
const TRIES = 300;
const NO_LIMITS: Capacity = { days: Infinity, money: Infinity };
/** What money and days are told in: whole euro and half days. */
const SMALLEST = [
  ['money', toMoneyUnits(1)],
  ['days', toDayUnits(0.5)],
] as const;

/** Why a pilot, a roll-out or a gate opener is not in the plan. */
export type LockReason =
  'not-applicable' | 'levels' | 'money' | 'days' | 'time' | 'steps' | 'after' | 'earlier-goals';

interface Shortfall {
  readonly costEur: number;
  readonly staffDays: number;
  readonly months: number;
}
const NO_SHORTFALL: Shortfall = { costEur: 0, staffDays: 0, months: 0 };

export interface Locking {
  readonly tasks: readonly Task[];
  readonly routes: readonly GateRoute[];
  /** Milestones reached without a step. */
  readonly reached: ConstructorParameters<typeof Schedule>[0]['reached'];
}

/** Pilots and roll-outs of the goals, and gate openers, that are not in the plan; what is missing and what unlocks them. */
export function describeLocked(schedule: Schedule, locking: Locking): readonly LockedResult[] {
  const isOutside = ({ id }: Task): boolean => schedule.find(id) === null;
  const goals = openGoalsOf(schedule.firm).flatMap((goal) => {
    const stages = (kind: Task['kind']): readonly Task[] =>
      locking.tasks.filter((task) => task.goal === goal && task.kind === kind && isOutside(task));
    // Counted for the last form of each: beginning small is a way in.
    const [pilot, rollOut] = [stages('pilot').at(-1), stages('roll-out').at(-1)];
    return [
      ...(pilot ? [describePilot(schedule, pilot, locking)] : []),
      ...(rollOut ? [describeRollOut(schedule, { goal, rollOut }, locking)] : []),
    ];
  });
  return [...goals, ...lockedOpeners(schedule, locking.routes)];
}

function lockedOpeners(schedule: Schedule, routes: readonly GateRoute[]): readonly LockedResult[] {
  const openers = routes
    .filter(({ gate }) => schedule.isStanding(gate, schedule.months + 1))
    .flatMap(({ steps }) =>
      steps
        .filter(({ brings }) => brings === null)
        .map(({ task }) => task)
        .toSorted(byThrift)
        .slice(0, 1),
    );
  return openers
    .filter((opener, index) => openers.findIndex(({ id }) => id === opener.id) === index)
    .map((opener) => describe(schedule, opener, alone(schedule, opener)));
}

/** What one step lacks by itself. */
function alone({ capacity }: Schedule, { low, months }: Task): Shortfall {
  const days = low.daysEachMonth * Math.min(months, 3);
  return shortfallOf({ days, money: low.cost, end: months }, capacity);
}

function shortfallOf(needed: Needed, own: Capacity): Shortfall {
  return {
    costEur: Math.max(0, Math.ceil(toEuro(needed.money - own.money))),
    staffDays: Math.max(0, Math.ceil(2 * toDays(needed.days - own.days)) / 2),
    months: Math.max(0, needed.end - PLAN_MONTHS),
  };
}

/** Required levels that not even the end of the plan reaches. */
function missingItems(schedule: Schedule, { requires }: Task): LevelsByItem {
  const missing = requires.flatMap(({ index, level }) => {
    const item = ITEMS[index];
    return item !== undefined && schedule.whenReached(index, level) > schedule.months + 1
      ? [[item, level]]
      : [];
  });
  return Object.fromEntries(missing) as Partial<Record<Item, Level>>;
}

interface Lack extends Shortfall {
  /** Why, beyond what the figures say. */
  readonly because?: LockReason;
}

function describe(schedule: Schedule, task: Task, { because, ...shortfall }: Lack): LockedResult {
  const items = missingItems(schedule, task);
  const { costEur, staffDays, months } = shortfall;
  const found: readonly (readonly [boolean, LockReason])[] = [
    [Object.keys(items).length > 0, 'levels'],
    [costEur > 0, 'money'],
    [staffDays > 0, 'days'],
    [months > 0, 'time'],
  ];
  const reasons = [
    ...(because ? [because] : []),
    ...found.filter(([holds]) => holds).map(([, reason]) => reason),
  ];
  return {
    measure: task.id,
    missing: { items, ...shortfall, reasons: reasons.length > 0 ? reasons : ['earlier-goals'] },
    unlock: unlocksFor(shortfall, task.form === 'small'),
  };
}

function unlocksFor({ costEur, staffDays }: Shortfall, isSmall: boolean): readonly Unlock[] {
  const way = (kind: Unlock['kind'], amount: number | null): Unlock => ({
    kind,
    amount,
    route: null,
    share: null,
  });
  const ways = [
    ...(costEur > 0 ? [way('money', costEur)] : []),
    ...(staffDays > 0 ? [way('days', staffDays)] : []),
  ];
  return ways.length > 0 && isSmall ? [...ways, way('small-form', null)] : ways;
}

function describePilot(schedule: Schedule, pilot: Task, locking: Locking): LockedResult {
  if (!isApplicable(schedule, pilot))
    return describe(schedule, pilot, { ...NO_SHORTFALL, because: 'not-applicable' });
  return describeProbed(schedule, { task: pilot, before: [] }, locking);
}

function describeRollOut(
  schedule: Schedule,
  { goal, rollOut }: { readonly goal: Goal; readonly rollOut: Task },
  locking: Locking,
): LockedResult {
  const pilot = schedule.placements.find(({ task }) => task.kind === 'pilot' && task.goal === goal);
  const hasPilot = locking.tasks.some((task) => task.kind === 'pilot' && task.goal === goal);
  if (hasPilot && !pilot) return describe(schedule, rollOut, { ...NO_SHORTFALL, because: 'after' });
  return describeProbed(schedule, { task: rollOut, before: pilot ? [pilot] : [] }, locking);
}

function describeProbed(schedule: Schedule, target: Target, locking: Locking): LockedResult {
  const shortfall = findShortfall(schedule, target, locking);
  return shortfall === null
    ? describe(schedule, target.task, { ...NO_SHORTFALL, because: 'steps' })
    : describe(schedule, target.task, shortfall);
}

/**
 * The least that would bring it into reach by itself: more money at today's days, else more days at today's money, else
 * both, else more time. Each is tried without limit and read off the plan found. Null where none of them helps.
 */
function findShortfall({ firm, capacity }: Schedule, target: Target, locking: Locking): Shortfall | null {
  const { days, money } = capacity;
  const find: Probe = (wide, months) => {
    const trial = new Schedule({ firm, reached: locking.reached, capacity: wide, months });
    const isFound = reachTask(trial, target, { ...locking, effort: new Effort(TRIES) });
    return isFound ? toNeeded(trial) : null;
  };
  const lackWithin = (wide: Capacity, months: number): Shortfall | null => {
    const found = find(wide, months);
    return found && shortfallOf(leastOf({ found, wide, own: capacity }, find), capacity);
  };
  const alreadyThere = lackWithin(capacity, PLAN_MONTHS);
  // Looking in vain takes longest, and what all means and a year more do not reach, less does not either.
  if (alreadyThere !== null || find(NO_LIMITS, LONG_HORIZON) === null) return alreadyThere;
  const widened = [{ days, money: Infinity }, { days: Infinity, money }, NO_LIMITS];
  return (
    firstFound(widened, (wide) => lackWithin(wide, PLAN_MONTHS)) ??
    firstFound([capacity, ...widened], (wide) => lackWithin(wide, LONG_HORIZON))
  );
}

/** What the first of several brings, none of the others being asked. */
function firstFound<One, Found>(several: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of several) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** What a plan takes in its dearest year and its busiest quarter, and the month with which it ends. */
interface Needed extends Capacity {
  readonly end: number;
}

/** The means that a way takes within these limits; null where none is found. */
type Probe = (wide: Capacity, months: number) => Needed | null;

function toNeeded({ windows, placements }: Schedule): Needed {
  return {
    days: Math.max(...windows.quarters),
    money: Math.max(...windows.years, windows.running * MONTHS_PER_YEAR),
    end: Math.max(...placements.map(({ endMonth }) => endMonth)),
  };
}

interface Found {
  readonly found: Needed;
  /** The limits within which it was found. */
  readonly wide: Capacity;
  readonly own: Capacity;
}

/** The way found first is the earliest; a later one may take less in any one year or quarter. */
function leastOf({ found, wide, own }: Found, find: Probe): Needed {
  const months = Math.max(PLAN_MONTHS, found.end);
  let [least, limits] = [found, wide];
  for (const [figure, unit] of SMALLEST) {
    while (least[figure] > own[figure]) {
      const less = find({ ...limits, [figure]: least[figure] - unit }, months);
      if (less === null) break;
      least = less;
    }
    limits = { ...limits, [figure]: Math.max(own[figure], least[figure]) };
  }
  return least;
}
