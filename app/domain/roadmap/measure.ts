import type { Item, Level } from '../questionnaire/items.ts';
import type { Goal, Role, Sector, SizeClass } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Range } from '../shared/range.ts';

export type LevelsByItem = Readonly<Partial<Record<Item, Level>>>;
export type RangeBySize = Readonly<Record<SizeClass, Range>>;

/**
 * How a measure can be carried out. `own`: mostly own days. `bought`: fewer own days, more money.
 * Pilots have `normal` and `small` (one machine, one product, a function of software the firm has).
 */
export type FormId = 'own' | 'bought' | 'normal' | 'small';

/** Durations the catalogue uses. Source: method 2026-2, section 5. */
export const WEEKS = [4, 8, 13, 17, 21, 26, 39] as const;
export type Weeks = (typeof WEEKS)[number];

export interface MeasureForm {
  readonly id: FormId;
  /** Minimum levels that must count in the start month. */
  readonly requires: LevelsByItem;
  /** Levels an item is lifted to once the step is done. */
  readonly raises: LevelsByItem;
  /** Calendar weeks from start to done. */
  readonly weeks: Weeks;
  /** Own working days in all, multiples of 0.5. */
  readonly staffDays: RangeBySize;
  /** One-off cost in euro. */
  readonly costEur: RangeBySize;
  /** Running cost in euro a year, from the month after the end. */
  readonly runningEurPerYear: RangeBySize;
  /** Running cost in euro a year and person, where a service is paid by head; 0 elsewhere. */
  readonly perPersonEurPerYear: Range;
}

export type MeasureKind = 'improvement' | 'pilot' | 'decision' | 'roll-out';

export interface Evidence {
  /** Where the estimates come from. Words are in locales/<lng>/measures.json under the measure's id. */
  readonly quality: 'study' | 'survey' | 'vendor' | 'estimate';
  readonly publisher: string;
  readonly url: string | null;
  readonly asOf: IsoDate;
  readonly checkAgain: IsoDate;
}

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** The goal a pilot, decision or roll-out belongs to; null for improvements. */
  readonly goal: Goal | null;
  /** The measure that must be done first: the pilot for a decision, the decision for a roll-out. */
  readonly after: string | null;
  /** At least one; the first is the preferred form. */
  readonly forms: readonly MeasureForm[];
  readonly lead: Role;
  readonly evidence: Evidence;
  /** Ids of providers, programmes and learning offers (app/domain/providers). */
  readonly routes: readonly string[];
  /** ISO country codes, or null for every country. */
  readonly countries: readonly string[] | null;
  /** Sectors it suits, or null for every sector. */
  readonly sectors: readonly Sector[] | null;
  /** Size classes it suits, or null for every class. */
  readonly sizeClasses: readonly SizeClass[] | null;
  /** The item that makes this a safety step while it is at 0 or 1; null for all other measures. */
  readonly safetyFor: Item | null;
}
