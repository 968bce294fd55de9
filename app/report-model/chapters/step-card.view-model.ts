import type { NextIfResources } from '#app/domain/roadmap/roadmap-result.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Fact } from '../table-model.ts';
import { daysSpan, euroSpan, measureTitle, taskText } from '../wording.ts';
import type { InsteadStep } from './plan-model.ts';

/** What a step is called, how it begins, what is to be done and how one sees that it is, whether it is planned or not. */
export function toCard(
  step: Pick<NextIfResources, 'measure' | 'form'>,
  translator: Translator,
): Omit<InsteadStep, 'facts'> {
  const { t } = translator;
  const words = `measures:measures.${step.measure}`;
  return {
    measure: step.measure,
    title: measureTitle(translator, step.measure),
    form: step.form === 'own' ? null : t(`measures:forms.${step.form}.title`),
    firstAction: t(`${words}.firstAction`),
    what: taskText(translator, step),
    doneWhen: t(`${words}.doneWhen`),
  };
}

/** Own days, what it costs once and what it costs each year; of the last nothing is said where it costs nothing. */
export function toEffort(
  step: Pick<NextIfResources, 'staffDays' | 'costEur' | 'runningEurPerYear'>,
  translator: Translator,
): Fact[] {
  const { t } = translator;
  const cost = euroSpan(translator, step.runningEurPerYear);
  return [
    { label: t('report:steps.days'), value: daysSpan(translator, step.staffDays) },
    { label: t('report:steps.cost'), value: euroSpan(translator, step.costEur) },
    ...(step.runningEurPerYear.high === 0
      ? []
      : [{ label: t('report:steps.running'), value: t('report:units.perYear', { cost }) }]),
  ];
}
