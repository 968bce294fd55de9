import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type {
  ContradictionResult,
  GateId,
  GateResult,
  UnknownGateResult,
} from '#app/domain/scoring/score-result.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { Gate } from '#app/domain/scoring/gates.ts';
import { GATES, isNotNeeded, opensGate } from '#app/domain/scoring/gates.ts';
import { noted, piece, runIn, sentence, sentences, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { DoorState } from '../plots/plot-data.ts';
import type { ReportInput } from '../report-input.ts';
import { doneOf } from '../report-input.ts';
import type { GateModel, GatesModel, TableModel } from '../report-model.ts';
import { answerText, itemTitle, measureTitle, monthsText } from '../wording.ts';

export function toGates(input: ReportInput): GatesModel {
  const { result, translator } = input;
  const { t } = translator;
  const doors = toDoors(input);
  return {
    title: t('report:gates.title'),
    lead: toLead(doors, input),
    doors,
    plotTitle: t('report:gates.plotTitle'),
    plotText: t('report:gates.plotText', {
      doors: translator.format.list(doors.map(({ title, stateText }) => noted(translator, title, stateText))),
    }),
    table: toTable(doors, translator),
    entries: result.gates.map((gate) => toGate(gate, input)),
    unknownTitle: t('report:gates.unknownTitle'),
    unknown: result.unknownGates.map((gate) => toUnknown(gate, translator)),
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

function stateOf(gate: Gate, { result, facts }: ReportInput): DoorState {
  const isIn = (gates: readonly { readonly id: GateId }[]): boolean => gates.some(({ id }) => id === gate.id);
  if (isIn(result.gates)) return 'shut';
  if (isIn(result.unknownGates)) return 'unknown';
  return isNotNeeded(gate, facts.profile.aiUse ?? null) ? 'not-needed' : 'open';
}

const toDoors = (input: ReportInput): GatesModel['doors'] =>
  GATES.map((gate) => {
    const { t } = input.translator;
    const state = stateOf(gate, input);
    return { title: t(`report:gates.doors.${gate.id}`), state, stateText: t(`report:gates.states.${state}`) };
  });

/** How many are shut, how many nobody can tell of, how many are not needed yet; "no obstacle" only where none is either. */
function toLead(doors: GatesModel['doors'], { result, translator }: ReportInput): string {
  const { t } = translator;
  const count = (state: DoorState): number => doors.filter((door) => door.state === state).length;
  const [shut, unknown, notNeeded] = [count('shut'), count('unknown'), count('not-needed')];
  const planned = result.gates.filter(({ id }) =>
    result.roadmap.steps.some(({ opensGates }) => opensGates.includes(id)),
  ).length;
  return sentences(
    shut > 0 ? t('report:gates.lead', { gates: shut }) : '',
    planned > 0 ? t('report:gates.leadPlanned', { planned, all: String(planned === shut) }) : '',
    unknown > 0 ? t('report:gates.leadUnknown', { gates: unknown, shut }) : '',
    shut + unknown === 0 ? t('report:gates.leadNone') : '',
    notNeeded > 0 ? t('report:gates.leadNotNeeded', { gates: notNeeded }) : '',
  );
}

const toTable = (doors: GatesModel['doors'], { t }: Translator): TableModel => ({
  caption: t('report:gates.tableCaption'),
  head: [t('report:gates.head.door'), t('report:gates.head.state')],
  rows: doors.map(({ title, stateText }) => [title, stateText]),
  numeric: [],
});

function toUnknown({ id, items }: UnknownGateResult, translator: Translator): GatesModel['unknown'][number] {
  const { t, format } = translator;
  const title = t(`report:gates.doors.${id}`);
  return {
    title,
    leadIn: toPieces(runIn(translator, piece(title))),
    text: t('report:gates.unknownText', {
      count: items.length,
      items: format.list(
        items.map((item) => t('report:gates.quoted', { title: itemTitle(translator, item) })),
      ),
    }),
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
  const isOpener = (measure: string): boolean =>
    gate !== undefined &&
    (findMeasure(measure)?.forms.some(({ raises }) => opensGate(gate, raises)) ?? false);
  const done = doneOf(input).find(isOpener);
  if (done !== undefined)
    return translator.t('report:gates.reportedDone', { title: measureTitle(translator, done) });
  const isLocked = result.roadmap.locked.some(({ measure }) => isOpener(measure));
  return translator.t(isLocked ? 'report:gates.notInPlan' : 'report:gates.notInPlanAtAll');
}

/** A step in a sentence: its title and months. */
export function toStepMention(step: StepResult, translator: Translator): string {
  return translator.t('report:steps.mention', {
    title: measureTitle(translator, step.measure),
    months: monthsText(translator, step),
  });
}

function toAnswersText(entry: ContradictionResult, input: ReportInput): string {
  return input.translator.format.list(entry.items.map((item) => toAnswerText(item, input)));
}

function toAnswerText(item: ContradictionResult['items'][number], input: ReportInput): string {
  const { facts, translator } = input;
  const { t } = translator;
  if (item === 'profile.goals') return toGoalsText(input);
  if (item === 'profile.aiUse') {
    return t('report:answers.quoted', {
      title: t('questionnaire:profile.aiUse.title'),
      answer: t(`questionnaire:profile.aiUse.options.${facts.profile.aiUse ?? 'none'}`),
    });
  }
  return t('report:answers.quoted', {
    title: itemTitle(translator, item),
    answer: answerText(translator, facts.answers, item),
  });
}

/** The goals said to be begun, each with how far it is. */
function toGoalsText({ facts, translator }: ReportInput): string {
  const { t, format } = translator;
  const { goals = [], goalStatus = {} } = facts.profile;
  const begun = goals.flatMap((goal) => {
    const status = statusOf({ goalStatus }, goal);
    if (status === 'none') return [];
    return [
      noted(
        translator,
        t(`questionnaire:profile.goals.options.${goal}`),
        t(`report:gates.goalStatus.${status}`),
      ),
    ];
  });
  return t('report:answers.quoted', { title: t('report:gates.goals'), answer: format.list(begun) });
}
