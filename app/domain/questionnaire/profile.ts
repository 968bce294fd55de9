/** The profile: asked, never scored. Source: method 2026-2, section 1. */
export const ROLES = [
  'owner',
  'management',
  'it',
  'production',
  'office',
  'works-council',
  'consultant',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

/** Persons employed. */
export const SIZE_CLASSES = ['1-9', '10-49', '50-249', '250-499', '500+'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const SECTORS = [
  'agriculture',
  'mining',
  'manufacturing',
  'energy',
  'water-waste',
  'construction',
  'trade',
  'transport',
  'hospitality',
  'media',
  'ict',
  'finance',
  'real-estate',
  'professional',
  'administrative',
  'public',
  'education',
  'health',
  'arts',
  'other-services',
] as const;
export type Sector = (typeof SECTORS)[number];

export const AI_USES = ['none', 'private', 'testing', 'productive-one', 'productive-several'] as const;
export type AiUse = (typeof AI_USES)[number];

export const GOALS = [
  'assistant',
  'document-processing',
  'quotation',
  'knowledge-search',
  'customer-service',
  'predictive-maintenance',
  'visual-inspection',
  'demand-forecasting',
  'planning-energy',
  'software',
] as const;
export type Goal = (typeof GOALS)[number];
export const MAX_GOALS = 3;

/** How far a firm is with a goal it chose: not begun, a trial runs, in daily work. What is not told is `none`. */
export const GOAL_STATUSES = ['none', 'trying', 'in-use'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** Only goals that are chosen have one. */
export type GoalStatusByGoal = Readonly<Partial<Record<Goal, GoalStatus>>>;

/** The exposure to non-EU law a firm accepts. Its order is from most to least permissive. */
export const EXPOSURE_WISHES = ['any', 'reduced', 'low'] as const;
export type ExposureWish = (typeof EXPOSURE_WISHES)[number];

/** The sixteen German Länder as NUTS-1 codes. Required for DE, absent elsewhere or of that country. */
export const GERMAN_REGIONS = [
  'DE1',
  'DE2',
  'DE3',
  'DE4',
  'DE5',
  'DE6',
  'DE7',
  'DE8',
  'DE9',
  'DEA',
  'DEB',
  'DEC',
  'DED',
  'DEE',
  'DEF',
  'DEG',
] as const;

/** What the firm can spend on AI. */
export interface Resources {
  /** Euro a year, 0 to 1,000,000,000. */
  readonly budgetEurPerYear: number;
  /** Working days a quarter, 0 to 10,000, multiples of 0.5. */
  readonly staffDaysPerQuarter: number;
}

/** A complete profile as a full evaluation needs it. */
export interface Profile {
  readonly role: Role | null;
  readonly sizeClass: SizeClass;
  readonly sector: Sector;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** NUTS-1 code or null. */
  readonly region: string | null;
  readonly aiUse: AiUse;
  /** Zero to three, unique, in order of importance. */
  readonly goals: readonly Goal[];
  readonly goalStatus: GoalStatusByGoal;
  readonly exposure: ExposureWish;
  readonly resources: Resources | null;
}

/** What the resources may be: euro a year, and days a quarter in halves. Source: method 2026-2, section 1. */
export const MAX_BUDGET_EUR_PER_YEAR = 1_000_000_000;
export const MAX_STAFF_DAYS_PER_QUARTER = 10_000;
export const STAFF_DAYS_STEP = 0.5;

/** A profile as far as it is filled in. A missing key is unanswered. */
export type ProfileDraft = { readonly [Key in keyof Profile]?: NonNullable<Profile[Key]> };

/** A profile of a partial evaluation: what is missing is null. */
export type PartialProfile = {
  readonly [Key in keyof Profile]: Profile[Key] | (Key extends 'goals' | 'goalStatus' ? never : null);
};

/** Firms below this class limit run two steps at once, others three. */
export function isBelowFiftyPersons(sizeClass: SizeClass): boolean {
  return sizeClass === '1-9' || sizeClass === '10-49';
}

export function isBelow250Persons(sizeClass: SizeClass): boolean {
  return isBelowFiftyPersons(sizeClass) || sizeClass === '50-249';
}

export function statusOf({ goalStatus }: Pick<PartialProfile, 'goalStatus'>, goal: Goal): GoalStatus {
  return goalStatus[goal] ?? 'none';
}

export function isProductive(aiUse: AiUse | null): boolean {
  return aiUse === 'productive-one' || aiUse === 'productive-several';
}
