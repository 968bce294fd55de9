import type { StepRemark, StepState } from '#app/domain/assessment/step-remark.ts';
import { STEP_STATES } from '#app/domain/assessment/step-remark.ts';
import { runIn, sentence } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReportedStepModel, StepsModel } from '../report-model.ts';
import { measureTitle } from '../wording.ts';

/** What was reported, what is done first; null as long as there is nothing. */
export function toReported({ progress, translator }: ReportInput): StepsModel['reported'] {
  if (progress === null) return null;
  const { remarks } = progress;
  const inOrder = STEP_STATES.flatMap((state) => remarks.filter((remark) => remark.state === state));
  const count = (state: StepState): number => remarks.filter((remark) => remark.state === state).length;
  return {
    title: translator.t('report:reported.title'),
    leadIn: sentence(translator, translator.t('report:reported.title')),
    lead: translator.t('report:reported.lead', {
      done: count('done'),
      stuck: count('stuck'),
      dropped: count('dropped'),
    }),
    entries: inOrder.map((remark) => toEntry(remark, translator)),
  };
}

function toEntry(remark: StepRemark, translator: Translator): ReportedStepModel {
  const { measure, state, reason } = remark;
  const { t, format } = translator;
  const said = { state: t(`report:reported.states.${state}`), date: format.date(remark.day) };
  const title = measureTitle(translator, measure);
  const text =
    reason === null
      ? t('report:reported.said', said)
      : t('report:reported.saidWhy', { ...said, reason: t(`report:reported.reasons.${reason}`) });
  return {
    ...{ measure, state, title, text },
    leadIn: runIn(translator, title),
    sentence: sentence(translator, text),
    advice: reason === null ? null : t(`report:reported.advice.${reason}`),
  };
}
