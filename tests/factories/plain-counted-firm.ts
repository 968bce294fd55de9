import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { Sector } from '#app/domain/questionnaire/profile.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { BANDS, BAND_FLOORS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { BAND_CHANGES } from '#app/domain/statistics/chamber-programme.ts';
import {
  DONE_RANGES,
  DONE_RANGE_STARTS,
  SECTOR_GROUPS,
  STEP_RANGES,
  STEP_RANGE_STARTS,
  STUCK_RANGES,
  STUCK_RANGE_STARTS,
} from '#app/domain/statistics/chamber-programme.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import { gateColumn, goalColumn, levelColumn, scoreColumn, UNKNOWN } from '#app/domain/statistics/facts.ts';
import type { CountedFirm } from '#app/domain/statistics/programme.ts';
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
} from '#app/domain/statistics/question-names.ts';

const yesIf = (holds: boolean): string => (holds ? YES : NO);

function groupOf(sector: Sector): string {
  const found = Object.entries(SECTOR_GROUPS).find(([, sectors]) =>
    (sectors as readonly Sector[]).includes(sector),
  );
  if (found === undefined) throw new RangeError(`No group holds the sector ${sector}`);
  return found[0];
}

/** Tenths decide: a score that misses a limit misses it by more than a tenth can hide (decision 0022). */
const bandOfTenths = (tenths: number | null): string =>
  tenths === null ? WITHHELD : (BANDS.findLast((band) => tenths >= 10 * BAND_FLOORS[band]) ?? 'starting');

/** @param starts where each range but the first begins. */
const rangeOf = (count: number, ranges: readonly [string, ...string[]], starts: readonly number[]): string =>
  ranges[starts.filter((start) => count >= start).length] ?? ranges[0];
const doneRange = (steps: number): string => rangeOf(steps, DONE_RANGES, DONE_RANGE_STARTS);

/** Whether an item stands in the way of the firm, or nobody there can say; what does not apply does not. */
function obstacleAnswer(level: number | null): string {
  if (level === UNKNOWN) return NOT_KNOWN;
  return yesIf(level !== null && level >= 0 && level <= OBSTACLE_LEVEL);
}

const answersOf = (facts: AssessmentFacts): CountedFirm['answers'] =>
  Object.fromEntries([
    [BAND, facts.band ?? WITHHELD],
    ...DIMENSIONS.map((id) => [bandQuestion(id), bandOfTenths(facts[scoreColumn(id)])]),
    [AI_USE, facts.aiUse],
    ...GATES.map(({ id }) => [gateQuestion(id), yesIf(facts[gateColumn(id)] === 1)]),
    ...GOALS.map((goal) => [goalQuestion(goal), yesIf(facts[goalColumn(goal)] !== null)]),
    ...OBSTACLE_ITEMS.map((item) => [obstacleQuestion(item), obstacleAnswer(facts[levelColumn(item)])]),
    [STEPS, rangeOf(facts.stepsPlanned, STEP_RANGES, STEP_RANGE_STARTS)],
    [STEPS_DONE, doneRange(facts.stepsDone)],
    [STEPS_STUCK, rangeOf(facts.stepsStuck, STUCK_RANGES, STUCK_RANGE_STARTS)],
  ]);

/** The bands a firm can be compared by: overall, and one for each dimension. */
const BAND_QUESTIONS = [
  [BAND, BAND_CHANGE] as const,
  ...DIMENSIONS.map((id) => [bandQuestion(id), bandChangeQuestion(id)] as const),
];

function changeOf(now: string | undefined, then: string | undefined): (typeof BAND_CHANGES)[number] {
  const [place, before] = [now, then].map((band) => BANDS.findIndex((one) => one === band));
  if (place === undefined || before === undefined || place < 0 || before < 0) return NOT_COMPARABLE;
  return place === before ? 'same' : place > before ? 'better' : 'worse';
}

/** What became of a firm since the wave before. */
function changesSince(answers: CountedFirm['answers'], earlier: AssessmentFacts): CountedFirm['answers'] {
  const then = answersOf(earlier);
  return {
    ...Object.fromEntries(
      BAND_QUESTIONS.map(([band, change]) => [change, changeOf(answers[band], then[band])]),
    ),
    [STEPS_FINISHED]: doneRange(earlier.stepsDone),
  };
}

/** Where a firm stands in the wave of a chamber. */
export interface FirmInWave {
  /** One of the chamber's own. */
  readonly district: string;
  /**
   * In a wave that follows one: its facts of the wave before, null where it did not take part then. Left out where no wave
   * went before.
   */
  readonly earlier?: AssessmentFacts | null;
}

/** A firm as the tables of a chamber count it. A gate that is not known to stand counts as one that does not. */
export function toCountedFirm(facts: AssessmentFacts, { district, earlier }: FirmInWave): CountedFirm {
  const scores = [...DIMENSIONS, 'overall' as const];
  const answers = answersOf(facts);
  return {
    visible: {
      [SIZE_CLASS]: facts.sizeClass,
      [SECTOR_GROUP]: groupOf(facts.sector),
      [DISTRICT]: district,
      ...(earlier !== undefined && { [RETURN]: earlier === null ? NEW : RETURNED }),
    },
    answers: earlier ? { ...answers, ...changesSince(answers, earlier) } : answers,
    scoreTenths: Object.fromEntries(scores.map((id) => [id, facts[scoreColumn(id)]])),
  };
}
