import type { Item } from '../questionnaire/items.ts';
import type { Goal, Role } from '../questionnaire/profile.ts';
import type { Gate } from '../scoring/gates.ts';
import { opensGate } from '../scoring/gates.ts';
import type { Range } from '../shared/range.ts';
import type { Load } from './loads.ts';
import type { FormId, LevelsByItem, Measure, MeasureForm, MeasureKind } from './measure.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { ITEM_INDEX, unknownItems } from './planning-firm.ts';
import { quartersFor } from './quarters.ts';

/** The pseudo-measure that clears up all "nobody here can say" at once. */
export const FIND_OUT = 'find-out';

/** Days are counted in 1/24 day: halves of a day spread over one to four quarters stay whole numbers. */
export const UNITS_PER_DAY = 24;
/** Money is counted in quarter euro: a year's running cost spread over four quarters stays a whole number. */
export const UNITS_PER_EURO = 4;

export interface ItemLevel {
  readonly item: Item;
  readonly index: number;
  readonly level: number;
}

/** One form of one measure, made ready for a firm's size. */
export interface Task {
  readonly id: string;
  readonly form: FormId;
  readonly kind: MeasureKind | typeof FIND_OUT;
  readonly goal: Goal | null;
  readonly after: string | null;
  readonly lead: Role;
  readonly routes: readonly string[];
  readonly requires: readonly ItemLevel[];
  readonly raises: readonly ItemLevel[];
  readonly quarters: number;
  /** In the units above. */
  readonly low: Load;
  readonly high: Load;
  readonly estimate: {
    readonly staffDays: Range;
    readonly costEur: Range;
    readonly runningEurPerYear: Range;
  };
  readonly levels: { readonly requires: LevelsByItem; readonly raises: LevelsByItem };
  /** Gates standing today that its raises open. */
  readonly opens: readonly Gate[];
  /** Whether it raises an item that nobody could answer, and so has to wait for `find-out`. */
  readonly raisesUnknown: boolean;
}

function toItemLevels(levels: LevelsByItem): readonly ItemLevel[] {
  return (Object.entries(levels) as [Item, number][]).map(([item, level]) => ({
    item,
    index: ITEM_INDEX.get(item) ?? -1,
    level,
  }));
}

function toLoad(estimate: Task['estimate'], quarters: number, end: keyof Range): Load {
  return {
    daysEachQuarter: (estimate.staffDays[end] * UNITS_PER_DAY) / quarters,
    cost: estimate.costEur[end] * UNITS_PER_EURO,
    runningEachQuarter: estimate.runningEurPerYear[end],
  };
}

interface FirmFacts {
  readonly firm: PlanningFirm;
  readonly unknown: readonly Item[];
}

function toTask(measure: Measure, form: MeasureForm, { firm, unknown }: FirmFacts): Task {
  const estimate = {
    staffDays: form.staffDays[firm.sizeClass],
    costEur: form.costEur[firm.sizeClass],
    runningEurPerYear: form.runningEurPerYear[firm.sizeClass],
  };
  const quarters = quartersFor(form.weeks);
  return {
    id: measure.id,
    form: form.id,
    kind: measure.kind,
    goal: measure.goal,
    after: measure.after,
    lead: measure.lead,
    routes: measure.routes,
    requires: toItemLevels(form.requires),
    raises: toItemLevels(form.raises),
    quarters,
    low: toLoad(estimate, quarters, 'low'),
    high: toLoad(estimate, quarters, 'high'),
    estimate,
    levels: { requires: form.requires, raises: form.raises },
    opens: firm.gates.filter((gate) => opensGate(gate, form.raises)),
    raisesUnknown: measure.kind === 'improvement' && unknown.some((item) => item in form.raises),
  };
}

function suits(measure: Measure, firm: PlanningFirm): boolean {
  const here =
    measure.countries === null || (firm.country !== null && measure.countries.includes(firm.country));
  return here && (measure.sizeClasses === null || measure.sizeClasses.includes(firm.sizeClass));
}

function findOutTask(): Task {
  const estimate = {
    staffDays: { low: 0.5, high: 2 },
    costEur: { low: 0, high: 0 },
    runningEurPerYear: { low: 0, high: 0 },
  };
  return {
    id: FIND_OUT,
    form: 'own',
    kind: FIND_OUT,
    goal: null,
    after: null,
    lead: 'management',
    routes: [],
    requires: [],
    raises: [],
    quarters: 1,
    low: toLoad(estimate, 1, 'low'),
    high: toLoad(estimate, 1, 'high'),
    estimate,
    levels: { requires: {}, raises: {} },
    opens: [],
    raisesUnknown: false,
  };
}

/**
 * Every form of every measure that suits the firm and is not said to be done. Pilots, decisions and roll-outs are
 * those of the chosen goals; `find-out` is there while something is unknown.
 */
export function tasksFor(firm: PlanningFirm, measures: readonly Measure[]): readonly Task[] {
  const unknown = unknownItems(firm.answers);
  const tasks = measures
    .filter(({ id }) => !firm.done.has(id) && !firm.dropped.has(id))
    .filter((measure) => suits(measure, firm))
    .filter((measure) => measure.goal === null || firm.goals.includes(measure.goal))
    .flatMap((measure) => measure.forms.map((form) => toTask(measure, form, { firm, unknown })));
  const isOpen = unknown.length > 0 && !firm.done.has(FIND_OUT) && !firm.dropped.has(FIND_OUT);
  return isOpen ? [findOutTask(), ...tasks] : tasks;
}
