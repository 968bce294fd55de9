import { may } from '#app/domain/access/access.ts';
import type { InstallationAccess } from '#app/domain/access/installation-access.ts';
import type { Problem } from '#app/domain/shared/problem.ts';
import { REMINDER_FAULTS } from '#app/domain/client/reminder.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReminderCounts } from '#app/persistence/reminder-repository.ts';
import type { MailWay } from '#app/platform/mail/mail-way.server.ts';
import type { WaitingLetter } from '#app/platform/mail/outbox.server.ts';
import type { MailState } from './look-after-mail.server.ts';
import type { MailStep, MailTrial, TriedStep } from './mail-trial.server.ts';
import { mailPath } from './paths.ts';

/** The way to the page, for who looks after the installation; else null. */
export const toMailLink = ({ t, locale }: Translator, access: InstallationAccess) =>
  may(access, 'try-mail')
    ? { title: t('operations:title'), href: mailPath(locale), text: t('operations:mail.link') }
    : null;
export type MailLink = ReturnType<typeof toMailLink>;

export interface MailPageSource extends MailState {
  /** What was typed; at first the own address. */
  readonly to: string;
  readonly isWrong?: boolean;
  readonly problem?: Problem;
  readonly trial?: MailTrial | null;
  readonly backHref: string;
}

/** How letters leave, a form to try it, how that went, and what became of letters so far. */
export function toMailView(translator: Translator, source: MailPageSource) {
  const { t } = translator;
  const { way, to, isWrong = false, problem, trial = null } = source;
  const error = isWrong ? t('operations:mail.form.wrong') : null;
  const title = t('operations:mail.title');
  return {
    documentTitle: pageTitle(translator, title, isWrong),
    title,
    intro: t('operations:mail.intro'),
    errorTitle: t('common:form.errorTitle'),
    errors: error === null ? [] : [{ field: 'to', text: error }],
    refusal: problem === undefined ? null : toRefusal(translator, problem),
    trial: trial && toTrialView(translator, trial),
    form: {
      title: t('operations:mail.form.title'),
      to: { label: t('operations:mail.form.to'), hint: t('operations:mail.form.hint'), error, value: to },
      submit: t('operations:mail.form.submit'),
    },
    way: toWayView(translator, way),
    outbox: toOutboxView(translator, source),
    reminders: toRemindersView(translator, source.reminders),
    back: { href: source.backHref, text: t('account:links.home') },
  };
}
export type MailView = ReturnType<typeof toMailView>;

function toRefusal({ t }: Translator, { code, retryAfterSeconds = 0 }: Problem): string {
  return code === 'rate-limited'
    ? t('account:refusals.limited', { minutes: Math.ceil(retryAfterSeconds / 60) })
    : t('account:refusals.busy');
}

const TONES = { done: 'success', without: 'warning', failed: 'danger', open: null } as const;

/** What stands beside a step that was taken without what it is for. */
const WITHOUT: readonly MailStep[] = ['encryption', 'sign-in'];

function toStepView({ t }: Translator, { step, state }: TriedStep) {
  const isWithout = state === 'without' && WITHOUT.includes(step);
  return {
    step,
    label: t(`operations:mail.steps.${step}.label`),
    state: t(`operations:mail.states.${isWithout ? `${step}-without` : state}`),
    // That nobody has to sign in is no fault.
    tone: step === 'sign-in' && state === 'without' ? null : TONES[state],
    note: isWithout ? t(`operations:mail.steps.${step}.without`) : null,
  };
}

/** What to do about a step that failed. */
export const adviceOn = ({ t }: Translator, step: MailStep): string =>
  t(`operations:mail.steps.${step}.todo`);

function toTrialView(translator: Translator, { to, steps, fault }: MailTrial) {
  const { t } = translator;
  const isInFolder = steps.some(({ step }) => step === 'written');
  const became = isInFolder ? 'written' : 'sent';
  const next = t(`operations:mail.trial.${isInFolder ? 'lies' : 'look'}`);
  return {
    // What lies in the folder is not on its way.
    tone: fault === null ? (isInFolder ? 'warning' : 'success') : 'danger',
    title: t(`operations:mail.trial.${fault === null ? became : 'failed'}`, { to }),
    todo: fault === null ? next : adviceOn(translator, fault.step),
    steps: steps.map((step) => toStepView(translator, step)),
    stepsTitle: t('operations:mail.trial.steps'),
    answer: fault && { label: t('operations:mail.trial.answer'), text: fault.answer },
  };
}

function toWayView({ t }: Translator, way: MailWay) {
  const fact = (name: string, value: string) => ({ label: t(`operations:mail.way.${name}`), value });
  const facts =
    way.via === 'outbox'
      ? [fact('via', t('operations:mail.way.outbox')), fact('folder', way.folder), fact('from', way.from)]
      : [
          fact('via', t('operations:mail.way.smtp')),
          fact('server', way.server),
          fact('encryption', t(`operations:mail.way.${way.encryptedFromTheStart ? 'fromStart' : 'offered'}`)),
          fact('signIn', t(`operations:mail.way.${way.signsIn ? 'password' : 'nobody'}`)),
          fact('from', way.from),
        ];
  return {
    title: t('operations:mail.way.title'),
    facts,
    notice: way.via === 'outbox' ? t('operations:mail.way.byHand') : null,
    note: t('operations:mail.way.note'),
  };
}

/** So many are shown; the folder has all of them. */
const SHOWN_LETTERS = 10;
const KIBIBYTE = 1024;

function toOutboxView({ t, format }: Translator, { way, outbox }: MailState) {
  // With a mail server, what lies there is left from before.
  if (way.via === 'smtp' && outbox.length === 0) return null;
  const latest = outbox.toReversed().slice(0, SHOWN_LETTERS);
  const size = ({ bytes }: WaitingLetter): string =>
    t('operations:mail.outbox.size', { size: format.number(Math.max(1, Math.round(bytes / KIBIBYTE))) });
  return {
    title: t('operations:mail.outbox.title'),
    text: t('operations:mail.outbox.text', { count: outbox.length }),
    letters: latest.map((letter) => ({ file: letter.file, size: size(letter) })),
    more: outbox.length > latest.length ? t('operations:mail.outbox.latest', { count: latest.length }) : null,
  };
}

function toRemindersView({ t, format }: Translator, { waiting, sending, sent, failed }: ReminderCounts) {
  const fact = (label: string, count: number) => ({ label, value: format.number(count) });
  const reasons = REMINDER_FAULTS.flatMap((fault) => {
    const count = failed[fault] ?? 0;
    return count === 0 ? [] : [fact(t(`operations:mail.reminders.faults.${fault}`), count)];
  });
  return {
    title: t('operations:mail.reminders.title'),
    facts: [
      fact(t('operations:mail.reminders.waiting'), waiting + sending),
      fact(t('operations:mail.reminders.sent'), sent),
      ...reasons,
    ],
    none: reasons.length === 0 ? t('operations:mail.reminders.none') : null,
    note: t('operations:mail.reminders.note'),
  };
}
