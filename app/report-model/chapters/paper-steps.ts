import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { apart, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { lookOf } from '../plots/timeline-plot.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import { daysSpan, euroSpan, leadName, monthsText } from '../wording.ts';
import type { PaperStep } from './paper-model.ts';
import { findProviderCard } from './provider-card.ts';
import { toBecause } from './step-causes.ts';
import { helpersOf } from './suitable-routes.ts';
import { tightSteps, whatIsTight } from './tight-steps.ts';

/** The steps of the plan by their measure. Who helps with several of them is named at the first one. */
export function toPaperSteps(input: ReportInput): Readonly<Record<string, PaperStep>> {
  const { steps } = input.result.roadmap;
  const helpers = steps.map((step) => findHelper(step, input));
  return Object.fromEntries(
    steps.map((step, place) => {
      const helper = helpers[place] ?? null;
      const isNamedBefore = helpers.indexOf(helper) < place;
      return [step.measure, toPaperStep(step, isNamedBefore ? null : helper, input)];
    }),
  );
}

function toPaperStep(step: StepResult, helper: string | null, input: ReportInput): PaperStep {
  const { translator } = input;
  const { t } = translator;
  const look = t(`report:plan.looks.${lookOf(step)}`);
  const facts = toFacts(step, input);
  const help = helper === null ? null : t('report:paper.help', { name: helper });
  return {
    why: toWhy(step, translator),
    facts,
    help,
    look,
    inOneLine: apart(translator, [look, ...facts, ...(help === null ? [] : [help])]),
  };
}

/** By name, who suits first. */
function findHelper(step: StepResult, { result, translator }: ReportInput): string | null {
  const [name] = helpersOf(step, result).flatMap((route) => findProviderCard(route, translator)?.name ?? []);
  return name ?? null;
}

/**
 * What it takes out of the way, and the first of its causes: what can hurt comes before the goal, that before answers.
 * The heading of a trial, a decision or a roll-out says already what it is to its goal.
 */
function toWhy(step: StepResult, translator: Translator): string | null {
  const { t, format } = translator;
  const gates = step.opensGates.map((gate) => t(`method:gates.${gate}.title`));
  const [cause = ''] = step.kind === 'improvement' || step.safety ? toBecause(step, translator) : [];
  const why = sentences(
    cause,
    gates.length === 0 ? '' : t('report:paper.opensGates', { gates: format.list(gates) }),
  );
  return why === '' ? null : why;
}

function toFacts(step: StepResult, { result, facts, translator }: ReportInput): string[] {
  const { t } = translator;
  const running = step.runningEurPerYear;
  const cost = euroSpan(translator, running);
  const tight = whatIsTight(tightSteps(result.roadmap), step);
  return [
    monthsText(translator, step),
    leadName(translator, step.lead, facts.profile),
    apart(translator, [daysSpan(translator, step.staffDays), euroSpan(translator, step.costEur)]),
    ...(running.high === 0 ? [] : [t('report:paper.running', { cost })]),
    ...(tight === null ? [] : [t(`report:paper.tight.${tight}`)]),
  ];
}
