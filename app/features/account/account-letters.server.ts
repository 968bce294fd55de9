import type { MailCodePurpose } from '#app/domain/account/mail-code.ts';
import { groupMailCode } from '#app/domain/account/mail-code.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { sendMail } from '#app/platform/mail/send-mail.server.ts';
import { mayWriteTo } from './guard-guesses.server.ts';
import { accountPath } from './paths.ts';

/** In whose language a letter is written, and the origin its links lead to. */
export interface LetterFrame {
  readonly locale: Locale;
  readonly origin: string;
}

const PAGE_OF = {
  verify: 'verify',
  reset: 'new-password',
  'change-email': 'new-email',
  invitation: 'invitation',
} as const satisfies Record<MailCodePurpose | 'invitation', string>;

interface LetterParts {
  readonly to: string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly replyTo?: string;
}

/** Under a limit for each address: what is over it is left out, and nobody is told. */
async function send({ t }: Translator, { to, subject, body, replyTo }: LetterParts): Promise<boolean> {
  if (!(await mayWriteTo(to))) return true;
  const text = [t('mail:hello'), ...body, t('mail:bye')].join('\n\n');
  return sendMail({ to, subject, text: `${text}\n`, ...(replyTo !== undefined && { replyTo }) });
}

/** The way to the page where the code is redeemed, and the code itself for who would rather type it. */
function wayIn(
  { t }: Translator,
  { locale, origin }: LetterFrame,
  code: { kind: keyof typeof PAGE_OF; code: string },
) {
  const page = `${origin}${accountPath(locale, PAGE_OF[code.kind])}`;
  const grouped = groupMailCode(code.code);
  return [`${page}?code=${code.code}`, t('mail:typed', { code: grouped })];
}

/** A code for the owner of an address. */
export function sendCode(
  frame: LetterFrame,
  to: string,
  code: { kind: MailCodePurpose; code: string },
): Promise<boolean> {
  const translator = translatorFor(frame.locale);
  const { t } = translator;
  const { kind } = code;
  const body = [
    t(`mail:${kind}.text`),
    ...wayIn(translator, frame, code),
    t(`mail:${kind}.until`),
    t('mail:notYou'),
  ];
  return send(translator, { to, subject: t(`mail:${kind}.subject`), body });
}

/** To somebody who has an account, where their address was given for a new one. */
export function sendKnown({ locale, origin }: LetterFrame, to: string): Promise<boolean> {
  const translator = translatorFor(locale);
  const { t } = translator;
  const body = [
    t('mail:known.text'),
    `${origin}${accountPath(locale, 'sign-in')}`,
    t('mail:known.forgotten'),
    t('mail:notYou'),
  ];
  return send(translator, { to, subject: t('mail:known.subject'), body });
}

/** To the address that an account had until now. */
export function sendEmailChanged({ locale }: LetterFrame, to: string): Promise<boolean> {
  const translator = translatorFor(locale);
  const { t } = translator;
  return send(translator, { to, subject: t('mail:changed.subject'), body: [t('mail:changed.text')] });
}

/** To the address of an account that was deleted. */
export function sendDeleted({ locale }: LetterFrame, to: string): Promise<boolean> {
  const translator = translatorFor(locale);
  const { t } = translator;
  return send(translator, { to, subject: t('mail:deleted.subject'), body: [t('mail:deleted.text')] });
}

/** To an owner, where somebody signed in with a password that is for emergencies alone. */
export function sendEmergency({ locale }: LetterFrame, to: string, name: string): Promise<boolean> {
  const translator = translatorFor(locale);
  const { t } = translator;
  const body = [t('mail:emergency.text', { name }), t('mail:emergency.todo')];
  return send(translator, { to, subject: t('mail:emergency.subject'), body });
}

export interface InvitationLetter {
  readonly to: string;
  readonly code: string;
  readonly organisation: string;
  readonly from: { readonly name: string; readonly email: string };
}

/** Answers go to whoever invites. */
export function sendInvitation(
  frame: LetterFrame,
  { to, code, organisation, from }: InvitationLetter,
): Promise<boolean> {
  const translator = translatorFor(frame.locale);
  const { t } = translator;
  const body = [
    t('mail:invitation.text', { name: from.name, organisation }),
    ...wayIn(translator, frame, { kind: 'invitation', code }),
    t('mail:invitation.until'),
    t('mail:invitation.notYou'),
  ];
  const subject = t('mail:invitation.subject', { organisation });
  return send(translator, { to, subject, body, replyTo: from.email });
}
