import type { Dimension } from '../questionnaire/items.ts';
import { DIMENSIONS, dimensionOf, itemsOf } from '../questionnaire/items.ts';
import { GOALS, MAX_GOALS } from '../questionnaire/profile.ts';
import { BANDS, isBelow } from '../scoring/bands.ts';
import { GATES, openingLevelsOf } from '../scoring/gates.ts';
import { isCovered } from '../scoring/scores.ts';
import type { Band } from '../scoring/score-result.ts';
import type { Link } from './programme.ts';
import {
  AI_USE,
  BAND,
  bandQuestion,
  gateQuestion,
  goalQuestion,
  NOT_KNOWN,
  OBSTACLE_ITEMS,
  obstacleQuestion,
  WITHHELD,
  YES,
} from './question-names.ts';

export type Term = readonly [question: string, category: string, factor: number];

/** The sum of some terms is at most so much. */
export const link = (atMost: number, ...terms: readonly Term[]): Link => ({
  terms: terms.map(([question, category, factor]) => ({ question, category, factor })),
  atMost,
});
const bandAt = (band: string, factor = 1): Term => [BAND, band, factor];
const bandIn = (dimension: Dimension, band: string, factor = 1): Term => [
  bandQuestion(dimension),
  band,
  factor,
];
const standing = (gate: string, factor = 1): Term => [gateQuestion(gate), YES, factor];

/** A gate that stands lowers the band, and one on use concerns nobody without it. */
const gateLinks = (): readonly Link[] => [
  ...GATES.map(({ id, cap }) =>
    link(1, standing(id), ...BANDS.filter((band) => isBelow(cap, band)).map((band) => bandAt(band))),
  ),
  ...GATES.filter(({ onlyWithUse }) => onlyWithUse).map(({ id }) =>
    link(1, standing(id), [AI_USE, 'none', 1]),
  ),
];

/** The overall score is withheld where, and only where, one of the four is. */
const withheldLinks = (): readonly Link[] => [
  ...DIMENSIONS.map((dimension) => link(0, bandIn(dimension, WITHHELD), bandAt(WITHHELD, -1))),
  link(0, bandAt(WITHHELD), ...DIMENSIONS.map((dimension) => bandIn(dimension, WITHHELD, -1))),
];

/** Bands as numbers, 0 to 4, times a factor. */
const numbered = (factor: number, at: (band: Band, factor: number) => Term): readonly Term[] =>
  BANDS.map((band, index) => at(band, factor * index));
/** The highest number of a band times what a missing or a lowered overall band can hide: 12 less the 3 allowed. */
const HIDDEN = 9;

/**
 * The overall score is the mean of four, so that four times its band and the sum of the four bands are at most 3 apart.
 * What follows for the bands at both ends is said as well, since sums over many firms would not tell it.
 */
const meanLinks = (): readonly Link[] => [
  link(
    3,
    ...numbered(4, bandAt),
    ...DIMENSIONS.flatMap((dimension) => numbered(-1, (band, factor) => bandIn(dimension, band, factor))),
  ),
  link(
    3,
    ...numbered(-4, bandAt),
    ...DIMENSIONS.flatMap((dimension) => numbered(1, (band, factor) => bandIn(dimension, band, factor))),
    ...GATES.map(({ id }) => standing(id, -HIDDEN)),
    bandAt(WITHHELD, -HIDDEN),
  ),
  ...DIMENSIONS.flatMap((dimension) => [
    link(1, bandAt('leading'), bandIn(dimension, 'starting')),
    link(1, bandAt('starting'), bandIn(dimension, 'leading')),
  ]),
  link(
    4,
    bandAt('scaling', 3),
    bandAt('leading', 4),
    ...DIMENSIONS.map((dimension) => bandIn(dimension, 'starting')),
  ),
];

/** With two of six items at level 1 a dimension is not leading, with four of them not scaling. */
function obstacleLinks(dimension: Dimension): readonly Link[] {
  const obstacles = OBSTACLE_ITEMS.filter((item) => dimensionOf(item) === dimension).map((item): Term => [
    obstacleQuestion(item),
    YES,
    1,
  ]);
  const gates = GATES.filter((gate) =>
    openingLevelsOf(gate).every(([item]) => dimensionOf(item) === dimension),
  ).map((gate) => standing(gate.id, openingLevelsOf(gate).length));
  const all = itemsOf(dimension).length;
  const few = obstacles.length;
  return [
    link(few, ...obstacles, bandIn(dimension, 'leading', few - 1), bandIn(dimension, 'scaling', few - 3)),
    link(
      all,
      ...[...obstacles, ...gates],
      bandIn(dimension, 'leading', all - 1),
      bandIn(dimension, 'scaling', all - 3),
    ),
  ];
}

/** How many of some items can be unknown before too few are known for a score. */
const mostUnknown = (items: number): number =>
  Array.from({ length: items }, (_, unknown) => unknown).findLast((unknown) =>
    isCovered(items - unknown, items),
  ) ?? 0;

/** With three of six items unknown the score of a dimension is withheld: too little is known. */
function unknownLink(dimension: Dimension): Link {
  const unknown = OBSTACLE_ITEMS.filter((item) => dimensionOf(item) === dimension).map((item): Term => [
    obstacleQuestion(item),
    NOT_KNOWN,
    1,
  ]);
  const most = mostUnknown(itemsOf(dimension).length);
  return link(most, ...unknown, bandIn(dimension, WITHHELD, most - unknown.length));
}

const goalLink = (): Link => link(MAX_GOALS, ...GOALS.map((goal): Term => [goalQuestion(goal), YES, 1]));

/** What the method says of the answers of any one firm, as far as sums can say it. Source: method 2026-2, sections 1 and 3. */
export const chamberLinks = (): readonly Link[] => [
  ...gateLinks(),
  ...withheldLinks(),
  ...meanLinks(),
  ...DIMENSIONS.flatMap(obstacleLinks),
  ...DIMENSIONS.map(unknownLink),
  goalLink(),
];
