import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { ContradictionResult, GateResult } from '#app/domain/scoring/score-result.ts';
import { findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import { GATES, opensGate } from '#app/domain/scoring/gates.ts';
import { piece, runIn, sentence, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { doneOf } from '../report-input.ts';
import type { GateModel, GatesModel } from '../report-model.ts';
import { answerText, itemTitle, measureTitle } from '../wording.ts';

export function toGates(input: ReportInput): GatesModel {
  const { result, translator } = input;
  const { t } = translator;
  const shut = new Set(result.gates.map((gate) => gate.id));
  return {
    title: t('report:gates.title'),
    lead: t(shut.size === 0 ? 'report:gates.leadNone' : 'report:gates.lead', { gates: shut.size }),
    doors: GATES.map(({ id }) => ({
      title: t(`report:gates.doors.${id}`),
      locked: shut.has(id),
      state: t(shut.has(id) ? 'report:gates.shut' : 'report:gates.open'),
    })),
    plotText: t('report:gates.plotText', { gates: shut.size }),
    entries: result.gates.map((gate) => toGate(gate, input)),
    labels: toLabels(translator),
    contradictionsTitle: t('report:gates.contradictionsTitle'),
    contradictionsLead: t(
      result.contradictions.length === 0
        ? 'report:gates.contradictionsNone'
        : 'report:gates.contradictionsLead',
    ),
    contradictions: result.contradictions.map((entry) => ({
      title: t(`method:contradictions.${entry.id}.title`),
      leadIn: toPieces(sentence(translator, piece(t(`method:contradictions.${entry.id}.title`)))),
      text: t(`method:contradictions.${entry.id}.text`),
      answers: toAnswersText(entry, input),
    })),
  };
}

function toLabels(translator: Translator): GatesModel['labels'] {
  const opens = translator.t('report:gates.opens');
  const inPlan = translator.t('report:gates.inPlan');
  return {
    opens,
    inPlan,
    leadIn: {
      opens: toPieces(runIn(translator, piece(opens))),
      inPlan: toPieces(runIn(translator, piece(inPlan))),
    },
  };
}

function toGate(gate: GateResult, input: ReportInput): GateModel {
  const { t } = input.translator;
  const title = t(`method:gates.${gate.id}.title`);
  return {
    title,
    leadIn: toPieces(sentence(input.translator, piece(title))),
    why: t(`method:gates.${gate.id}.why`),
    opens: t(`method:gates.${gate.id}.opens`),
    cap: t('report:gates.cap', { band: t(`method:bands.${gate.cap}.title`) }),
    inPlan: toOpener(gate, input),
  };
}

/** The step that opens the gate: in the plan, or reported done. */
function toOpener({ id }: GateResult, input: ReportInput): string {
  const { result, translator } = input;
  const planned = result.roadmap.steps.find((step) => step.opensGates.includes(id));
  if (planned !== undefined) return toStepMention(planned, translator);
  const gate = GATES.find((each) => each.id === id);
  const done = doneOf(input).find(
    (measure) =>
      gate !== undefined && findMeasure(measure)?.forms.some(({ raises }) => opensGate(gate, raises)),
  );
  if (done === undefined) return translator.t('report:gates.notInPlan');
  return translator.t('report:gates.reportedDone', { title: measureTitle(translator, done) });
}

/** A step in a sentence: its title and months. */
export function toStepMention(step: StepResult, translator: Translator): string {
  return translator.t('report:steps.mention', {
    title: measureTitle(translator, step.measure),
    months: translator.format.months(step.from, step.to),
  });
}

function toAnswersText(entry: ContradictionResult, { facts, translator }: ReportInput): string {
  const { t, format } = translator;
  const parts = entry.items.map((item) => {
    if (item !== 'profile.aiUse') {
      return t('report:answers.quoted', {
        title: itemTitle(translator, item),
        answer: answerText(translator, facts.answers, item),
      });
    }
    const use = facts.profile.aiUse ?? 'none';
    return t('report:answers.quoted', {
      title: t('questionnaire:profile.aiUse.title'),
      answer: t(`questionnaire:profile.aiUse.options.${use}`),
    });
  });
  return format.list(parts);
}
