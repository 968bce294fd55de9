import { isNotApplicable } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import {
  DIMENSIONS,
  ITEMS,
  LEVELS,
  MAX_NOT_APPLICABLE_PER_DIMENSION,
  dimensionOf,
  isItem,
  itemsOf,
} from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toQuestionHints } from './answer-hints.view-model.ts';
import { toBeside } from './beside.view-model.ts';
import type { Draft } from './draft.ts';
import { toLastAnswer } from './last-answer.view-model.ts';
import type { AssessmentPaths } from './paths.ts';
import { NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import { HOW_TO_ANSWER } from './how-to-answer.view-model.ts';
import { toQuestionFields } from './question-form.ts';
import { progressOf } from './progress.ts';
import { exampleFor } from './sector-example.ts';

/** Whether an address names a question. */
export const isKnownItem = (value: string): value is Item => isItem(value);

interface QuestionSource {
  readonly draft: Draft;
  readonly item: Item;
  readonly paths: AssessmentPaths;
  /** What was typed into a form that could not be saved; it stays in the form. */
  readonly typed?: { readonly chosen: string | null; readonly reason: string } | null;
  /** Whether it is asked why something does not apply; of a voice it is not. */
  readonly asksReason?: boolean;
  /** The language that the question is shown in as well. */
  readonly beside?: Translator | null;
}

export type QuestionView = ReturnType<typeof toQuestionView>;

/** One question as finished strings. */
export function toQuestionView(translator: Translator, source: QuestionSource) {
  const { draft, item, paths, typed, asksReason = true, beside = null } = source;
  const { t } = translator;
  const words = (part: string): string => t(`questionnaire:items.${item}.${part}`);
  const dimension = dimensionOf(item);
  const items = itemsOf(dimension);
  const notApplicableElsewhere = items.filter(
    (other) => other !== item && isNotApplicable(draft.answers, other),
  ).length;
  return {
    item,
    title: words('title'),
    question: words('question'),
    beside: beside && toBeside(beside, item),
    rule: t('questionnaire:answers.rule'),
    dimension: t(`questionnaire:dimensions.${dimension}.title`),
    position: t('assess:question.position', { number: ITEMS.indexOf(item) + 1, total: ITEMS.length }),
    tracks: toTracks(translator, draft, item),
    levels: LEVELS.map((level) => ({ value: String(level), label: words(`levels.${level}`) })),
    or: t('assess:question.or'),
    explained: { href: `${paths.profile}#${HOW_TO_ANSWER}`, text: t('assess:question.explained') },
    unknown: {
      value: UNKNOWN_CHOICE,
      label: t('questionnaire:answers.unknown.label'),
    },
    notApplicable:
      notApplicableElsewhere < MAX_NOT_APPLICABLE_PER_DIMENSION
        ? {
            value: NOT_APPLICABLE_CHOICE,
            label: t('questionnaire:answers.notApplicable.label'),
            reason: asksReason
              ? {
                  label: t('questionnaire:answers.notApplicable.reasonLabel'),
                  hint: t('questionnaire:answers.notApplicable.reasonHint'),
                }
              : null,
          }
        : null,
    notApplicableUsedUp: t('assess:question.notApplicableUsedUp'),
    help: {
      title: t('assess:question.help'),
      why: { title: t('assess:question.why'), text: words('why') },
      example: {
        title: t('assess:question.example'),
        text: exampleFor(translator, item, draft.profile.sector),
      },
      look: { title: t('assess:question.look'), text: words('look') },
    },
    keys: t('assess:question.keys'),
    later: t('assess:question.later'),
    fields: typed ?? toQuestionFields(draft.answers[item]),
    last: toLastAnswer(translator, draft, item),
    hints: toQuestionHints(translator, item, { draft, paths }),
  };
}

function toTracks({ t }: Translator, draft: Draft, item: Item) {
  const progress = progressOf(draft);
  return DIMENSIONS.map((dimension, index) => {
    const { answered = 0, total = 0 } = progress.dimensions[index] ?? {};
    const title = t(`questionnaire:dimensions.${dimension}.title`);
    return {
      dimension,
      title,
      isCurrent: dimension === dimensionOf(item),
      label: t('assess:question.track', { title, answered, total }),
      count: t('assess:tasks.count', { answered, total }),
      steps: itemsOf(dimension).map((each) => ({
        item: each,
        isAnswered: draft.answers[each] !== undefined,
        isCurrent: each === item,
      })),
    };
  });
}
