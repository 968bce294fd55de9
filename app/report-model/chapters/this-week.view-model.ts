import type { ReportInput } from '../report-input.ts';
import type { SummaryModel } from '../report-model.ts';
import { measureTitle } from '../wording.ts';

/** The one thing to do this week: how the first step of the plan begins, or the one that would come first. */
export function toThisWeek({ result, translator }: ReportInput): SummaryModel['thisWeek'] {
  const { t } = translator;
  const { steps, nextIfResources } = result.roadmap;
  const [step] = steps;
  const measure = step?.measure ?? nextIfResources[0]?.measure ?? null;
  if (measure === null) return null;
  return {
    title: t(step ? 'report:summary.week.title' : 'report:summary.week.halfHour'),
    action: t(`measures:measures.${measure}.firstAction`),
    belongs: step
      ? t('report:summary.week.belongs', {
          number: step.number,
          title: measureTitle(translator, measure),
        })
      : t('report:summary.week.wouldBe', { title: measureTitle(translator, measure) }),
    done: step ? { measure, label: t('report:summary.week.done', { number: step.number }) } : null,
  };
}
