import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { leastFinished, rolesIn, singleRoles } from '#app/domain/voices/voice-round.ts';
import { canAddVoice, canChooseMode, canEnd } from '#app/domain/voices/voice-state.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { VoiceRound } from '#app/persistence/voice-round-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import { toSpreadView, voiceName } from '#app/report-model/spread.view-model.ts';
import type { OpenedRound } from './lead-round.server.ts';
import { stateOfRound } from './lead-round.server.ts';
import type { MadeVoice } from './make-voices.server.ts';
import { voicePath } from './paths.ts';
import type { ReadRoundForm } from './round-form.ts';
import { toRoundForm } from './round-form.view-model.ts';
import { toShowingInSession } from './shown-spreads.view-model.ts';

export interface LeadSource {
  readonly opened: OpenedRound;
  /** The links that were made just now. */
  readonly made: readonly MadeVoice[];
  /** A form that comes back. */
  readonly typed: ReadRoundForm | null;
  readonly said: 'frozen' | 'stale' | 'notSaved' | null;
  readonly origin: string;
  readonly hrefs: { readonly workshop: string; readonly question: (item: string) => string };
  readonly at: Date;
}

/** Whom to ask, who is finished, and what to talk about: one of these at a time. */
export function toLeadView(translator: Translator, source: LeadSource) {
  const { t } = translator;
  const { opened, typed, said } = source;
  const { round } = opened;
  const title = t('voices:lead.title');
  const hasFault = typed !== null && typed.fault !== null;
  return {
    documentTitle: pageTitle(translator, title, hasFault || said !== null),
    title,
    back: { href: source.hrefs.workshop, text: t('voices:lead.back') },
    intro: t('voices:lead.intro'),
    said: said && t(`voices:lead.said.${said}`),
    closed: round === null && !opened.canOpen ? t('voices:lead.closed') : null,
    made: toMade(translator, source),
    asked: round && toAsked(translator, source, round),
    agenda: round && toAgenda(translator, source, round),
    showing: toShowingInSession(translator, { revealed: opened.revealed.size, ...opened.report }),
    form: opened.canOpen && (round === null || canChooseMode(round)) ? toRoundForm(translator, typed) : null,
    again:
      round === null
        ? null
        : { title: t('voices:lead.form.again'), text: t('voices:lead.form.againHint'), isOpen: hasFault },
    discard: round && {
      title: t('voices:lead.discard.title'),
      text: t('voices:lead.discard.text'),
      submit: t('voices:lead.discard.submit'),
    },
  };
}
export type LeadView = ReturnType<typeof toLeadView>;

function toMade(translator: Translator, { made, origin, opened }: LeadSource) {
  const { t, locale, format } = translator;
  const { round } = opened;
  if (made.length === 0 || round === null) return null;
  return {
    title: t('voices:lead.made.title', { count: made.length }),
    once: t('voices:lead.made.once'),
    rule: t(`voices:lead.made.${round.mode}`),
    until: t('voices:lead.made.until', { date: format.date(round.lastDay) }),
    copy: t('voices:lead.made.copy'),
    copied: t('voices:lead.made.copied'),
    links: made.map(({ token, stored }, index) => {
      const { role, number } = stored;
      const address = `${origin}${voicePath(locale, token)}`;
      const name =
        role === null || number === null
          ? t('voices:lead.made.link', { number: index + 1 })
          : voiceName(translator, role, number);
      return {
        id: stored.id,
        name,
        address,
        qr: { ...toQrPath(address), label: t('voices:lead.made.qr', { name }) },
      };
    }),
  };
}
export type MadeView = NonNullable<LeadView['made']>;

/** Roles for which one person alone speaks, and what that means. */
export function toSingles({ t, format }: Translator, { mode, roles }: Pick<VoiceRound, 'mode' | 'roles'>) {
  const singles = singleRoles(roles);
  if (singles.length === 0) return null;
  const names = format.list(singles.map((role) => t(`voices:roles.${role}`)));
  return t(`voices:lead.single.${mode}`, { count: singles.length, roles: names });
}

function toAsked(translator: Translator, { opened, at }: LeadSource, round: VoiceRound) {
  if (round.agenda !== null) return null;
  const { t, format } = translator;
  const state = stateOfRound(round, opened.revealed.size);
  const isNamed = round.mode === 'named';
  return {
    title: t('voices:lead.asked.title'),
    mode: t(`voices:lead.mode.${round.mode}`),
    single: toSingles(translator, round),
    count: t('voices:lead.asked.count', { finished: state.finished, asked: state.voices }),
    until: t('voices:lead.asked.until', { date: format.date(round.lastDay) }),
    // Which link is finished is told where voices are named, and nowhere else.
    voices: isNamed ? round.voices.flatMap((voice) => toVoice(translator, voice)) : [],
    withdraw: t('voices:lead.asked.withdraw'),
    withdrawOpen:
      state.finished < state.voices
        ? { text: t('voices:lead.asked.withdrawOpen'), hint: t('voices:lead.asked.withdrawOpenHint') }
        : null,
    add: canAddVoice(state, toIsoDay(at)) ? toAdd(translator, round) : null,
    end: canEnd(state)
      ? {
          title: t('voices:lead.end.title'),
          submit: t('voices:lead.end.submit'),
          hint: t('voices:lead.end.hint'),
        }
      : null,
    few: canEnd(state) ? null : t('voices:lead.end.few', { least: leastFinished(round.mode) }),
  };
}
export type AskedView = NonNullable<LeadView['asked']>;

function toVoice(translator: Translator, { id, role, number, isFinished }: VoiceRound['voices'][number]) {
  const { t } = translator;
  if (role === null || number === null) return [];
  const state = t(`voices:lead.asked.${isFinished ? 'finished' : 'open'}`);
  return [{ id, name: voiceName(translator, role, number), isFinished, state }];
}

const toAdd = ({ t }: Translator, { roles }: VoiceRound) => ({
  title: t('voices:lead.asked.add'),
  label: t('voices:lead.asked.addRole'),
  options: rolesIn(roles).map((role) => ({ value: role, label: t(`voices:roles.${role}`) })),
  submit: t('voices:lead.asked.add'),
});

function toAgenda(translator: Translator, { opened, hrefs }: LeadSource, { agenda, mode }: VoiceRound) {
  if (agenda === null) return null;
  const { t } = translator;
  const { revealed } = opened;
  return {
    title: t('voices:lead.agenda.title'),
    text: t('voices:lead.agenda.text'),
    mode: t(`voices:lead.mode.${mode}`),
    report: t('voices:lead.agenda.report'),
    first: revealed.size === 0 ? t('voices:lead.agenda.first') : null,
    revealed: t('voices:lead.agenda.revealed', { revealed: revealed.size, total: ITEMS.length }),
    reveal: t('voices:spread.reveal'),
    items: agenda.map((item) => {
      const shown = revealed.get(item);
      return {
        item,
        title: t(`questionnaire:items.${item}.title`),
        href: opened.canOpen ? hrefs.question(item) : null,
        spread: shown === undefined ? null : toSpreadView(translator, shown),
      };
    }),
  };
}
export type AgendaView = NonNullable<LeadView['agenda']>;
