import type { Item } from '../../questionnaire/items.ts';
import type { Role, Sector, SizeClass } from '../../questionnaire/profile.ts';
import type { Range } from '../../shared/range.ts';
import type { Evidence, FormId, LevelsByItem, Measure, MeasureForm, RangeBySize, Weeks } from '../measure.ts';
import { OWN_ESTIMATE } from './evidence.ts';

/** Low and high of one estimate. */
export type Pair = readonly [low: number, high: number];

/** What a form takes: calendar weeks, own days in all, one-off and yearly running euro. Money left out is 0. */
export interface Effort {
  readonly weeks: Weeks;
  readonly days: RangeBySize;
  readonly cost?: RangeBySize;
  readonly running?: RangeBySize;
  /** Euro a year and person, where a service is paid by head. */
  readonly perPerson?: Pair;
}

interface ImprovementSpec {
  readonly id: string;
  readonly lead: Role;
  readonly requires?: LevelsByItem;
  readonly raises: LevelsByItem;
  readonly own: Effort;
  readonly bought?: Effort;
  readonly routes: readonly string[];
  readonly evidence?: Evidence;
  readonly sectors?: readonly Sector[];
  readonly sizeClasses?: readonly SizeClass[];
  readonly safetyFor?: Item;
}

const toRange = ([low, high]: Pair): Range => ({ low, high });

/** One estimate for each size class, from 1 to 9 persons up to 500 and more. */
export function perSize(
  ...pairs: readonly [micro: Pair, small: Pair, medium: Pair, larger: Pair, large: Pair]
): RangeBySize {
  return {
    '1-9': toRange(pairs[0]),
    '10-49': toRange(pairs[1]),
    '50-249': toRange(pairs[2]),
    '250-499': toRange(pairs[3]),
    '500+': toRange(pairs[4]),
  };
}

/** The same in every size class. */
export const inEverySize = (pair: Pair): RangeBySize => perSize(pair, pair, pair, pair, pair);

const FREE = inEverySize([0, 0]);

export function toForm(
  id: FormId,
  effort: Effort,
  levels: { readonly requires: LevelsByItem; readonly raises: LevelsByItem },
): MeasureForm {
  return {
    id,
    requires: levels.requires,
    raises: levels.raises,
    weeks: effort.weeks,
    staffDays: effort.days,
    costEur: effort.cost ?? FREE,
    runningEurPerYear: effort.running ?? FREE,
    perPersonEurPerYear: toRange(effort.perPerson ?? [0, 0]),
  };
}

/** Nobody asks for money in any size class at the low estimate: a function that is free or already paid. */
export function isFreeAtLow({ cost = FREE, running = FREE, perPerson = [0, 0] }: Effort): boolean {
  return [...Object.values(cost), ...Object.values(running), toRange(perPerson)].every(
    ({ low }) => low === 0,
  );
}

/** An improvement: own form first, because a firm can begin it without an order to anybody. */
export function improvement(spec: ImprovementSpec): Measure {
  const levels = { requires: spec.requires ?? {}, raises: spec.raises };
  const own = toForm('own', spec.own, levels);
  return {
    id: spec.id,
    kind: 'improvement',
    goal: null,
    after: null,
    forms: spec.bought ? [own, toForm('bought', spec.bought, levels)] : [own],
    lead: spec.lead,
    evidence: spec.evidence ?? OWN_ESTIMATE,
    routes: spec.routes,
    countries: null,
    sectors: spec.sectors ?? null,
    sizeClasses: spec.sizeClasses ?? null,
    safetyFor: spec.safetyFor ?? null,
  };
}
