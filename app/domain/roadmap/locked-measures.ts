import type { LockedResult, Unlock } from './roadmap-result.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import type { LevelsByItem } from './measure.ts';
import { isApplicable } from './plan-schedule.ts';
import { reachPilot } from './reach-pilot.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { PLAN_QUARTERS } from './quarters.ts';
import type { Capacity } from './schedule.ts';
import { capacityOf, Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { UNITS_PER_DAY, UNITS_PER_EURO } from './task.ts';

/** How far ahead a pilot is looked for when eight quarters are too few. */
const LONG_HORIZON = 2 * PLAN_QUARTERS;

/** Why a pilot or a gate opener is not in the plan. */
export type LockReason = 'not-applicable' | 'items' | 'money' | 'days' | 'quarters' | 'earlier-goals-first';

/** Pilots of chosen goals and gate openers that are not in the plan, with what is missing and the ways to unlock. */
export function describeLocked(schedule: Schedule, tasks: readonly Task[]): readonly LockedResult[] {
  const { firm } = schedule;
  const pilots = firm.goals.flatMap((goal) => {
    const forms = tasks.filter((task) => task.kind === 'pilot' && task.goal === goal);
    const isPlanned = forms.some(({ id }) => schedule.find(id) !== null);
    return isPlanned || forms.length === 0 ? [] : [describeLockedPilot(schedule, forms, tasks)];
  });
  const end = schedule.quarters + 1;
  const openers = schedule
    .standingGatesAt(end)
    .flatMap((gate) =>
      tasks.filter(({ kind, opens }) => kind === 'improvement' && opens.includes(gate)).slice(0, 1),
    )
    .filter((opener, index, all) => all.findIndex(({ id }) => id === opener.id) === index)
    .map((opener) => describeLockedOpener(schedule, opener));
  return [...pilots, ...openers];
}

function describeLockedOpener(schedule: Schedule, opener: Task): LockedResult {
  const { staffDays, costEur } = opener.estimate;
  const { resources } = schedule.firm;
  const money = Math.max(0, costEur.low - (resources?.budgetEurPerYear ?? Infinity));
  const days = Math.max(0, staffDays.low / opener.quarters - (resources?.staffDaysPerQuarter ?? Infinity));
  return {
    measure: opener.id,
    missing: {
      items: missingItems(schedule, opener),
      costEur: money,
      staffDays: days,
      quarters: 0,
      reasons: reasonsOf({ costEur: money, staffDays: days }),
    },
    unlock: unlocksFor({ costEur: money, staffDays: days }),
  };
}

function describeLockedPilot(
  schedule: Schedule,
  forms: readonly Task[],
  tasks: readonly Task[],
): LockedResult {
  const form = forms.at(-1) as Task;
  const { firm } = schedule;
  const isBarred = !isApplicable(schedule, form);
  const shortfall = isBarred ? NO_SHORTFALL : findShortfall(firm, form, tasks);
  const items = missingItems(schedule, form);
  const reasons: LockReason[] = [
    ...(isBarred ? (['not-applicable'] as const) : []),
    ...(Object.keys(items).length > 0 ? (['items'] as const) : []),
    ...reasonsOf(shortfall),
    ...(shortfall.quarters > 0 ? (['quarters'] as const) : []),
  ];
  const isCrowdedOut = reasons.length === 0 || (reasons.length === 1 && reasons[0] === 'items');
  return {
    measure: form.id,
    missing: { items, ...shortfall, reasons: isCrowdedOut ? [...reasons, 'earlier-goals-first'] : reasons },
    unlock: isBarred ? [] : [...unlocksFor(shortfall), ...(isCrowdedOut ? [] : SMALL_FORM)],
  };
}

/** What is missing is counted for the small form: beginning small is a way in. */
const SMALL_FORM: readonly Unlock[] = [{ kind: 'small-form', amount: null, route: null, share: null }];

interface Shortfall {
  readonly costEur: number;
  readonly staffDays: number;
  readonly quarters: number;
}
const NO_SHORTFALL: Shortfall = { costEur: 0, staffDays: 0, quarters: 0 };

function reasonsOf({ costEur, staffDays }: Pick<Shortfall, 'costEur' | 'staffDays'>): readonly LockReason[] {
  return [...(costEur > 0 ? (['money'] as const) : []), ...(staffDays > 0 ? (['days'] as const) : [])];
}

function unlocksFor({ costEur, staffDays }: Pick<Shortfall, 'costEur' | 'staffDays'>): readonly Unlock[] {
  const amount = (kind: 'money' | 'days', value: number): readonly Unlock[] =>
    value > 0 ? [{ kind, amount: value, route: null, share: null }] : [];
  return [...amount('money', costEur), ...amount('days', staffDays)];
}

/** Required levels that not even the end of the plan reaches. */
function missingItems(schedule: Schedule, task: Task): LevelsByItem {
  const end = schedule.quarters + 1;
  const missing = task.requires.filter(({ index, level }) => schedule.levelAt(end, index) < level);
  return Object.fromEntries(missing.map(({ item, level }) => [item, level])) as Partial<Record<Item, Level>>;
}

/**
 * The least that would bring this pilot alone into reach: more money at today's days, else more days at today's money,
 * else both, each tried without limit and then read off the plan found.
 */
function findShortfall(firm: PlanningFirm, form: Task, tasks: readonly Task[]): Shortfall {
  const own = capacityOf(firm);
  const widened: readonly Capacity[] = [
    own,
    { days: own.days, money: Infinity },
    { days: Infinity, money: own.money },
    { days: Infinity, money: Infinity },
  ];
  for (const quarters of [PLAN_QUARTERS, LONG_HORIZON]) {
    for (const capacity of widened) {
      const trial = new Schedule(firm, capacity, quarters);
      if (reachPilot(trial, form, { tasks, load: 'low' })) return readShortfall(trial, own, quarters);
    }
  }
  return { ...NO_SHORTFALL, quarters: 1 };
}

function readShortfall(trial: Schedule, own: Capacity, horizon: number): Shortfall {
  const load = trial.peakLoad();
  const lastQuarter = Math.max(...trial.placements.map(({ endQuarter }) => endQuarter));
  return {
    costEur: Math.max(0, Math.ceil((load.money - own.money) / UNITS_PER_EURO)),
    staffDays: Math.max(0, Math.ceil((2 * (load.days - own.days)) / UNITS_PER_DAY) / 2),
    quarters: horizon === PLAN_QUARTERS ? 0 : Math.max(0, lastQuarter - PLAN_QUARTERS),
  };
}
