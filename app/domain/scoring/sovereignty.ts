import type { SovereigntyResult } from './score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Level } from '../questionnaire/items.ts';
import { itemsOf } from '../questionnaire/items.ts';

/**
 * The sovereignty rung: the lowest known level among the six cloud items and the items that hold it there.
 * Null when none is known. Where known < applicable it reads "at most". Source: method 2026-2, section 3.
 */
export function evaluateSovereignty(answers: Answers): SovereigntyResult {
  const applicable = itemsOf('cloud').filter((item) => !isNotApplicable(answers, item));
  const known = applicable.flatMap((item) => {
    const level = levelOf(answers, item);
    return level === null ? [] : [{ item, level }];
  });
  const rung = known.length === 0 ? null : (Math.min(...known.map(({ level }) => level)) as Level);
  return {
    rung,
    weakest: known.filter(({ level }) => level === rung).map(({ item }) => item),
    known: known.length,
    applicable: applicable.length,
  };
}
