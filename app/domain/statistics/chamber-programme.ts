import { DIMENSIONS } from '../questionnaire/items.ts';
import type { Sector } from '../questionnaire/profile.ts';
import { AI_USES, GOALS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { BAND_FLOORS, BANDS } from '../scoring/bands.ts';
import { GATES } from '../scoring/gates.ts';
import { chamberLinks } from './chamber-links.ts';
import type { Programme, Question, ScoredQuestion } from './programme.ts';
import {
  AI_USE,
  BAND,
  bandQuestion,
  DISTRICT,
  gateQuestion,
  goalQuestion,
  NO,
  OBSTACLE_ITEMS,
  obstacleQuestion,
  SECTOR_GROUP,
  SIZE_CLASS,
  STEPS,
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
  ...OBSTACLE_ITEMS.map((item) => yesOrNo(obstacleQuestion(item), [SIZE_CLASS])),
  { id: STEPS, categories: STEP_RANGES, by: [SIZE_CLASS] },
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

/**
 * The tables of a chamber: at most two dimensions in each, the answer included.
 * @param districts the chamber's own; each firm is in one of them.
 * Source: method 2026-2, section 7.
 */
export function chamberProgramme(districts: readonly string[]): Programme {
  return {
    dimensions: [
      { id: SIZE_CLASS, categories: SIZE_CLASSES, ordered: true },
      { id: SECTOR_GROUP, categories: Object.keys(SECTOR_GROUPS), ordered: false },
      { id: DISTRICT, categories: districts, ordered: false },
    ],
    questions: QUESTIONS,
    links: chamberLinks(),
    scores: SCORES,
  };
}
