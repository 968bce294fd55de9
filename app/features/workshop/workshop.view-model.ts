import { may } from '#app/domain/access/access.ts';
import type { Dimension, Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import type { PlannedMinutes } from '#app/domain/workshop/workshop-clock.ts';
import { minutesLeft, PLANNED_MINUTES } from '#app/domain/workshop/workshop-clock.ts';
import { stateAfter } from '#app/domain/workshop/workshop-moves.ts';
import type { WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import { isStillAgreed } from '#app/domain/workshop/workshop-note.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import { spreadText } from '#app/report-model/spread.view-model.ts';
import type { Workshop } from '#app/persistence/workshop-repository.ts';
import { agreeingName } from './note-fields.view-model.ts';
import type { OpenedWorkshop } from './open-workshop.server.ts';
import { projectionPath } from './paths.ts';

/** An answer in words, and as the choice of a form. */
export interface SaidAnswer {
  readonly text: string;
  readonly choice: string | null;
}

interface WorkshopSource {
  readonly opened: OpenedWorkshop;
  /** Null where the answers are the firm's alone. */
  readonly answerTo: ((item: Item) => SaidAnswer) | null;
  readonly agreedText: (item: Item, choice: string) => string;
  readonly hrefs: {
    readonly question: (item: Item) => string;
    readonly profile: string;
    readonly goals: string;
    readonly returns: string;
    readonly money: string;
    readonly client: string;
    readonly scenarios: string;
    readonly ownReport: string;
    readonly folder: string;
    readonly voices: string;
  };
  readonly at: Date;
  /** The full address of the projected view, where one was made just now. */
  readonly projector: string | null;
  readonly fault: 'stale' | 'incomplete' | null;
}

/** The time that is left, in quiet words. */
export function toTime({ t }: Translator, { clock }: Pick<Workshop, 'clock'>, at: Date) {
  const minutes = minutesLeft(clock, at);
  const planned = clock.plannedMinutes;
  return {
    text:
      minutes === 0 ? t('workshop:time.over', { planned }) : t('workshop:time.left', { minutes, planned }),
    paused: clock.runningSince === null ? t('workshop:time.paused') : null,
  };
}

export type WorkshopView = ReturnType<typeof toWorkshopView>;

/** All questions with what is said of them, the time, and what can be done next. */
export function toWorkshopView(translator: Translator, source: WorkshopSource) {
  const { t } = translator;
  const { opened, hrefs, at, fault } = source;
  const { workshop, access, notes } = opened;
  const { state, isCompleted } = workshop.ties;
  const isLed = may(access, 'lead') && !isCompleted;
  const title = t('workshop:overview.title', { client: workshop.client.name });
  const agreed = notes.filter((note) => note.agreed !== null).length;
  const hasWords = state === 'submitted' || state === 'changes-requested' || state === 'closed';
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    title,
    intro: isLed ? t('workshop:overview.intro') : null,
    state: hasWords ? t(`workshop:said.${state}`) : null,
    fault: fault && t(`workshop:said.${fault}`),
    time: isLed ? toClock(translator, workshop, at) : null,
    next: may(access, 'change')
      ? { href: hrefs.question(workshop.item), text: t('workshop:overview.next') }
      : null,
    agreed: t('workshop:overview.agreed', { agreed, total: ITEMS.length }),
    dimensions: DIMENSIONS.map((dimension) => toDimension(translator, source, dimension)),
    more: may(access, 'change') ? toMore(translator, hrefs) : null,
    projector: isLed ? toProjector(translator, source) : null,
    voices: isLed ? toVoicesPanel(translator, source) : null,
    end: toEnd(translator, opened),
    beside: toBeside(translator, source),
    back: { href: hrefs.client, text: t('workshop:overview.back') },
  };
}

function toClock(translator: Translator, workshop: Workshop, at: Date) {
  const { t } = translator;
  const isRunning = workshop.clock.runningSince !== null;
  const intent = isRunning ? 'pause' : 'resume';
  return {
    ...toTime(translator, workshop, at),
    intent,
    submit: t(`workshop:time.${intent}`),
    plan: {
      label: t('workshop:time.plan'),
      options: PLANNED_MINUTES.map((minutes) => ({
        value: String(minutes),
        label: t('workshop:time.minutes', { minutes }),
      })),
      selected: String(workshop.clock.plannedMinutes),
      submit: t('workshop:time.change'),
    },
  };
}

const toMore = ({ t }: Translator, hrefs: WorkshopSource['hrefs']) => ({
  title: t('workshop:overview.more'),
  links: (['profile', 'goals', 'returns', 'money'] as const).map((page) => ({
    href: hrefs[page],
    text: t(`workshop:overview.${page}`),
  })),
});

/** What is made beside the questions: before, while and after they are answered. */
function toBeside({ t }: Translator, { opened, hrefs }: WorkshopSource) {
  const folder = { href: hrefs.folder, text: t('folder:page.link') };
  const ownReport = { href: hrefs.ownReport, text: t('own-report:edit.link') };
  const scenarios = { href: hrefs.scenarios, text: t('scenarios:link') };
  const links = may(opened.access, 'keep-scenarios') ? [scenarios, folder, ownReport] : [folder, ownReport];
  return { title: t('workshop:overview.beside'), links };
}

function toDimension(translator: Translator, source: WorkshopSource, dimension: Dimension) {
  const { t } = translator;
  return {
    dimension,
    title: t(`questionnaire:dimensions.${dimension}.title`),
    items: itemsOf(dimension).map((item) => toItem(translator, source, item)),
  };
}

function toItem(translator: Translator, source: WorkshopSource, item: Item) {
  const { t } = translator;
  const { opened, answerTo, agreedText, hrefs } = source;
  const note = opened.notes.find((each) => each.item === item) ?? null;
  const answer = answerTo?.(item) ?? null;
  const agreed = note?.agreed ?? null;
  const stands = answer === null || isStillAgreed(agreed, answer.choice);
  return {
    item,
    title: t(`questionnaire:items.${item}.title`),
    href: may(opened.access, 'change') ? hrefs.question(item) : null,
    answer:
      answer?.text ??
      (agreed && t('workshop:overview.agreedAnswer', { answer: agreedText(item, agreed.choice) })),
    mark: agreed && { isKept: stands, text: t(`workshop:overview.${stands ? 'isAgreed' : 'changedSince'}`) },
    ...toNoted(translator, note, opened.revealed.get(item)),
  };
}
export type WorkshopItemView = ReturnType<typeof toItem>;

/** What was said of an item beside its answer: by the voices, as far as it was shown, and what the adviser noted. */
function toNoted(translator: Translator, note: WorkshopNote | null, shown: Revealed | undefined) {
  const { t, format } = translator;
  const voices =
    shown === undefined
      ? null
      : labelled(translator, t('voices:panel.title'), spreadText(translator, shown.spread));
  if (note === null) return { lines: voices === null ? [] : [voices], link: null };
  const { saidBy, evidenceLink, agreed } = note;
  const by = (agreed?.by ?? []).map((who) => agreeingName(translator, who));
  const source =
    saidBy && t('workshop:overview.saidBy', { source: t(`workshop:question.sources.${saidBy}`) });
  return {
    lines: [
      voices,
      by.length === 0 ? null : t('voices:agreement.by', { who: format.list(by) }),
      source,
      note.note === '' ? null : t('workshop:overview.note', { text: note.note }),
      note.evidence === '' ? null : t('workshop:overview.evidence', { text: note.evidence }),
    ].filter((line) => line !== null),
    link: evidenceLink === '' ? null : { href: evidenceLink, text: t('workshop:overview.evidenceLink') },
  };
}

/** The way to the page where several people are asked apart, and how far that is. */
function toVoicesPanel({ t }: Translator, { opened, hrefs }: WorkshopSource) {
  const { round, revealed } = opened;
  const counts = {
    finished: round?.voices.filter(({ isFinished }) => isFinished).length ?? 0,
    asked: round?.voices.length ?? 0,
    revealed: revealed.size,
    total: ITEMS.length,
  };
  const state = round === null ? 'none' : round.agenda === null ? 'open' : 'ended';
  return {
    title: t('voices:panel.title'),
    text: t('voices:panel.text'),
    link: { href: hrefs.voices, text: t(`voices:panel.${state}`, counts) },
  };
}

function toProjector({ t }: Translator, { opened, projector }: WorkshopSource) {
  const { hasProjector } = opened.workshop;
  return {
    title: t('workshop:projector.title'),
    text: t('workshop:projector.text'),
    hint: hasProjector ? t('workshop:projector.renewHint') : null,
    submit: t(`workshop:projector.${hasProjector ? 'renew' : 'make'}`),
    made: projector && {
      once: t('workshop:projector.once'),
      address: projector,
      open: t('workshop:projector.open'),
      qr: { ...toQrPath(projector), label: t('workshop:projector.qr') },
    },
  };
}

/** The length that was chosen; null where it is none of our choices. */
export const readMinutes = (form: FormData): PlannedMinutes | null =>
  PLANNED_MINUTES.find((minutes) => String(minutes) === form.get('minutes')) ?? null;

/** Full address of a projected view. */
export const projectorAddress = (origin: string, { locale }: Translator, token: string): string =>
  `${origin}${projectionPath(locale, token)}`;

const ENDS = [
  { intent: 'submit', move: 'submit' },
  { intent: 'takeBack', move: 'take-back' },
  { intent: 'close', move: 'close' },
] as const;

/** What can be done in the end, in the order in which one would. */
function toEnd({ t }: Translator, { workshop, access }: OpenedWorkshop) {
  const { state, isCompleted } = workshop.ties;
  const moves = ENDS.filter(({ move }) => stateAfter(state, move, 'adviser') !== null)
    .map(({ intent }) => intent)
    // Of what is completed, nothing is submitted any more.
    .filter((intent) => !isCompleted || intent === 'close');
  const steps = [
    ...moves.filter((intent) => intent !== 'close'),
    ...(isCompleted ? [] : ['complete' as const]),
    ...moves.filter((intent) => intent === 'close'),
  ];
  return may(access, 'lead')
    ? {
        title: t('workshop:end.title'),
        steps: steps.map((intent) => ({
          intent,
          submit: t(`workshop:end.${intent}`),
          hint: intent === 'takeBack' ? null : t(`workshop:end.${intent}Hint`),
        })),
      }
    : null;
}
