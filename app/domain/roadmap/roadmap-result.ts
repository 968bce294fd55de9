import type { Item, Level } from '../questionnaire/items.ts';
import type { Goal, Role } from '../questionnaire/profile.ts';
import type { FormId, LevelsByItem } from './measure.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Range } from '../shared/range.ts';

export const HEADLINES = ['foundation-first', 'scale', 'pilot-ready', 'build-up'] as const;

export type Headline = (typeof HEADLINES)[number];

export type Bridge = 'yes' | 'only-at-low' | null;

export type Cause = { readonly item: Item; readonly level: Level | null } | { readonly goal: Goal };

export interface StepResult {
  readonly measure: string;
  readonly form: FormId;
  /** 1 to 8; quarter 1 is the first full calendar quarter after the as-of date. */
  readonly quarter: number;
  readonly endQuarter: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lead: Role;
  readonly staffDays: Range;
  readonly costEur: Range;
  readonly runningEurPerYear: Range;
  readonly because: readonly Cause[];
  readonly requires: LevelsByItem;
  readonly raises: LevelsByItem;
  readonly opensGates: readonly GateId[];
  readonly routes: readonly string[];
  readonly bridge: { readonly understandable: 'yes'; readonly affordable: Bridge; readonly doable: Bridge };
  /** Overall low, one decimal, once the step counts. */
  readonly projected: { readonly low: number };
}

export const LIMITS = ['no-days', 'no-money', 'resources-not-stated', 'all-well', 'size-not-stated'] as const;

export type Limit = (typeof LIMITS)[number];

export interface Unlock {
  readonly kind: 'money' | 'days' | 'funding' | 'small-form' | 'items';
  /** Euro a year for money, days a quarter for days, else null. */
  readonly amount: number | null;
  /** The provider id of a funding route, else null. */
  readonly route: string | null;
  /** The share of cost a funding route bears, 0 to 1, if known. */
  readonly share: number | null;
}

export interface LockedResult {
  readonly measure: string;
  readonly missing: {
    readonly items: LevelsByItem;
    readonly costEur: number;
    readonly staffDays: number;
    readonly quarters: number;
    readonly reasons: readonly string[];
  };
  readonly unlock: readonly Unlock[];
}

export interface NextIfResources {
  readonly measure: string;
  readonly form: FormId;
  readonly staffDays: Range;
  readonly costEur: Range;
  readonly runningEurPerYear: Range;
}

export interface RoadmapResult {
  readonly headline: Headline;
  readonly provisional: boolean;
  readonly limits: readonly Limit[];
  readonly start: { readonly low: number };
  readonly steps: readonly StepResult[];
  /** Two years of four quarters. budgetEur is null without stated resources. */
  readonly years: readonly { readonly costEur: Range; readonly budgetEur: number | null }[];
  readonly locked: readonly LockedResult[];
  readonly later: readonly string[];
  readonly nextIfResources: readonly NextIfResources[];
}
