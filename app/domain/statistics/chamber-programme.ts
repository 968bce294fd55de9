import { DIMENSIONS } from '../questionnaire/items.ts';
import type { Sector } from '../questionnaire/profile.ts';
import { AI_USES, GOALS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { BAND_FLOORS, BANDS } from '../scoring/bands.ts';
import { GATES } from '../scoring/gates.ts';
import { chamberLinks } from './chamber-links.ts';
import { matchedLinks } from './matched-links.ts';
import type { Programme, Question, ScoredQuestion } from './programme.ts';
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

/** Twenty sectors are too many for a chamber of sixty firms. */
export const SECTOR_GROUPS = {
  industry: ['agriculture', 'mining', 'manufacturing', 'energy', 'water-waste'],
  construction: ['construction'],
  'trade-transport': ['trade', 'transport', 'hospitality'],
  'business-services': ['media', 'ict', 'finance', 'real-estate', 'professional', 'administrative'],
  'public-personal': ['public', 'education', 'health', 'arts', 'other-services'],
} as const satisfies Readonly<Record<string, readonly Sector[]>>;

/** Ranges of planned steps, and where each but the first begins. */
export const STEP_RANGES = ['0-4', '5-8', '9-12', '13+'] as const;
export const STEP_RANGE_STARTS = [5, 9, 13] as const;

/** Ranges of steps reported as done, and of those reported as stuck. */
export const DONE_RANGES = ['0', '1-2', '3-5', '6+'] as const;
export const DONE_RANGE_STARTS = [1, 3, 6] as const;
export const STUCK_RANGES = ['0', '1', '2+'] as const;
export const STUCK_RANGE_STARTS = [1, 2] as const;

/** How a firm stands against the wave before; not comparable where either has no score. */
export const BAND_CHANGES = ['worse', 'same', 'better', NOT_COMPARABLE] as const;

const EVERY_DIMENSION = [SIZE_CLASS, SECTOR_GROUP, DISTRICT] as const;
const BAND_CATEGORIES = [...BANDS, WITHHELD];
const yesOrNo = (id: string, by: readonly string[]): Question => ({ id, categories: [YES, NO], by });

const QUESTIONS: readonly Question[] = [
  ...[BAND, ...DIMENSIONS.map(bandQuestion)].map((id) => ({
    id,
    categories: BAND_CATEGORIES,
    by: EVERY_DIMENSION,
  })),
  { id: AI_USE, categories: AI_USES, by: EVERY_DIMENSION },
  ...GATES.map(({ id }) => yesOrNo(gateQuestion(id), EVERY_DIMENSION)),
  ...GOALS.map((goal) => yesOrNo(goalQuestion(goal), [SIZE_CLASS, SECTOR_GROUP])),
  ...OBSTACLE_ITEMS.map((item) => ({
    id: obstacleQuestion(item),
    categories: [YES, NOT_KNOWN, NO],
    by: [SIZE_CLASS],
  })),
  { id: STEPS, categories: STEP_RANGES, by: [SIZE_CLASS] },
  { id: STEPS_DONE, categories: DONE_RANGES, by: [SIZE_CLASS] },
  { id: STEPS_STUCK, categories: STUCK_RANGES, by: [SIZE_CLASS] },
];

/** What became of the firms that took part in the wave before as well. */
const MATCHED_QUESTIONS: readonly Question[] = [
  ...[BAND_CHANGE, ...DIMENSIONS.map(bandChangeQuestion)].map((id) => ({ id, categories: BAND_CHANGES })),
  { id: STEPS_FINISHED, categories: DONE_RANGES },
].map((question) => ({ ...question, by: [], among: { dimension: RETURN, category: RETURNED } }));

/** Told of firms that return apart from all others too. */
const isToldOfReturns = ({ id }: Question): boolean => id === BAND || id === AI_USE;

const followingQuestions = (): readonly Question[] => [
  ...QUESTIONS.map((question) =>
    isToldOfReturns(question) ? { ...question, by: [...question.by, RETURN] } : question,
  ),
  ...MATCHED_QUESTIONS,
];

/** A band ends where the next begins; gates lower the overall one, whose firms may have scored more. */
function pointsOfBands(isLowered: boolean): ScoredQuestion['points'] {
  const ranges = BANDS.map((band, index) => {
    const next = BANDS[index + 1];
    const end = next === undefined ? 100 : BAND_FLOORS[next];
    const isCap = GATES.some(({ cap }) => cap === band);
    return [band, [BAND_FLOORS[band], isLowered && isCap ? 100 : end]] as const;
  });
  return Object.fromEntries(ranges);
}

const SCORES: readonly ScoredQuestion[] = [
  { id: 'overall', bands: BAND, points: pointsOfBands(true), by: EVERY_DIMENSION },
  ...DIMENSIONS.map((id) => ({
    id,
    bands: bandQuestion(id),
    points: pointsOfBands(false),
    by: EVERY_DIMENSION,
  })),
];

export interface ChamberWave {
  /** The chamber's own; each firm is in one of them. */
  readonly districts: readonly string[];
  /** Whether a wave before it has a release, so that firms can return. */
  readonly isFollowing: boolean;
}

/**
 * The tables of a chamber: at most two dimensions in each, the answer included.
 * Source: method 2026-2, section 7.
 */
export function chamberProgramme({ districts, isFollowing }: ChamberWave): Programme {
  const returns = { id: RETURN, categories: [RETURNED, NEW], ordered: false };
  return {
    dimensions: [
      { id: SIZE_CLASS, categories: SIZE_CLASSES, ordered: true },
      { id: SECTOR_GROUP, categories: Object.keys(SECTOR_GROUPS), ordered: false },
      { id: DISTRICT, categories: districts, ordered: false },
      ...(isFollowing ? [returns] : []),
    ],
    questions: isFollowing ? followingQuestions() : QUESTIONS,
    links: isFollowing ? [...chamberLinks(), ...matchedLinks()] : chamberLinks(),
    scores: SCORES,
  };
}
