import type { Assessment } from '../assessment/assessment.ts';
import type { EvaluationResult } from '../evaluation/evaluation.ts';
import type { Answer } from '../questionnaire/answers.ts';
import type { Dimension, Item, Level } from '../questionnaire/items.ts';
import { DIMENSIONS, ITEMS } from '../questionnaire/items.ts';
import type { AiUse, Goal, GoalStatus, Sector, SizeClass } from '../questionnaire/profile.ts';
import { GOALS, statusOf } from '../questionnaire/profile.ts';
import type { Headline } from '../roadmap/roadmap-result.ts';
import { GATES } from '../scoring/gates.ts';
import type { Band, GateId } from '../scoring/score-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';

/** `cloud.ai-models` is `cloudAiModels`. */
type CamelCase<Id extends string> = Id extends `${infer Head}.${infer Tail}`
  ? `${CamelCase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Id extends `${infer Head}-${infer Tail}`
    ? `${Head}${Capitalize<CamelCase<Tail>>}`
    : Id;
type Prefixed<Prefix extends string, Id extends string> = `${Prefix}${Capitalize<CamelCase<Id>>}`;

const toCamelCase = (id: string): string =>
  id.replace(/[.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());

// The names of the columns, made of ids here and nowhere else.
export const levelColumn = <Id extends Item>(item: Id) => toCamelCase(item) as CamelCase<Id>;
export const gateColumn = <Id extends GateId>(gate: Id) =>
  toCamelCase(`gate-${gate}`) as Prefixed<'gate', Id>;
export const goalColumn = <Id extends Goal>(goal: Id) => toCamelCase(`goal-${goal}`) as Prefixed<'goal', Id>;
export const scoreColumn = <Id extends Dimension | 'overall'>(id: Id) => `${id}ScoreTenths` as const;

export const UNKNOWN = -1;
export const NOT_APPLICABLE = -2;
/** A level, or one of the two other kinds of answer. */
export type LevelCode = Level | typeof UNKNOWN | typeof NOT_APPLICABLE;

/** 1: it stands. 0: it does not. -1: some level of an unknown answer would make it stand. */
export type GateCode = 1 | 0 | typeof UNKNOWN;

type ByColumn<Column extends string, Value> = { readonly [Name in Column]: Value };

/** Null: the questionnaire it was filled in with does not ask this. */
type Levels = ByColumn<ReturnType<typeof levelColumn<Item>>, LevelCode | null>;
type Gates = ByColumn<ReturnType<typeof gateColumn<GateId>>, GateCode>;
/** How far the firm is with a goal it chose. Null: not chosen. */
type Goals = ByColumn<ReturnType<typeof goalColumn<Goal>>, GoalStatus | null>;
/** Tenths of a point, whole numbers, so that sums are exact in any order. Null: withheld. */
type Scores = ByColumn<ReturnType<typeof scoreColumn<Dimension | 'overall'>>, number | null>;

/**
 * What statistics count of a completed assessment: ids and whole numbers, nothing that anybody typed. Whether it counts
 * at all, by consent and as no test run, stands on the assessment, where it may still change.
 */
export interface AssessmentFacts extends Levels, Gates, Goals, Scores {
  readonly questionnaire: string;
  readonly method: string;
  readonly campaign: string | null;
  /** The id of the district its firm chose, of those of the campaign. */
  readonly district: string | null;
  /** The calendar quarter of the day of the result, such as 2026-Q4. */
  readonly period: string;
  readonly sizeClass: SizeClass;
  readonly sector: Sector;
  readonly country: string;
  readonly region: string | null;
  readonly aiUse: AiUse;
  /** Null: withheld. */
  readonly band: Band | null;
  readonly firstGoal: Goal | null;
  readonly headline: Headline;
  readonly stepsPlanned: number;
  /** What is said of the steps today: how many are done, and how many stuck. Moves on with each report of a step. */
  readonly stepsDone: number;
  readonly stepsStuck: number;
}

/** How many steps a firm last called done, and how many stuck. */
export type StepCounts = Pick<AssessmentFacts, 'stepsDone' | 'stepsStuck'>;
export const NO_STEPS: StepCounts = { stepsDone: 0, stepsStuck: 0 };

/** What facts are made of, beside the result. */
export type CountedContent = Pick<Assessment, 'campaign' | 'district' | 'profile' | 'answers'>;

const toPeriod = (asOf: IsoDate): string =>
  `${asOf.slice(0, 4)}-Q${String(Math.ceil(Number(asOf.slice(5, 7)) / 3))}`;

function toLevelCode(answer: Answer | undefined): LevelCode | null {
  if (answer === undefined) return null;
  if ('level' in answer) return answer.level;
  return 'unknown' in answer ? UNKNOWN : NOT_APPLICABLE;
}

function toGateCode({ gates, unknownGates }: EvaluationResult, gate: GateId): GateCode {
  if (gates.some(({ id }) => id === gate)) return 1;
  return unknownGates.some(({ id }) => id === gate) ? UNKNOWN : 0;
}

/** A result gives one decimal, so nothing is lost. */
const toTenths = (score: number | null): number | null => (score === null ? null : Math.round(score * 10));

interface Naming<Id extends string, Column extends string, Value> {
  readonly ids: readonly Id[];
  readonly column: (id: Id) => Column;
  readonly value: (id: Id) => Value;
}

const byColumn = <Id extends string, Column extends string, Value>(naming: Naming<Id, Column, Value>) =>
  Object.fromEntries(naming.ids.map((id) => [naming.column(id), naming.value(id)])) as ByColumn<
    Column,
    Value
  >;

function requireCounted({ profile }: CountedContent) {
  const { sizeClass, sector, country, region = null, aiUse } = profile;
  if (!sizeClass || !sector || !country || !aiUse) throw new RangeError('A completed profile has gaps');
  return { sizeClass, sector, country, region, aiUse };
}

/**
 * The facts of a completed assessment.
 * @param said what was said of its steps so far; nothing at the moment of completion.
 * @throws RangeError where the profile lacks what a completed one has.
 */
export function factsOf(
  content: CountedContent,
  result: EvaluationResult,
  said: StepCounts = NO_STEPS,
): AssessmentFacts {
  const { campaign, district, answers, profile } = content;
  const { questionnaire, method, asOf, dimensions, overall, roadmap } = result;
  const goals = profile.goals ?? [];
  const { goalStatus = {} } = profile;
  const gates: readonly GateId[] = GATES.map(({ id }) => id);
  return {
    ...{ questionnaire, method, campaign, district, period: toPeriod(asOf), ...requireCounted(content) },
    ...byColumn({ ids: DIMENSIONS, column: scoreColumn, value: (id) => toTenths(dimensions[id].score) }),
    ...{ overallScoreTenths: toTenths(overall.score), band: overall.band },
    ...byColumn({ ids: gates, column: gateColumn, value: (id) => toGateCode(result, id) }),
    ...byColumn({
      ids: GOALS,
      column: goalColumn,
      value: (id): GoalStatus | null => (goals.includes(id) ? statusOf({ goalStatus }, id) : null),
    }),
    firstGoal: goals[0] ?? null,
    ...byColumn({ ids: ITEMS, column: levelColumn, value: (id) => toLevelCode(answers[id]) }),
    ...{ headline: roadmap.headline, stepsPlanned: roadmap.steps.length, ...said },
  };
}
