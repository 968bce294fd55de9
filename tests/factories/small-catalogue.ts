import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import type {
  FormId,
  LevelsByItem,
  Measure,
  MeasureForm,
  RangeBySize,
  Weeks,
} from '#app/domain/roadmap/measure.ts';
import type { Range } from '#app/domain/shared/range.ts';

/** Low and high of one estimate for a firm of 1 to 9 persons. */
type Pair = readonly [low: number, high: number];
const NOTHING: Pair = [0, 0];
const FREE: Range = { low: 0, high: 0 };

/** How many times as much a larger firm takes. */
const FACTORS = [1, 1.5, 3, 5, 8] as const;

const perSize = ([low, high]: Pair, step: number): RangeBySize =>
  Object.fromEntries(
    SIZE_CLASSES.map((size, index) => {
      const scaled = (value: number): number => Math.ceil((value * (FACTORS[index] ?? 1)) / step) * step;
      return [size, { low: scaled(low), high: scaled(high) }];
    }),
  ) as Record<(typeof SIZE_CLASSES)[number], Range>;

export interface FormSpec {
  readonly weeks: Weeks;
  readonly days: Pair;
  readonly cost?: Pair;
  readonly running?: Pair;
  readonly perPerson?: Range;
}

export const form = (
  id: FormId,
  { weeks, days, cost = NOTHING, running = NOTHING, perPerson = FREE }: FormSpec,
  levels: { readonly requires: LevelsByItem; readonly raises: LevelsByItem },
): MeasureForm => ({
  id,
  ...levels,
  weeks,
  // An errand is one in a firm of any size.
  staffDays: perSize(days, 0.5)['500+'].high <= 8 && days[1] <= 1 ? flat(days) : perSize(days, 0.5),
  costEur: perSize(cost, 10),
  runningEurPerYear: perSize(running, 12),
  perPersonEurPerYear: perPerson,
});

/** The same estimate in a firm of any size. */
export const flat = ([low, high]: Pair): RangeBySize =>
  Object.fromEntries(SIZE_CLASSES.map((size) => [size, { low, high }])) as Record<
    (typeof SIZE_CLASSES)[number],
    Range
  >;

/** A measure without conditions: what is given, and what all of them share. */
export const measure = (parts: Pick<Measure, 'id' | 'forms'> & Partial<Measure>): Measure => ({
  kind: 'improvement',
  goal: null,
  after: null,
  lead: 'owner',
  evidence: {
    quality: 'estimate',
    publisher: 'invented',
    url: null,
    asOf: '2026-11-01',
    checkAgain: '2027-11-01',
  },
  routes: [],
  countries: null,
  sectors: null,
  sizeClasses: null,
  safetyFor: null,
  ...parts,
});

interface Lift {
  readonly id?: string;
  readonly raises: LevelsByItem;
  readonly requires?: LevelsByItem;
  readonly own: FormSpec;
  readonly bought?: FormSpec;
  readonly safetyFor?: Item;
}

function lift({ id, raises, requires = {}, own, bought, safetyFor }: Lift): Measure {
  const [[item, level]] = Object.entries(raises) as [[string, number]];
  const levels = { requires, raises };
  return measure({
    id: id ?? `${item.replace('.', '-')}-to-${level}`,
    forms: [form('own', own, levels), ...(bought ? [form('bought', bought, levels)] : [])],
    safetyFor: safetyFor ?? null,
  });
}

const ERRAND: FormSpec = { weeks: 4, days: [0.5, 1] };
const SHORT: FormSpec = { weeks: 4, days: [1, 2] };
const MIDDLE: FormSpec = { weeks: 8, days: [1.5, 4] };
const LONG: FormSpec = { weeks: 13, days: [3, 7] };
const BOUGHT_MIDDLE: FormSpec = { weeks: 4, days: [0.5, 1.5], cost: [400, 1500] };
const BOUGHT_LONG: FormSpec = { weeks: 8, days: [1, 3], cost: [1000, 4000], running: [120, 480] };

const IMPROVEMENTS: readonly Measure[] = [
  lift({ raises: { 'data.digital': 1 }, own: SHORT }),
  lift({ raises: { 'data.digital': 2 }, requires: { 'data.digital': 1 }, own: LONG, bought: BOUGHT_LONG }),
  lift({ raises: { 'data.digital': 3 }, requires: { 'data.digital': 2 }, own: LONG, bought: BOUGHT_LONG }),
  lift({
    raises: { 'data.quality': 2 },
    requires: { 'data.digital': 1 },
    own: MIDDLE,
    bought: BOUGHT_MIDDLE,
  }),
  lift({ raises: { 'data.quality': 3 }, requires: { 'data.quality': 2 }, own: LONG }),
  lift({
    id: 'export-core-data',
    raises: { 'data.access': 2, 'cloud.portability': 2 },
    requires: { 'data.digital': 1 },
    own: MIDDLE,
    bought: BOUGHT_MIDDLE,
  }),
  lift({
    raises: { 'data.access': 3 },
    requires: { 'data.digital': 2, 'data.access': 2 },
    own: { ...LONG, cost: [200, 900], running: [120, 360] },
    bought: BOUGHT_LONG,
  }),
  lift({
    raises: { 'data.history': 2 },
    requires: { 'data.digital': 1 },
    own: MIDDLE,
    bought: BOUGHT_MIDDLE,
  }),
  lift({
    raises: { 'data.history': 3 },
    requires: { 'data.digital': 2, 'data.history': 2 },
    own: { weeks: 26, days: [3, 6] },
  }),
  lift({ raises: { 'data.documents': 2 }, own: MIDDLE }),
  lift({
    raises: { 'data.documents': 3 },
    requires: { 'data.documents': 2 },
    own: LONG,
    bought: BOUGHT_LONG,
  }),
  lift({
    id: 'agree-data-rules',
    raises: { 'data.governance': 2 },
    own: SHORT,
    bought: { weeks: 4, days: [0.5, 1], cost: [300, 900] },
    safetyFor: 'data.governance',
  }),
  lift({
    raises: { 'data.governance': 3 },
    requires: { 'data.governance': 2 },
    own: LONG,
    bought: BOUGHT_LONG,
  }),
  lift({ id: 'appoint-ai-owner', raises: { 'skills.leadership': 2 }, own: ERRAND }),
  lift({
    raises: { 'skills.leadership': 3 },
    requires: { 'skills.leadership': 2, 'budget.time': 1 },
    own: SHORT,
  }),
  lift({
    id: 'train-first-users',
    raises: { 'skills.literacy': 2 },
    own: MIDDLE,
    bought: { weeks: 4, days: [1, 2], cost: [100, 600] },
  }),
  lift({
    raises: { 'skills.literacy': 3 },
    requires: { 'skills.literacy': 2 },
    own: LONG,
    bought: BOUGHT_LONG,
  }),
  lift({ raises: { 'skills.technical': 2 }, own: MIDDLE, bought: BOUGHT_MIDDLE }),
  lift({
    raises: { 'skills.technical': 3 },
    requires: { 'skills.technical': 2, 'skills.literacy': 2 },
    own: { weeks: 26, days: [8, 18] },
    bought: { weeks: 13, days: [1, 2], cost: [500, 1500], running: [600, 1800] },
  }),
  lift({ raises: { 'skills.usecases': 2 }, own: SHORT, bought: BOUGHT_MIDDLE }),
  lift({
    raises: { 'skills.usecases': 3 },
    requires: { 'skills.usecases': 2, 'skills.literacy': 2, 'data.governance': 2 },
    own: { ...LONG, days: [1, 2.5], cost: [0, 100] },
  }),
  lift({ raises: { 'skills.change': 2 }, own: MIDDLE }),
  lift({
    raises: { 'skills.change': 3 },
    requires: { 'skills.change': 2, 'skills.leadership': 1 },
    own: LONG,
  }),
  lift({
    id: 'list-ai-in-use',
    raises: { 'skills.oversight': 2 },
    own: ERRAND,
    safetyFor: 'skills.oversight',
  }),
  lift({ raises: { 'skills.oversight': 3 }, requires: { 'skills.oversight': 2 }, own: MIDDLE }),
  lift({
    raises: { 'cloud.control': 1 },
    own: { ...MIDDLE, running: [48, 180] },
    bought: { weeks: 4, days: [0.5, 1], cost: [250, 800], running: [48, 180] },
  }),
  lift({
    raises: { 'cloud.control': 2 },
    requires: { 'cloud.control': 1 },
    own: { weeks: 21, days: [2, 5], cost: [100, 600], running: [60, 400] },
  }),
  lift({
    raises: { 'cloud.control': 3 },
    requires: { 'cloud.control': 2 },
    own: { weeks: 39, days: [4, 9] },
  }),
  lift({ raises: { 'cloud.jurisdiction': 2 }, own: ERRAND }),
  lift({ raises: { 'cloud.jurisdiction': 3 }, requires: { 'cloud.jurisdiction': 2 }, own: LONG }),
  lift({ raises: { 'cloud.portability': 3 }, requires: { 'cloud.portability': 2 }, own: LONG }),
  lift({ id: 'check-contract-terms', raises: { 'cloud.exit': 1 }, own: ERRAND }),
  lift({ raises: { 'cloud.exit': 2 }, requires: { 'cloud.exit': 1 }, own: MIDDLE, bought: BOUGHT_MIDDLE }),
  lift({ raises: { 'cloud.exit': 3 }, requires: { 'cloud.exit': 2 }, own: LONG }),
  lift({ raises: { 'cloud.ai-models': 2 }, own: SHORT }),
  lift({
    raises: { 'cloud.ai-models': 3 },
    requires: { 'cloud.ai-models': 2, 'skills.literacy': 2, 'data.governance': 1 },
    own: MIDDLE,
  }),
  lift({
    id: 'set-up-independent-backup',
    raises: { 'cloud.resilience': 2 },
    own: { weeks: 8, days: [0.5, 1.5], cost: [80, 300], running: [48, 150] },
    bought: { weeks: 4, days: [0.5, 0.5], cost: [100, 400], running: [120, 480] },
    safetyFor: 'cloud.resilience',
  }),
  lift({ raises: { 'cloud.resilience': 3 }, requires: { 'cloud.resilience': 2 }, own: MIDDLE }),
  lift({ id: 'earmark-first-money', raises: { 'budget.earmarked': 2 }, own: ERRAND }),
  lift({
    raises: { 'budget.earmarked': 3 },
    requires: { 'budget.earmarked': 2, 'budget.cost-control': 1 },
    own: MIDDLE,
  }),
  lift({ raises: { 'budget.time': 2 }, own: ERRAND }),
  lift({ raises: { 'budget.time': 3 }, requires: { 'budget.time': 2, 'skills.leadership': 1 }, own: LONG }),
  lift({ id: 'estimate-cost-of-today', raises: { 'budget.business-case': 1 }, own: ERRAND }),
  lift({ raises: { 'budget.business-case': 2 }, requires: { 'budget.business-case': 1 }, own: SHORT }),
  lift({ raises: { 'budget.business-case': 3 }, requires: { 'budget.business-case': 2 }, own: LONG }),
  lift({ raises: { 'budget.cost-control': 2 }, own: ERRAND }),
  lift({ raises: { 'budget.cost-control': 3 }, requires: { 'budget.cost-control': 2 }, own: MIDDLE }),
  lift({ id: 'check-funding', raises: { 'budget.funding': 2 }, own: ERRAND }),
  lift({
    raises: { 'budget.funding': 3 },
    requires: { 'budget.funding': 2, 'budget.business-case': 2 },
    own: LONG,
    bought: { weeks: 8, days: [1, 2.5], cost: [500, 2000] },
  }),
  lift({ raises: { 'budget.horizon': 2 }, own: ERRAND }),
  lift({
    raises: { 'budget.horizon': 3 },
    requires: { 'budget.horizon': 2, 'budget.business-case': 2 },
    own: MIDDLE,
  }),
];

interface GoalSpec {
  readonly normal: FormSpec;
  readonly small: FormSpec;
  readonly rollOut: FormSpec;
  /** What such a pilot fails without, beyond what every pilot requires; normal, then small, then roll-out. */
  readonly needs: readonly [LevelsByItem, LevelsByItem, LevelsByItem];
}

const EVERY_PILOT: LevelsByItem = {
  'skills.leadership': 1,
  'skills.literacy': 2,
  'data.governance': 2,
  'budget.business-case': 1,
};
const COSTS_MONEY: LevelsByItem = { 'budget.earmarked': 1 };
const PILOT_RAISES: LevelsByItem = { 'skills.usecases': 3, 'budget.business-case': 3 };

const isFree = ({ cost = NOTHING, running = NOTHING, perPerson = FREE }: FormSpec): boolean =>
  cost[0] + running[0] + perPerson.low === 0;

function goalMeasures(goal: Goal, { normal, small, rollOut, needs }: GoalSpec): readonly Measure[] {
  const pilot = (id: FormId, spec: FormSpec, own: LevelsByItem): MeasureForm =>
    form(id, spec, {
      requires: { ...EVERY_PILOT, ...(isFree(spec) ? {} : COSTS_MONEY), ...own },
      raises: PILOT_RAISES,
    });
  return [
    measure({
      ...{ id: `pilot-${goal}`, kind: 'pilot', goal },
      forms: [pilot('normal', normal, needs[0]), pilot('small', small, needs[1])],
    }),
    measure({
      ...{ id: `decide-${goal}`, kind: 'decision', goal, after: `pilot-${goal}` },
      forms: [form('own', ERRAND, { requires: {}, raises: { 'budget.horizon': 2 } })],
    }),
    measure({
      ...{ id: `roll-out-${goal}`, kind: 'roll-out', goal, after: `decide-${goal}` },
      forms: [
        form('own', rollOut, {
          requires: { 'cloud.resilience': 2, ...needs[2] },
          raises: { 'budget.horizon': 3 },
        }),
      ],
    }),
  ];
}

const OFFICE: Pick<GoalSpec, 'normal' | 'small' | 'rollOut'> = {
  normal: {
    weeks: 13,
    days: [3, 6],
    cost: [800, 3000],
    running: [360, 1200],
    perPerson: { low: 120, high: 300 },
  },
  small: { weeks: 8, days: [2, 4] },
  rollOut: {
    weeks: 21,
    days: [3, 8],
    cost: [300, 1500],
    running: [120, 600],
    perPerson: { low: 120, high: 300 },
  },
};
const WORKSHOP: Pick<GoalSpec, 'normal' | 'small' | 'rollOut'> = {
  normal: { weeks: 26, days: [6, 14], cost: [12_000, 30_000], running: [600, 2400] },
  small: { weeks: 17, days: [3, 6], cost: [500, 1800], running: [120, 480] },
  rollOut: { weeks: 39, days: [6, 14], cost: [8000, 25_000], running: [960, 3600] },
};

const GOAL_MEASURES: readonly Measure[] = [
  ...goalMeasures('assistant', {
    ...OFFICE,
    needs: [{ 'skills.change': 2, 'budget.cost-control': 2 }, { 'skills.change': 2 }, { 'skills.change': 3 }],
  }),
  ...goalMeasures('document-processing', {
    ...OFFICE,
    needs: [
      { 'data.documents': 2, 'data.digital': 2, 'data.access': 2 },
      { 'data.documents': 2, 'data.digital': 1 },
      { 'data.documents': 2, 'data.access': 2 },
    ],
  }),
  ...goalMeasures('quotation', {
    ...OFFICE,
    needs: [
      { 'data.digital': 2, 'data.history': 2, 'data.quality': 2 },
      { 'data.digital': 2, 'data.history': 2 },
      { 'data.quality': 3 },
    ],
  }),
  ...goalMeasures('predictive-maintenance', {
    ...WORKSHOP,
    needs: [
      { 'data.history': 2, 'data.access': 3, 'skills.technical': 3 },
      { 'data.history': 2, 'data.access': 2, 'skills.technical': 2 },
      { 'data.history': 3, 'skills.technical': 3 },
    ],
  }),
  ...goalMeasures('demand-forecasting', {
    ...WORKSHOP,
    needs: [
      { 'data.history': 3, 'data.quality': 3 },
      { 'data.history': 2, 'data.quality': 2 },
      { 'data.history': 3, 'data.access': 2 },
    ],
  }),
];

/**
 * A catalogue made by hand that satisfies the rules of the catalogue, so that tests of the planner do not move with the
 * estimates of the real one. Goals: see `SMALL_GOALS`.
 */
export const SMALL_CATALOGUE: readonly Measure[] = [...IMPROVEMENTS, ...GOAL_MEASURES];

export const SMALL_GOALS = [
  'assistant',
  'document-processing',
  'quotation',
  'predictive-maintenance',
  'demand-forecasting',
] as const satisfies readonly Goal[];
