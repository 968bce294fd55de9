import type { Item } from '#app/domain/questionnaire/items.ts';
import { levelOf } from '#app/domain/questionnaire/answers.ts';
import { findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import { FIND_OUT } from '#app/domain/roadmap/task.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { answerText } from './answer-words.ts';
import type { Draft } from './draft.ts';
import type { Predecessor } from '#app/domain/assessment/predecessor.ts';
import { sinceLast } from './last-time.ts';
import { toQuestionFields } from './question-form.ts';

export type LastAnswerView = NonNullable<ReturnType<typeof toLastAnswer>>;

/** What was said to a question last time, beside which one answers today. Null where nothing is followed. */
export function toLastAnswer(translator: Translator, draft: Draft, item: Item) {
  const { t, format } = translator;
  const { follows } = draft;
  if (!follows) return null;
  const { last } = follows;
  const found = sinceLast({ ...follows, answers: draft.answers }, last).get(item);
  const isComparable = found?.isComparable ?? false;
  return {
    title: t('assess:again.last.title', { date: format.date(last.asOf) }),
    // The words of another version are not at hand, and an answer without its question says nothing.
    text: isComparable
      ? answerText(translator, item, last.answers[item])
      : t(`assess:again.last.${found?.change === 'reworded' ? 'reworded' : 'new'}`),
    /** The radio that stands for the last answer, or null where it cannot be compared. */
    value: isComparable ? toQuestionFields(last.answers[item]).chosen : null,
    tag: t('assess:again.last.tag'),
    same: t('assess:again.last.same'),
    other: t('assess:again.last.other'),
    steps: stepTexts(translator, last, item),
  };
}

/** What was said of steps that would lift this item above its last level. */
function stepTexts({ t }: Translator, last: Predecessor, item: Item): readonly string[] {
  return last.remarks
    .filter(({ measure }) => concerns(measure, last, item))
    .map(({ measure, state }) =>
      t(`assess:again.steps.${state}`, { step: t(`measures:measures.${measure}.title`) }),
    );
}

function concerns(measure: string, { answers }: Predecessor, item: Item): boolean {
  const level = levelOf(answers, item);
  const answer = answers[item];
  if (measure === FIND_OUT) return answer !== undefined && 'unknown' in answer;
  const raised = (findMeasure(measure)?.forms ?? []).flatMap(({ raises }) => raises[item] ?? []);
  return Math.max(-1, ...raised) > (level ?? -1);
}
