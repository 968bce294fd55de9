import type { Item, Level } from '../questionnaire/items.ts';
import type { Goal, Role } from '../questionnaire/profile.ts';
import type { FormId, LevelsByItem, MeasureKind } from './measure.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Range } from '../shared/range.ts';

/** In the order they are tried: the first that holds. Source: method 2026-2, section 5, "Headline". */
export const HEADLINES = [
  'foundation-first',
  'find-out-first',
  'keep',
  'scale',
  'continue-trial',
  'pilot-ready',
  'build-up',
] as const;

export type Headline = (typeof HEADLINES)[number];

export type Bridge = 'yes' | 'only-at-low' | null;

export type Cause = { readonly item: Item; readonly level: Level | null } | { readonly goal: Goal };

export interface StepResult {
  /** 1 for the first step of the plan, by month and then by order of choice. */
  readonly number: number;
  readonly measure: string;
  readonly kind: MeasureKind;
  readonly form: FormId;
  /** 1 to 24; month 1 is the first full calendar month after the as-of date. */
  readonly month: number;
  /** The last month it runs, 1 to 24. */
  readonly endMonth: number;
  /** First day of `month`, last day of `endMonth`. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lead: Role;
  /** Own days in all. */
  readonly staffDays: Range;
  readonly costEur: Range;
  /** What is paid by head included. */
  readonly runningEurPerYear: Range;
  readonly because: readonly Cause[];
  /** Whether it closes what can hurt now. */
  readonly safety: boolean;
  readonly requires: LevelsByItem;
  readonly raises: LevelsByItem;
  readonly opensGates: readonly GateId[];
  readonly routes: readonly string[];
  readonly bridge: { readonly understandable: 'yes'; readonly affordable: Bridge; readonly doable: Bridge };
  /** Overall low, one decimal, once everything ended by then counts. */
  readonly projected: { readonly low: number };
}

export const LIMITS = [
  'no-days',
  'no-money',
  'resources-not-stated',
  'all-well',
  'size-not-stated',
  'search-ended',
] as const;

export type Limit = (typeof LIMITS)[number];

export interface Unlock {
  readonly kind: 'money' | 'days' | 'funding' | 'small-form' | 'items';
  /** How much more: euro a year for money, days a quarter for days, else null. */
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
    readonly months: number;
    /** Codes such as money, days, time, levels, not-applicable, after. */
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

/** Why the first goal has no month for its trial or for its routine. */
export const NO_BENEFIT_REASONS = [
  'no-goal',
  'trial-running',
  'trial-locked',
  'routine-beyond-plan',
  'size-not-stated',
] as const;

export type NoBenefitReason = (typeof NO_BENEFIT_REASONS)[number];

/** When the first goal that is not in daily work begins to be tried, and when it is routine. */
export interface FirstBenefit {
  readonly goal: Goal | null;
  /** The month its trial starts, such as 2027-02; null where no trial starts in the plan. */
  readonly trialFrom: string | null;
  /** The month after its roll-out ends; null where no roll-out ends in the plan. */
  readonly routineFrom: string | null;
  /** Why one of the two is null; null where both are known. */
  readonly reason: NoBenefitReason | null;
}

export interface RoadmapResult {
  readonly headline: Headline;
  readonly provisional: boolean;
  readonly limits: readonly Limit[];
  readonly start: { readonly low: number };
  readonly firstBenefit: FirstBenefit;
  readonly steps: readonly StepResult[];
  /** Two years of twelve months. budgetEur is null without stated resources. */
  readonly years: readonly { readonly costEur: Range; readonly budgetEur: number | null }[];
  readonly locked: readonly LockedResult[];
  readonly later: readonly string[];
  readonly nextIfResources: readonly NextIfResources[];
}

/** The plan itself, without what is not in it and why. */
export type PlanCourse = Pick<RoadmapResult, 'headline' | 'firstBenefit' | 'steps' | 'years'>;
