import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { apart, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { lookOf } from '../plots/timeline-plot.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import { daysSpan, euroSpan, monthsText } from '../wording.ts';
import type { PaperStep } from './paper-model.ts';
import { findProviderCard } from './provider-card.ts';
import { toBecause } from './step-causes.ts';
import { helpersOf } from './suitable-routes.ts';

/** The steps of the plan by their measure. */
export const toPaperSteps = (input: ReportInput): Readonly<Record<string, PaperStep>> =>
  Object.fromEntries(input.result.roadmap.steps.map((step) => [step.measure, toPaperStep(step, input)]));

function toPaperStep(step: StepResult, { result, translator }: ReportInput): PaperStep {
  const { t } = translator;
  const [name] = helpersOf(step, result).flatMap((route) => findProviderCard(route, translator)?.name ?? []);
  return {
    why: toWhy(step, translator),
    facts: toFacts(step, translator),
    help: name === undefined ? null : t('report:paper.help', { name }),
    look: t(`report:plan.looks.${lookOf(step)}`),
  };
}

/** What it takes out of the way, and the first of its causes: what can hurt comes before the goal, that before answers. */
function toWhy(step: StepResult, translator: Translator): string {
  const { t, format } = translator;
  const gates = step.opensGates.map((gate) => t(`method:gates.${gate}.title`));
  const [cause = ''] = toBecause(step, translator);
  return sentences(
    cause,
    gates.length === 0 ? '' : t('report:paper.opensGates', { gates: format.list(gates) }),
  );
}

function toFacts(step: StepResult, translator: Translator): string[] {
  const { t } = translator;
  const running = step.runningEurPerYear;
  const cost = euroSpan(translator, running);
  return [
    monthsText(translator, step),
    t(`method:leads.${step.lead}`),
    apart(translator, [daysSpan(translator, step.staffDays), euroSpan(translator, step.costEur)]),
    ...(running.high === 0 ? [] : [t('report:paper.running', { cost })]),
    ...(isTight(step) ? [t('report:paper.tight')] : []),
  ];
}

/** Money or days are enough at the low estimate alone. */
const isTight = ({ bridge: { affordable, doable } }: StepResult): boolean =>
  affordable === 'only-at-low' || doable === 'only-at-low';
