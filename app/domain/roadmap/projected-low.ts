import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable } from '../questionnaire/answers.ts';
import { DIMENSIONS, itemsOf } from '../questionnaire/items.ts';
import type { ScoreUnits } from '../scoring/exact-score.ts';
import { meanOfFour, scoreUnits } from '../scoring/exact-score.ts';
import { ITEM_INDEX } from './planning-firm.ts';

/** The overall low of simulated levels: unknown counts as 0, not applicable does not count. */
export function lowUnitsOf(answers: Answers, levels: Int8Array): ScoreUnits {
  const lows = DIMENSIONS.map((dimension) => {
    const applicable = itemsOf(dimension).filter((item) => !isNotApplicable(answers, item));
    const sum = applicable.reduce((total, item) => total + (levels[ITEM_INDEX.get(item) ?? -1] ?? 0), 0);
    return scoreUnits(sum, applicable.length);
  });
  return meanOfFour(lows);
}
