import { DIMENSIONS } from '../questionnaire/items.ts';
import { link } from './chamber-links.ts';
import type { Link } from './programme.ts';
import { BAND, BAND_CHANGE, bandChangeQuestion, bandQuestion, WITHHELD } from './question-names.ts';

const linksOf = (band: string, change: string): readonly Link[] => [
  link(1, [band, 'leading', 1], [change, 'worse', 1]),
  link(1, [band, 'starting', 1], [change, 'better', 1]),
  link(1, [band, WITHHELD, 1], [change, 'better', 1], [change, 'same', 1], [change, 'worse', 1]),
];

/** Whoever is at the highest stage cannot have fallen, nor risen to the lowest, nor be compared without a score. */
export const matchedLinks = (): readonly Link[] => [
  ...linksOf(BAND, BAND_CHANGE),
  ...DIMENSIONS.flatMap((dimension) => linksOf(bandQuestion(dimension), bandChangeQuestion(dimension))),
];
