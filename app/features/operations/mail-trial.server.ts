import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { ProbedStep, TakenStep } from '#app/platform/mail/probe-mail-server.server.ts';
import { probeMailServer } from '#app/platform/mail/probe-mail-server.server.ts';
import { trySending } from '#app/platform/mail/send-mail.server.ts';

/** What has to go well for a letter to leave: `accepted` by a mail server, or `written` into the outbox where there is none. */
export type MailStep = ProbedStep | 'accepted' | 'written';

export interface TriedStep {
  readonly step: MailStep;
  /** `open`: one before it failed. */
  readonly state: TakenStep['state'] | 'failed' | 'open';
}

/** How one letter fared. */
export interface MailTrial {
  readonly to: string;
  readonly steps: readonly TriedStep[];
  /** Null: the letter is on its way. */
  readonly fault: {
    readonly step: MailStep;
    readonly responseCode: number | null;
    /** In the words of the mail server or the machine, for whoever runs the installation. */
    readonly answer: string;
  } | null;
}

const WAY_BY_SERVER: readonly MailStep[] = ['name', 'connection', 'encryption', 'sign-in', 'accepted'];
const WAY_TO_FOLDER: readonly MailStep[] = ['written'];

function toTrial(to: string, taken: readonly TriedStep[], fault: MailTrial['fault']): MailTrial {
  const way = env.mail.smtpUrl === null ? WAY_TO_FOLDER : WAY_BY_SERVER;
  const stateOf = (step: MailStep): TriedStep['state'] => {
    if (fault === null) return 'done';
    return fault.step === step ? 'failed' : 'open';
  };
  const steps = way.map(
    (step) => taken.find((each) => each.step === step) ?? ({ step, state: stateOf(step) } as const),
  );
  return { to, steps, fault: fault && { ...fault, answer: withoutPassword(fault.answer) } };
}

/** No server repeats it; should one do so, nobody reads it here. */
function withoutPassword(answer: string): string {
  const { smtpUrl } = env.mail;
  const { password = '' } = smtpUrl === null ? {} : new URL(smtpUrl);
  if (password === '') return answer;
  return answer.replaceAll(password, '…').replaceAll(decodeURIComponent(password), '…');
}

interface TrialRequest {
  readonly to: string;
  readonly locale: Locale;
}

/** Sends one letter by the way all letters take, and tells of each step whether it went well. Throws nothing. */
export async function tryMail({ to, locale }: TrialRequest): Promise<MailTrial> {
  const { smtpUrl } = env.mail;
  const probe = smtpUrl === null ? { taken: [], fault: null } : await probeMailServer(smtpUrl);
  if (probe.fault !== null) return toTrial(to, probe.taken, probe.fault);
  const { t } = translatorFor(locale);
  const text = [t('mail:hello'), t('mail:test.text'), t('mail:bye')].join('\n\n');
  const failure = await trySending({ to, subject: t('mail:test.subject'), text: `${text}\n` });
  if (failure === null) return toTrial(to, probe.taken, null);
  const step = smtpUrl === null ? 'written' : 'accepted';
  const { responseCode, answer } = failure;
  return toTrial(to, probe.taken, { step, responseCode, answer });
}
