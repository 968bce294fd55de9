import { DIMENSIONS } from '../questionnaire/items.ts';
import { AI_USES, GOAL_STATUSES, GOALS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { BAND_FLOORS, BANDS } from '../scoring/bands.ts';
import { GATES } from '../scoring/gates.ts';
import { SECTOR_GROUPS, STEP_RANGES, STEP_RANGE_STARTS } from './chamber-programme.ts';
import { EVERYWHERE, ELSEWHERE } from './districts.ts';
import type { AssessmentFacts } from './facts.ts';
import { gateColumn, goalColumn, levelColumn, scoreColumn } from './facts.ts';
import {
  AI_USE,
  BAND,
  bandQuestion,
  DISTRICT,
  gateQuestion,
  goalQuestion,
  NO,
  OBSTACLE_ITEMS,
  OBSTACLE_LEVEL,
  obstacleQuestion,
  SECTOR_GROUP,
  SIZE_CLASS,
  STEPS,
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

/** All that is counted of a firm. */
export interface FactReadings {
  readonly visible: readonly FactReading[];
  readonly answers: readonly FactReading[];
  readonly scores: readonly { readonly id: string; readonly fact: FactName }[];
}

const oneOf = (...values: readonly (string | number)[]): FactValues => ({ oneOf: values });
const itself = (id: string): readonly [string, FactValues] => [id, oneOf(id)];

/** As high as any whole number of a fact may be. */
const MOST = 999_999;

/** Ranges that begin where one ends, from 0 on. */
const ranges = (names: readonly string[], starts: readonly number[]): FactReading['cases'] =>
  names.map((name, index) => [name, { from: starts[index] ?? 0, to: (starts[index + 1] ?? MOST + 1) - 1 }]);

/** Tenths decide: a score that misses a limit misses it by more than a tenth can hide (decision 0022). */
const BAND_RANGES = ranges(
  BANDS,
  BANDS.map((band) => 10 * BAND_FLOORS[band]),
);

/** A gate that is not known to stand counts as one that does not. */
const ANSWERS: readonly FactReading[] = [
  { id: BAND, fact: 'band', cases: BANDS.map(itself), otherwise: WITHHELD },
  ...DIMENSIONS.map((id) => ({
    ...{ id: bandQuestion(id), fact: scoreColumn(id), cases: BAND_RANGES, otherwise: WITHHELD },
  })),
  { id: AI_USE, fact: 'aiUse', cases: AI_USES.map(itself), otherwise: null },
  ...GATES.map(({ id }): FactReading => ({
    ...{ id: gateQuestion(id), fact: gateColumn(id), cases: [[YES, oneOf(1)]], otherwise: NO },
  })),
  ...GOALS.map((goal): FactReading => ({
    ...{ id: goalQuestion(goal), fact: goalColumn(goal) },
    ...{ cases: [[YES, oneOf(...GOAL_STATUSES)]], otherwise: NO },
  })),
  // "Nobody here can say" is no obstacle, nor is what does not apply.
  ...OBSTACLE_ITEMS.map((item): FactReading => ({
    ...{ id: obstacleQuestion(item), fact: levelColumn(item) },
    ...{ cases: [[YES, { from: 0, to: OBSTACLE_LEVEL }]], otherwise: NO },
  })),
  { id: STEPS, fact: 'stepsPlanned', cases: ranges(STEP_RANGES, [0, ...STEP_RANGE_STARTS]), otherwise: null },
];

/** Firms that named none of the districts, or one the wave does not have, where there is a place for them. */
const districtReading = (districts: readonly string[]): FactReading => ({
  ...{ id: DISTRICT, fact: 'district', cases: districts.map(itself) },
  otherwise: districts.find((district) => district === EVERYWHERE || district === ELSEWHERE) ?? null,
});

/**
 * How the facts of an assessment are counted in the tables of a chamber.
 * @param districts those of the wave. Source: method 2026-2, section 7.
 */
export const chamberReadings = (districts: readonly string[]): FactReadings => ({
  visible: [
    { id: SIZE_CLASS, fact: 'sizeClass', cases: SIZE_CLASSES.map(itself), otherwise: null },
    {
      ...{ id: SECTOR_GROUP, fact: 'sector', otherwise: null },
      cases: Object.entries(SECTOR_GROUPS).map(([group, sectors]) => [group, { oneOf: sectors }]),
    },
    districtReading(districts),
  ],
  answers: ANSWERS,
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
