import type { NextIfResources } from '#app/domain/roadmap/roadmap-result.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { InsteadStep, StepsModel } from '../report-model.ts';
import { daysSpan, euroSpan, measureTitle, taskText } from '../wording.ts';
import { toNextInstead } from './next-instead.view-model.ts';

/** A card for each step that money and days would begin with, where they begin none; null elsewhere. */
export function toStepsInstead(input: ReportInput): StepsModel['instead'] {
  const { result, translator } = input;
  const { steps, nextIfResources } = result.roadmap;
  const next = steps.length > 0 || nextIfResources.length === 0 ? null : toNextInstead(input);
  if (next === null) return null;
  const { title, helpTitle, help } = next;
  const lead = translator.t('report:steps.insteadLead');
  return { title, lead, entries: nextIfResources.map((step) => toCard(step, translator)), helpTitle, help };
}

function toCard(step: NextIfResources, translator: Translator): InsteadStep {
  const { t } = translator;
  const words = `measures:measures.${step.measure}`;
  return {
    measure: step.measure,
    title: measureTitle(translator, step.measure),
    form: step.form === 'own' ? null : t(`measures:forms.${step.form}.title`),
    facts: [
      { label: t('report:steps.days'), value: daysSpan(translator, step.staffDays) },
      { label: t('report:steps.cost'), value: euroSpan(translator, step.costEur) },
      ...toRunning(step, translator),
    ],
    firstAction: t(`${words}.firstAction`),
    what: taskText(translator, step),
    doneWhen: t(`${words}.doneWhen`),
  };
}

/** What it costs each year; nothing is said where it costs nothing. */
export function toRunning(
  { runningEurPerYear }: Pick<NextIfResources, 'runningEurPerYear'>,
  translator: Translator,
) {
  if (runningEurPerYear.high === 0) return [];
  const cost = euroSpan(translator, runningEurPerYear);
  return [
    { label: translator.t('report:steps.running'), value: translator.t('report:units.perYear', { cost }) },
  ];
}
