import { mondayOf } from '#app/domain/progress/calendar-days.ts';
import { isPressing, PRESSING } from '#app/domain/progress/step-standing.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { requireKnownLocale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { AwaitedLetter } from '#app/persistence/weekly-letter-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { sendMail } from '#app/platform/mail/send-mail.server.ts';
import type { ClientPlan } from './due-steps.server.ts';
import { listPlans } from './due-steps.server.ts';
import { dueStepsPath, endLettersPath } from './paths.ts';
import { letterHashOf, letterTokenOf } from './progress-tokens.server.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A week begins on Monday at six, so that nobody is written to in the night. */
const FIRST_HOUR = 6;
const AT_A_TIME = 50;

/** The Monday of the week whose letters are written at an instant. */
const weekOf = (at: Date): IsoDate => mondayOf(toIsoDay(new Date(at.getTime() - FIRST_HOUR * HOUR_MS)));

export interface LetterRun {
  readonly at: Date;
  /** The origin that links lead to. */
  readonly origin: string;
  readonly isStopped: () => boolean;
}

/** How many steps press at how many firms. No letter says at which: mails are read by others on the way. */
interface Counts {
  readonly firms: number;
  readonly stuck: number;
  readonly overdue: number;
  readonly due: number;
}

function countPressing(plans: readonly ClientPlan[]): Counts {
  const steps = plans.flatMap((plan) => plan.steps);
  const [stuck = 0, overdue = 0, due = 0] = PRESSING.map(
    (name) => steps.filter(({ standing }) => standing === name).length,
  );
  return { firms: plans.filter((plan) => plan.steps.some(isPressing)).length, stuck, overdue, due };
}

interface Addresses {
  readonly origin: string;
  /** Ends the letters. */
  readonly token: string;
}

/** Whether it is on its way. */
function send(awaited: AwaitedLetter, counts: Counts, { origin, token }: Addresses): Promise<boolean> {
  const locale = requireKnownLocale(awaited.locale);
  const { t } = translatorFor(locale);
  const ending = `${origin}${endLettersPath(locale, token)}`;
  const total = counts.stuck + counts.overdue + counts.due;
  const lines = PRESSING.filter((name) => counts[name] > 0);
  const body = [
    t('mail:hello'),
    t('progress:letter.text', { steps: total, firms: counts.firms }),
    lines.map((name) => t(`progress:letter.${name}`, { count: counts[name] })).join('\n'),
    t('progress:letter.where'),
    `${origin}${dueStepsPath(locale)}`,
    t('progress:letter.end'),
    ending,
    t('mail:bye'),
  ];
  const subject = t('progress:letter.subject', { steps: total });
  return sendMail({ to: awaited.email, subject, text: `${body.join('\n\n')}\n`, endAddress: ending });
}

/**
 * Writes the letter of a week to somebody, where anything presses. It is taken before it is written: a process that dies in
 * between has left a letter out, and none is written twice. What could not be sent is given back for the next hour.
 */
async function write(awaited: AwaitedLetter, { at, origin }: LetterRun): Promise<boolean> {
  const { account, memberships, writtenIn } = awaited;
  const monday = weekOf(at);
  const token = letterTokenOf(awaited.id);
  const claimed = await currentStore().write(async ({ weeklyLetters }) => ({
    ok: true,
    value: await weeklyLetters.claim(account, letterHashOf(token), monday),
  }));
  if (!claimed.ok || !claimed.value) return false;
  const listed = await listPlans({ kind: 'member', account, memberships }, toIsoDay(at));
  // A letter that leaves firms out would say that nothing presses there.
  const isWhole = listed.ok && listed.value.missing.length === 0;
  const counts = listed.ok ? countPressing(listed.value.plans) : null;
  if (isWhole && counts?.firms === 0) return false;
  if (isWhole && counts !== null && (await send(awaited, counts, { origin, token }))) return true;
  await currentStore().write(async ({ weeklyLetters }) => {
    await weeklyLetters.giveBack(account, monday, writtenIn);
    return { ok: true, value: null };
  });
  return false;
}

/** Writes what is awaited of this week, one after the other, and says how many letters went out. */
export async function writeWeeklyLetters(run: LetterRun): Promise<number> {
  const monday = weekOf(run.at);
  let sent = 0;
  const tried = new Set<string>();
  for (;;) {
    const awaited = await currentStore().weeklyLetters.listAwaited(monday, AT_A_TIME + tried.size);
    const left = awaited.filter(({ account }) => !tried.has(account));
    if (left.length === 0) return sent;
    for (const each of left) {
      if (run.isStopped()) return sent;
      tried.add(each.account);
      if (await write(each, run)) sent += 1;
    }
  }
}
