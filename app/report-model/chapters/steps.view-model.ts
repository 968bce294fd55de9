import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Bridge, Cause, StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import {
  apart,
  enumerated,
  labelled,
  linked,
  noted,
  piece,
  runIn,
  sentence,
  sentences,
  toPieces,
} from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { findProviderCard } from './provider-card.ts';
import type { ReportInput } from '../report-input.ts';
import type { BridgeTest, Fact, StepModel, StepsModel } from '../report-model.ts';
import { toReported } from './reported-steps.view-model.ts';
import { daysSpan, euroSpan, itemTitle, levelText, measureTitle } from '../wording.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';

const HELP_ROUTES = 2;

export function toSteps(input: ReportInput): StepsModel {
  const { result, translator } = input;
  const { t } = translator;
  const { steps } = result.roadmap;
  return {
    title: t('report:steps.title'),
    lead: t(steps.length === 0 ? 'report:steps.leadEmpty' : 'report:steps.lead'),
    reported: toReported(input),
    labels: toLabels(translator),
    entries: steps.map((step, index) => toStep(step, index, input)),
  };
}

function toLabels(translator: Translator): StepsModel['labels'] {
  const { t } = translator;
  const [because, what, help] = [t('report:steps.because'), t('report:steps.what'), t('report:steps.help')];
  return {
    ...{ because, what, help },
    bridge: t('report:steps.bridge'),
    leadIn: {
      because: runIn(translator, because),
      what: runIn(translator, what),
      help: runIn(translator, help),
      doneWhen: runIn(translator, t('report:steps.doneWhen')),
    },
  };
}

function toStep(step: StepResult, index: number, input: ReportInput): StepModel {
  const { result, translator } = input;
  const { t, format } = translator;
  const words = `measures:measures.${step.measure}`;
  const small = `${words}.small.what`;
  const title = measureTitle(translator, step.measure);
  const form = step.form === 'own' ? null : t(`measures:forms.${step.form}.title`);
  const help = toHelp(step, result, translator);
  return {
    measure: step.measure,
    number: String(index + 1),
    title,
    form,
    titleAndForm: toPieces(apart(translator, [piece(title), ...(form === null ? [] : [form])])),
    formHint: t(`measures:forms.${step.form}.hint`),
    months: format.months(step.from, step.to),
    why: t(`${words}.why`),
    because: step.because.map((cause) => toCause(cause, translator)),
    causes: toCausesText(step, translator),
    what: step.form === 'small' && translator.has(small) ? t(small) : t(`${words}.what`),
    doneWhen: t(`${words}.doneWhen`),
    evidence: labelled(translator, t('report:steps.evidence'), t(`${words}.evidence`)),
    facts: toFacts(step, translator),
    opensGates:
      step.opensGates.length === 0
        ? null
        : t('report:steps.opensGates', {
            gates: format.list(step.opensGates.map((gate) => t(`method:gates.${gate}.title`))),
          }),
    effect: toEffect(step, input),
    help: help.map(toPieces),
    helpText: toPieces(enumerated(translator, help)),
    bridge: toBridge(step, translator),
  };
}

function toCause(cause: Cause, translator: Translator): string {
  const { t } = translator;
  if ('goal' in cause)
    return t('report:steps.causeGoal', { goal: t(`questionnaire:profile.goals.options.${cause.goal}`) });
  const title = itemTitle(translator, cause.item);
  if (cause.level === null) return t('report:steps.causeUnknown', { title });
  return t('report:steps.cause', { title, answer: levelText(translator, cause.item, cause.level) });
}

function toCausesText(step: StepResult, translator: Translator): string {
  const { t } = translator;
  const causes = step.because.map((cause) => {
    if ('goal' in cause) return t(`questionnaire:profile.goals.options.${cause.goal}`);
    const title = itemTitle(translator, cause.item);
    return cause.level === null
      ? t('report:steps.causeShortUnknown', { title })
      : t('report:steps.causeShort', { title, level: cause.level });
  });
  return enumerated(translator, causes);
}

function toFacts(step: StepResult, translator: Translator): Fact[] {
  const { t, format } = translator;
  const running = step.runningEurPerYear;
  return [
    { label: t('report:steps.leads'), value: t(`method:leads.${step.lead}`) },
    { label: t('report:steps.months'), value: format.months(step.from, step.to) },
    { label: t('report:steps.days'), value: daysSpan(translator, step.staffDays) },
    { label: t('report:steps.cost'), value: euroSpan(translator, step.costEur) },
    ...(running.high === 0
      ? []
      : [
          {
            label: t('report:steps.running'),
            value: t('report:units.perYear', { cost: euroSpan(translator, running) }),
          },
        ]),
  ];
}

/** Which answers it lifts to which level, and the plan's safe minimum once it counts. */
function toEffect(step: StepResult, { result, progress, translator }: ReportInput): string {
  const { t, format } = translator;
  const raised = ITEMS.flatMap((item) => {
    const level = step.raises[item];
    return level === undefined
      ? []
      : [t('report:steps.raise', { title: itemTitle(translator, item), level })];
  });
  const minimum = t(progress === null ? 'report:steps.minimum' : 'report:steps.minimumAfterReports', {
    low: wholeScore(step.projected.low),
    start: wholeScore(result.roadmap.start.low),
  });
  return raised.length === 0
    ? minimum
    : sentences(t('report:steps.raises', { list: format.list(raised) }), minimum);
}

/** Help that suits the firm; what the ledger found not to suit is left out. */
function toHelp(step: StepResult, result: EvaluationResult, translator: Translator): string[] {
  const unsuitable = new Set(
    result.providers.filter((entry) => entry.verdict === 'not-for-you').map((entry) => entry.id),
  );
  return step.routes
    .filter((route) => !unsuitable.has(route))
    .flatMap((route) => findProviderCard(route, translator) ?? [])
    .slice(0, HELP_ROUTES)
    .map(({ name, price, url }) => noted(translator, linked(name, url), price));
}

function toBridge(step: StepResult, translator: Translator): BridgeTest[] {
  const { t } = translator;
  const test = (name: keyof StepResult['bridge'], given: Bridge): BridgeTest => {
    const title = t(`method:bridge.${name}.title`);
    const value = t(`method:bridge.values.${given ?? 'none'}`);
    return {
      id: name,
      leadIn: sentence(translator, title),
      question: t(`method:bridge.${name}.question`),
      value,
      titleAndValue: labelled(translator, title, value),
      mark: given ?? 'open',
    };
  };
  return [
    test('understandable', step.bridge.understandable),
    test('affordable', step.bridge.affordable),
    test('doable', step.bridge.doable),
  ];
}
