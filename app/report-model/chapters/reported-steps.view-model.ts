import { numbersOf } from '#app/domain/assessment/plan-in-force.ts';
import type { StepRemark, StepState } from '#app/domain/assessment/step-remark.ts';
import { STEP_STATES } from '#app/domain/assessment/step-remark.ts';
import { runIn, sentence } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReportedStepModel, StepsModel } from '../report-model.ts';
import { measureTitle } from '../wording.ts';

/** How many steps are in each state. */
export function countStates(remarks: readonly StepRemark[]): Readonly<Record<StepState, number>> {
  const count = (state: StepState): number => remarks.filter((remark) => remark.state === state).length;
  return { done: count('done'), stuck: count('stuck'), dropped: count('dropped') };
}

/** What was reported, what is done first; null as long as there is nothing. */
export function toReported({ result, progress, translator }: ReportInput): StepsModel['reported'] {
  if (progress === null) return null;
  const { remarks, firstPlan } = progress;
  const numbers = numbersOf({ method: result.method, roadmap: firstPlan });
  const inOrder = STEP_STATES.flatMap((state) => remarks.filter((remark) => remark.state === state));
  return {
    title: translator.t('report:reported.title'),
    leadIn: sentence(translator, translator.t('report:reported.title')),
    lead: translator.t('report:reported.lead', countStates(remarks)),
    entries: inOrder.map((remark) => toEntry(remark, numbers.get(remark.measure) ?? 0, translator)),
  };
}

function toEntry(remark: StepRemark, number: number, translator: Translator): ReportedStepModel {
  const { measure, state, reason } = remark;
  const { t, format } = translator;
  const said = { state: t(`report:reported.states.${state}`), date: format.date(remark.day) };
  const title = t('report:reported.numbered', { number, title: measureTitle(translator, measure) });
  const text =
    reason === null
      ? t('report:reported.said', said)
      : t('report:reported.saidWhy', { ...said, reason: t(`report:reported.reasons.${reason}`) });
  return {
    ...{ measure, state, title, text },
    number: String(number),
    leadIn: runIn(translator, title),
    sentence: sentence(translator, text),
    advice: reason === null ? null : t(`report:reported.advice.${reason}`),
  };
}
