import { MAX_INTRODUCTION, REMINDERS_A_DAY } from '#app/domain/client/reminder.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { ChosenClient } from './choose-clients.server.ts';
import type { RemindFault } from './remind-form.ts';
import { remindPath } from './paths.ts';

interface RemindSource {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly adviser: string;
  readonly chosen: readonly ChosenClient[];
  /** Whether these are all that are due, not some that were chosen. */
  readonly isDue: boolean;
  /** Null: what we suggest. */
  readonly introduction: string | null;
  readonly once: string;
  readonly fault: RemindFault | null;
  readonly isRefused: boolean;
  /** The letter as it will be, with an address that ends nothing. */
  readonly paragraphs: (introduction: string) => readonly string[];
  readonly cancelHref: string;
}

/** Who gets a reminder and who does not, and the letter before it is sent. */
export function toRemindView(translator: Translator, source: RemindSource) {
  const { t, locale } = translator;
  const { organisation, chosen, fault } = source;
  const title = t('reminder:send.title');
  const introduction = source.introduction ?? t('reminder:letter.suggested');
  const error =
    fault && t(`reminder:send.faults.${fault}`, { most: MAX_INTRODUCTION, letters: REMINDERS_A_DAY });
  const receiving = chosen.filter(({ bar }) => bar === null);
  return {
    documentTitle: pageTitle(translator, title, error !== null),
    title,
    intro: t(source.isDue ? 'reminder:send.introDue' : 'reminder:send.intro'),
    errorTitle: t('common:form.errorTitle'),
    errors: error === null ? [] : [{ field: fault === 'long' ? 'introduction' : 'receiving', text: error }],
    refusal: source.isRefused ? t('reminder:send.refused') : null,
    action: remindPath(locale, { organisation: organisation.id }),
    once: source.once,
    receivingTitle: t('reminder:send.receiving', { count: receiving.length }),
    receiving: receiving.map(({ client: { id, name, email } }) => ({ id, name, email })),
    none: receiving.length === 0 ? t(source.isDue ? 'reminder:send.noneDue' : 'reminder:send.none') : null,
    barredTitle: t('reminder:send.barred'),
    barred: chosen.flatMap((each) => toBarred(translator, each)),
    introduction: {
      label: t('reminder:send.introduction'),
      hint: t('reminder:send.introductionHint', { most: MAX_INTRODUCTION }),
      value: introduction,
      error: fault === 'long' ? error : null,
    },
    letterTitle: t('reminder:send.letter'),
    subject: t('reminder:letter.subject', { organisation: organisation.name }),
    letter: source.paragraphs(introduction),
    reply: t('reminder:send.reply', { adviser: source.adviser }),
    preview: t('reminder:send.preview'),
    submit: receiving.length === 0 ? null : t('reminder:send.submit'),
    cancel: { href: source.cancelHref, text: t('reminder:send.cancel') },
  };
}
export type RemindView = ReturnType<typeof toRemindView>;

function toBarred({ t, format }: Translator, { client, bar }: ChosenClient) {
  if (bar === null) return [];
  const { remindedAt } = client.reminding;
  const date = remindedAt === null ? '' : format.date(toIsoDay(remindedAt));
  return [{ id: client.id, name: client.name, why: t(`reminder:bars.${bar}`, { date }) }];
}
