import { DEFAULT_LOCALE, isLocale } from '#app/i18n/locales.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { DueReminder, ReminderId } from '#app/persistence/reminder-repository.ts';
import type { Letter } from '#app/platform/mail/send-mail.server.ts';
import { ownOrigin } from '#app/platform/own-origin.server.ts';
import { endPath } from './paths.ts';
import { nameOf } from './reminder-name.ts';

interface Written {
  readonly introduction: string;
  readonly adviser: string;
  readonly organisation: string;
  readonly endAddress: string;
}

/** The paragraphs of the letter. It names neither the firm nor a result: it lies in an inbox. */
function toParagraphs({ t, locale }: Translator, written: Written): readonly string[] {
  const { introduction, adviser, organisation, endAddress } = written;
  return [
    t('mail:hello'),
    ...(introduction === '' ? [] : [introduction]),
    t('reminder:letter.code', { address: `${ownOrigin()}/${locale}/resume` }),
    t('reminder:letter.answer', { adviser, organisation }),
    t('reminder:letter.end', { address: endAddress }),
    t('reminder:letter.bye', { adviser }),
  ];
}

const endAddressOf = (locale: Locale, code: string): string => `${ownOrigin()}${endPath(locale, code)}`;

/** The letter before it is sent: the address that ends reminders is made with it, so it has no code yet. */
export const toPreview = (translator: Translator, written: Omit<Written, 'endAddress'>): readonly string[] =>
  toParagraphs(translator, { ...written, endAddress: endAddressOf(translator.locale, '') });

/** The letter of a reminder: to one address, answers go to the adviser. */
export function toReminderLetter(
  id: ReminderId,
  { to, locale, introduction, organisation, adviser }: NonNullable<DueReminder['letter']>,
  code: string,
): Letter {
  const translator = translatorFor(isLocale(locale) ? locale : DEFAULT_LOCALE);
  const endAddress = endAddressOf(translator.locale, code);
  const written = { introduction, organisation, adviser: adviser.name, endAddress };
  return {
    ...{ to, replyTo: adviser.email, name: nameOf(id), endAddress },
    subject: translator.t('reminder:letter.subject', { organisation }),
    text: `${toParagraphs(translator, written).join('\n\n')}\n`,
  };
}
