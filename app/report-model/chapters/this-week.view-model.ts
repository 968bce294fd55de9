import type { Item } from '#app/domain/questionnaire/items.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { unknownItems } from '#app/domain/roadmap/planning-firm.ts';
import { FIND_OUT } from '#app/domain/roadmap/task.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { SummaryModel } from '../report-model.ts';
import { itemTitle, measureTitle, quoted } from '../wording.ts';

const QUESTIONS_NAMED = 3;

/** The one thing to do this week: how the first step of the plan begins, or the one that would come first. */
export function toThisWeek({ result, facts, translator }: ReportInput): SummaryModel['thisWeek'] {
  const { t } = translator;
  const { steps, nextIfResources } = result.roadmap;
  const [step] = steps;
  const measure = step?.measure ?? nextIfResources[0]?.measure ?? null;
  if (measure === null) return null;
  return {
    title: t(step ? 'report:summary.week.title' : 'report:summary.week.halfHour'),
    action:
      measure === FIND_OUT
        ? askAround(step ? itemsIn(step) : unknownItems(facts.answers), translator)
        : t(`measures:measures.${measure}.firstAction`),
    belongs: step
      ? t('report:summary.week.belongs', {
          number: step.number,
          title: measureTitle(translator, measure),
        })
      : t('report:summary.week.wouldBe', { title: measureTitle(translator, measure) }),
    done: step ? { measure, label: t('report:summary.week.done', { number: step.number }) } : null,
  };
}

const itemsIn = ({ because }: StepResult): Item[] =>
  because.flatMap((cause) => ('item' in cause ? cause.item : []));

/** Which questions are open is said here: nobody looks for them before he begins. */
function askAround(open: readonly Item[], translator: Translator): string {
  const { t, format } = translator;
  const named = open.slice(0, QUESTIONS_NAMED).map((item) => quoted(translator, itemTitle(translator, item)));
  const more = open.length - named.length;
  return t('report:summary.week.askAround', {
    count: open.length,
    questions: format.list([
      ...named,
      ...(more === 0 ? [] : [t('report:summary.week.more', { count: more })]),
    ]),
  });
}
