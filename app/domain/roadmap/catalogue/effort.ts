import type { Role } from '../../questionnaire/profile.ts';
import type { Range } from '../../shared/range.ts';
import type { Evidence, FormId, LevelsByItem, Measure, MeasureForm, RangeBySize } from '../measure.ts';

/** Low and high of one estimate. */
export type Pair = readonly [low: number, high: number];

/** What a form takes: calendar weeks, own days in all, one-off and yearly running euro. Money left out is 0. */
export interface Effort {
  readonly weeks: number;
  readonly days: RangeBySize;
  readonly cost?: RangeBySize;
  readonly running?: RangeBySize;
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

/** Costs nothing in any size class. */
export const FREE: RangeBySize = perSize([0, 0], [0, 0], [0, 0], [0, 0], [0, 0]);

/** Our own estimate, without a survey behind it: the words say so. */
export const OWN_ESTIMATE: Evidence = {
  quality: 'estimate',
  publisher: 'KI-Brücke',
  url: null,
  asOf: '2026-11-23',
  checkAgain: '2027-11-30',
};

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
  };
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
    sizeClasses: null,
  };
}
