import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { Sector } from '#app/domain/questionnaire/profile.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { BANDS, BAND_FLOORS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { SECTOR_GROUPS, STEP_RANGES, STEP_RANGE_STARTS } from '#app/domain/statistics/chamber-programme.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import { gateColumn, goalColumn, levelColumn, scoreColumn } from '#app/domain/statistics/facts.ts';
import type { CountedFirm } from '#app/domain/statistics/programme.ts';
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

const stepRange = (steps: number): string =>
  STEP_RANGES[STEP_RANGE_STARTS.filter((start) => steps >= start).length] ?? STEP_RANGES[0];

/** An item the firm knows to stand in its way: "nobody here can say" is none, nor is what does not apply. */
const isObstacle = (level: number | null): boolean => level !== null && level >= 0 && level <= OBSTACLE_LEVEL;

const answersOf = (facts: AssessmentFacts): CountedFirm['answers'] =>
  Object.fromEntries([
    [BAND, facts.band ?? WITHHELD],
    ...DIMENSIONS.map((id) => [bandQuestion(id), bandOfTenths(facts[scoreColumn(id)])]),
    [AI_USE, facts.aiUse],
    ...GATES.map(({ id }) => [gateQuestion(id), yesIf(facts[gateColumn(id)] === 1)]),
    ...GOALS.map((goal) => [goalQuestion(goal), yesIf(facts[goalColumn(goal)] !== null)]),
    ...OBSTACLE_ITEMS.map((item) => [obstacleQuestion(item), yesIf(isObstacle(facts[levelColumn(item)]))]),
    [STEPS, stepRange(facts.stepsPlanned)],
  ]);

/**
 * A firm as the tables of a chamber count it. A gate that is not known to stand counts as one that does not.
 * @param district one of the chamber's own.
 */
export function toCountedFirm(facts: AssessmentFacts, district: string): CountedFirm {
  const scores = [...DIMENSIONS, 'overall' as const];
  return {
    visible: {
      [SIZE_CLASS]: facts.sizeClass,
      [SECTOR_GROUP]: groupOf(facts.sector),
      [DISTRICT]: district,
    },
    answers: answersOf(facts),
    scoreTenths: Object.fromEntries(scores.map((id) => [id, facts[scoreColumn(id)]])),
  };
}
