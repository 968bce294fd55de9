import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { apart, labelled, linked, noted, piece, runIn, sentences, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { lookOf } from '../plots/timeline-plot.view-model.ts';
import { findProviderCard } from './provider-card.ts';
import type { ReportInput } from '../report-input.ts';
import type { Fact, StepModel, StepsModel } from '../report-model.ts';
import { hasNextGoals } from './next-goals.view-model.ts';
import { toReported } from './reported-steps.view-model.ts';
import { toBecause } from './step-causes.ts';
import { toLimitTexts } from './plan.view-model.ts';
import { toCard, toEffort } from './step-card.view-model.ts';
import { toStepsInstead } from './steps-instead.view-model.ts';
import { helpersOf } from './suitable-routes.ts';
import { tightSteps, whatIsTight } from './tight-steps.ts';
import { itemTitle, leadName, monthsText } from '../wording.ts';

const HELP_ROUTES = 2;

export function toSteps(input: ReportInput): StepsModel {
  const { result, translator } = input;
  const { t } = translator;
  const instead = toStepsInstead(input);
  return {
    title: t('report:steps.title'),
    lead: toLead(input, instead),
    instead,
    reported: toReported(input),
    labels: toLabels(translator),
    entries: result.roadmap.steps.map((step) => toStep(step, input)),
  };
}

/** Why numbers are missing is said where they are: what was reported is gone, what remains keeps its number. */
function toLead(input: ReportInput, instead: StepsModel['instead']): string {
  const { steps } = input.result.roadmap;
  const { t } = input.translator;
  if (steps.length > 0) {
    const hasGaps = steps.some(({ number }, index) => number !== index + 1);
    return sentences(t('report:steps.lead'), hasGaps ? t('report:steps.numbers') : '');
  }
  if (hasNextGoals(input)) return t('report:nextGoals.steps');
  const why = instead === null ? '' : sentences(...toLimitTexts(input));
  return why || t('report:steps.leadEmpty', { plan: t('report:web.chapters.titles.plan') });
}

const LABELS = ['because', 'what', 'help', 'firstAction', 'doneWhen'] as const;

function toLabels(translator: Translator): StepsModel['labels'] {
  const { t } = translator;
  const entries = LABELS.map((name) => [name, t(`report:steps.${name}`)] as const);
  const leadIn = entries.map(([name, label]) => [name, runIn(translator, label)] as const);
  type Labels = Record<(typeof LABELS)[number], string>;
  return { ...(Object.fromEntries(entries) as Labels), leadIn: Object.fromEntries(leadIn) as Labels };
}

function toStep(step: StepResult, input: ReportInput): StepModel {
  const { result, translator } = input;
  const { t, format } = translator;
  const words = `measures:measures.${step.measure}`;
  const card = toCard(step, translator);
  const { title, form } = card;
  const help = toHelp(step, result, translator);
  const because = toBecause(step, translator);
  return {
    ...card,
    number: String(step.number),
    look: lookOf(step),
    safety: step.safety ? t('report:plan.looks.safety') : null,
    titleAndForm: toPieces(apart(translator, [piece(title), ...(form === null ? [] : [form])])),
    formHint: t(`measures:forms.${step.form}.hint`),
    months: monthsText(translator, step),
    why: t(`${words}.why`),
    because,
    evidence: labelled(translator, t('report:steps.evidence'), t(`${words}.evidence`)),
    facts: toFacts(step, input),
    opensGates:
      step.opensGates.length === 0
        ? null
        : t('report:steps.opensGates', {
            gates: format.list(step.opensGates.map((gate) => t(`method:gates.${gate}.title`))),
          }),
    effect: toEffect(step, input),
    help: help.map(toPieces),
    tight: toTight(step, input),
  };
}

/** Its months, and the day by which it is to be done: nothing is said twice. */
function toWhen(step: StepResult, translator: Translator): string {
  const { t, format } = translator;
  const months = monthsText(translator, step);
  return step.month === step.endMonth
    ? t('report:steps.when.month', { months, day: Number(step.to.slice(-2)) })
    : t('report:steps.when.months', { months, by: format.dayAndMonth(step.to) });
}

/** When, with one date: the day by which it is to be done; who, days and cost. */
function toFacts(step: StepResult, { facts, translator }: ReportInput): Fact[] {
  const { t } = translator;
  return [
    { label: t('report:steps.months'), value: toWhen(step, translator) },
    { label: t('report:steps.leads'), value: leadName(translator, step.lead, facts.profile) },
    ...toEffort(step, translator),
  ];
}

/** Which answers it lifts to which level, and what the plan reckons with once all up to its end is done. */
function toEffect(step: StepResult, { result, progress, translator }: ReportInput): string {
  const { t, format } = translator;
  const raised = ITEMS.flatMap((item) => {
    const level = step.raises[item];
    return level === undefined
      ? []
      : [t('report:steps.raise', { title: itemTitle(translator, item), level })];
  });
  const [low, start] = [wholeScore(step.projected.low), wholeScore(result.roadmap.start.low)];
  const words = { low, start, month: format.months(step.to, step.to) };
  const minimum = t(`report:steps.${progress === null ? 'minimum' : 'minimumAfterReports'}`, words);
  return sentences(
    raised.length === 0 ? '' : t('report:steps.raises', { list: format.list(raised) }),
    low > start ? minimum : '',
  );
}

/** Help that suits the firm and is there until the step is done. */
function toHelp(step: StepResult, result: EvaluationResult, translator: Translator): string[] {
  return helpersOf(step, result)
    .flatMap((route) => findProviderCard(route, translator) ?? [])
    .slice(0, HELP_ROUTES)
    .map(({ name, price, url }) => noted(translator, linked(name, url), price));
}

/** Said at the step that does it alone; that the plan is tight is said of the plan. */
function toTight(step: StepResult, { result, translator }: ReportInput): string | null {
  const what = whatIsTight(tightSteps(result.roadmap), step);
  return what === null ? null : translator.t(`report:steps.tight.${what}`);
}
