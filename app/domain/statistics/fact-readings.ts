import type { Dimension } from '../questionnaire/items.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { AI_USES, GOAL_STATUSES, GOALS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { BAND_FLOORS, BANDS } from '../scoring/bands.ts';
import { GATES } from '../scoring/gates.ts';
import type { ChamberWave } from './chamber-programme.ts';
import {
  BAND_CHANGES,
  DONE_RANGES,
  DONE_RANGE_STARTS,
  SECTOR_GROUPS,
  STEP_RANGES,
  STEP_RANGE_STARTS,
  STUCK_RANGES,
  STUCK_RANGE_STARTS,
} from './chamber-programme.ts';
import { EVERYWHERE, ELSEWHERE } from './districts.ts';
import type { AssessmentFacts } from './facts.ts';
import { gateColumn, goalColumn, levelColumn, scoreColumn, UNKNOWN } from './facts.ts';
import {
  AI_USE,
  BAND,
  BAND_CHANGE,
  bandChangeQuestion,
  bandQuestion,
  DISTRICT,
  gateQuestion,
  goalQuestion,
  NEW,
  NO,
  NOT_COMPARABLE,
  NOT_KNOWN,
  OBSTACLE_ITEMS,
  OBSTACLE_LEVEL,
  obstacleQuestion,
  RETURN,
  RETURNED,
  SECTOR_GROUP,
  SIZE_CLASS,
  STEPS,
  STEPS_DONE,
  STEPS_FINISHED,
  STEPS_STUCK,
  WITHHELD,
  YES,
} from './question-names.ts';

type FactName = keyof AssessmentFacts;

/** Values of a fact: some words or numbers, or all whole numbers between two, both included. Never the missing one. */
export type FactValues =
  { readonly oneOf: readonly (string | number)[] } | { readonly from: number; readonly to: number };

/**
 * How one fact is counted: each category with its values, and where all others belong. It is data, so that a database can
 * count by it as this program does.
 */
export interface FactReading {
  /** Of the question, or of the visible dimension. */
  readonly id: string;
  readonly fact: FactName;
  readonly cases: readonly (readonly [category: string, values: FactValues])[];
  /** Null: there are no others, and one that comes nevertheless cannot be counted. */
  readonly otherwise: string | null;
}

/** How a firm stands against the wave before, by one reading of the facts of both. */
export interface ChangeReading {
  /** Of the question. */
  readonly id: string;
  /** Its cases are in order, the lowest first; whoever is in none of them cannot be compared. */
  readonly of: FactReading;
}

/** What is counted of a firm that took part in the wave before too, and nothing of any other. */
export interface ReturnReadings {
  readonly changes: readonly ChangeReading[];
  /** Of the facts of the wave before, as they are today. */
  readonly then: readonly FactReading[];
}

/** All that is counted of a firm. */
export interface FactReadings {
  readonly visible: readonly FactReading[];
  /** Of facts that stay as they were written. */
  readonly answers: readonly FactReading[];
  /** Of facts that move on with what a firm reports of its steps. */
  readonly reports: readonly FactReading[];
  /** Null where no wave went before: then nobody is told apart by whether they returned. */
  readonly returns: ReturnReadings | null;
  readonly scores: readonly { readonly id: string; readonly fact: FactName }[];
}

/** Whether a firm took part in the wave before: seen of it, and read off no fact of its own. */
export const RETURNS = { id: RETURN, returned: RETURNED, others: NEW } as const;
/** How a firm can stand against the wave before. */
export const CHANGES = { categories: BAND_CHANGES, notComparable: NOT_COMPARABLE } as const;

const oneOf = (...values: readonly (string | number)[]): FactValues => ({ oneOf: values });
const itself = (id: string): readonly [string, FactValues] => [id, oneOf(id)];

/** As high as any whole number of a fact may be. */
const MOST = 999_999;

/** Ranges that begin where one ends, from 0 on. */
const ranges = (names: readonly string[], starts: readonly number[]): FactReading['cases'] =>
  names.map((name, index) => [name, { from: starts[index] ?? 0, to: (starts[index + 1] ?? MOST + 1) - 1 }]);

/** @param starts where each range but the first begins. */
const stepReading = (
  id: string,
  fact: FactName,
  [names, starts]: readonly [readonly string[], readonly number[]],
): FactReading => ({ id, fact, cases: ranges(names, [0, ...starts]), otherwise: null });

/** Tenths decide: a score that misses a limit misses it by more than a tenth can hide (decision 0022). */
const BAND_RANGES = ranges(
  BANDS,
  BANDS.map((band) => 10 * BAND_FLOORS[band]),
);

const OVERALL_BAND: FactReading = { id: BAND, fact: 'band', cases: BANDS.map(itself), otherwise: WITHHELD };
const bandReading = (id: Dimension): FactReading => ({
  ...{ id: bandQuestion(id), fact: scoreColumn(id), cases: BAND_RANGES, otherwise: WITHHELD },
});

/** A gate that is not known to stand counts as one that does not. */
const ANSWERS: readonly FactReading[] = [
  OVERALL_BAND,
  ...DIMENSIONS.map(bandReading),
  { id: AI_USE, fact: 'aiUse', cases: AI_USES.map(itself), otherwise: null },
  ...GATES.map(({ id }): FactReading => ({
    ...{ id: gateQuestion(id), fact: gateColumn(id), cases: [[YES, oneOf(1)]], otherwise: NO },
  })),
  ...GOALS.map((goal): FactReading => ({
    ...{ id: goalQuestion(goal), fact: goalColumn(goal) },
    ...{ cases: [[YES, oneOf(...GOAL_STATUSES)]], otherwise: NO },
  })),
  // What does not apply is no obstacle.
  ...OBSTACLE_ITEMS.map((item): FactReading => ({
    ...{ id: obstacleQuestion(item), fact: levelColumn(item), otherwise: NO },
    cases: [
      [YES, { from: 0, to: OBSTACLE_LEVEL }],
      [NOT_KNOWN, oneOf(UNKNOWN)],
    ],
  })),
  stepReading(STEPS, 'stepsPlanned', [STEP_RANGES, STEP_RANGE_STARTS]),
];

const REPORTS: readonly FactReading[] = [
  stepReading(STEPS_DONE, 'stepsDone', [DONE_RANGES, DONE_RANGE_STARTS]),
  stepReading(STEPS_STUCK, 'stepsStuck', [STUCK_RANGES, STUCK_RANGE_STARTS]),
];

const RETURN_READINGS: ReturnReadings = {
  changes: [
    { id: BAND_CHANGE, of: OVERALL_BAND },
    ...DIMENSIONS.map((id) => ({ id: bandChangeQuestion(id), of: bandReading(id) })),
  ],
  then: [stepReading(STEPS_FINISHED, 'stepsDone', [DONE_RANGES, DONE_RANGE_STARTS])],
};

/** Firms that named none of the districts, or one the wave does not have, where there is a place for them. */
const districtReading = (districts: readonly string[]): FactReading => ({
  ...{ id: DISTRICT, fact: 'district', cases: districts.map(itself) },
  otherwise: districts.find((district) => district === EVERYWHERE || district === ELSEWHERE) ?? null,
});

/** How the facts of an assessment are counted in the tables of a chamber. Source: method 2026-2, section 7. */
export const chamberReadings = ({ districts, isFollowing }: ChamberWave): FactReadings => ({
  visible: [
    { id: SIZE_CLASS, fact: 'sizeClass', cases: SIZE_CLASSES.map(itself), otherwise: null },
    {
      ...{ id: SECTOR_GROUP, fact: 'sector', otherwise: null },
      cases: Object.entries(SECTOR_GROUPS).map(([group, sectors]) => [group, { oneOf: sectors }]),
    },
    districtReading(districts),
  ],
  answers: ANSWERS,
  reports: REPORTS,
  returns: isFollowing ? RETURN_READINGS : null,
  scores: [...DIMENSIONS, 'overall' as const].map((id) => ({ id, fact: scoreColumn(id) })),
});

const isIn = (value: string | number, values: FactValues): boolean =>
  'oneOf' in values
    ? values.oneOf.includes(value)
    : typeof value === 'number' && values.from <= value && value <= values.to;

/** The category of a fact; null where it cannot be counted. */
export function categoryOf({ cases, otherwise }: FactReading, value: string | number | null): string | null {
  const found = value === null ? undefined : cases.find(([, values]) => isIn(value, values));
  return found?.[0] ?? otherwise;
}
