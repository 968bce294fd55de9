import type { Answers } from '../questionnaire/answers.ts';
import type { QuestionnaireWordings } from '../questionnaire/wordings.ts';
import { getWordings } from '../questionnaire/wordings.ts';

interface Passage {
  readonly from: string;
  readonly to: string;
}

/**
 * The answers that mean the same under another version. A reworded or new question starts without one: an answer
 * belongs to the words it was given to.
 * @throws RangeError for a version that is not among `versions`.
 * Source: docs/decisions/0013.
 */
export function carryAnswers(
  answers: Answers,
  { from, to }: Passage,
  versions?: readonly QuestionnaireWordings[],
): Answers {
  const [before, after] = [getWordings(from, versions), getWordings(to, versions)];
  const kept = Object.entries(answers).filter(
    ([item]) => before[item] !== undefined && before[item] === after[item],
  );
  return Object.fromEntries(kept);
}
