import type { Assessment, CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import { getMethod } from '#app/domain/evaluation/method.ts';
import type { FirstReason, OtherFirst } from '#app/domain/evaluation/other-first.ts';
import { findOtherFirst } from '#app/domain/evaluation/other-first.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { FIRST_STEPS } from '#app/report-model/chapters/summary.view-model.ts';
import { goalTitle, itemTitle, measureTitle, monthText, quoted } from '#app/report-model/wording.ts';

type Completed = Pick<CompletedAssessment, 'result' | 'remarks'> & {
  readonly assessment: Pick<Assessment, 'answers' | 'profile'>;
};

/**
 * For who came by the quick check and finds another step in front: where the step stands that was named there, and what
 * goes before it. Null where nothing changed, and after a report on a step: the plan is another one by then.
 */
export function toQuickCheckNotice(
  quickFirst: string | null,
  { assessment: { answers, profile }, result: { method, roadmap }, remarks }: Completed,
  translator: Translator,
): string | null {
  if (quickFirst === null || remarks.length > 0) return null;
  const { measures } = getMethod(method);
  const other = findOtherFirst(quickFirst, { answers, aiUse: profile.aiUse ?? null, measures, roadmap });
  return other && sentences(toPlace(quickFirst, other.named, translator), toReason(other.reason, translator));
}

function toPlace(measure: string, named: OtherFirst['named'], translator: Translator): string {
  const { t } = translator;
  const title = quoted(translator, measureTitle(translator, measure));
  if (typeof named === 'string') return t(`report:web.quickCheck.${named}`, { title });
  // Number and month stand right below, among the first steps.
  if (named.number <= FIRST_STEPS) return t('report:web.quickCheck.listed', { title });
  const month = monthText(translator, named.from.slice(0, 7));
  return t('report:web.quickCheck.follows', { title, month, number: named.number });
}

/** Up to so many open questions are named, more are counted. */
const NAMED = 3;

function toReason(reason: FirstReason, translator: Translator): string {
  const { t, format } = translator;
  if (reason.kind === 'goal') {
    return t('report:web.quickCheck.goal', { goal: quoted(translator, goalTitle(translator, reason.goal)) });
  }
  if (reason.kind === 'unknown') {
    const count = reason.items.length;
    const items = reason.items.map((item) => quoted(translator, itemTitle(translator, item)));
    return count > NAMED
      ? t('report:web.quickCheck.unknownCount', { count })
      : t('report:web.quickCheck.unknown', { items: format.list(items) });
  }
  const answers = reason.answers.map(({ item, level }) =>
    t('report:web.quickCheck.answer', { title: quoted(translator, itemTitle(translator, item)), level }),
  );
  return t(`report:web.quickCheck.${reason.kind}`, { count: answers.length, answers: format.list(answers) });
}
