import type { Actor } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { InstallationAccess } from '#app/domain/access/installation-access.ts';
import { accessToInstallation } from '#app/domain/access/installation-access.ts';
import type { AccountId } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReminderCounts } from '#app/persistence/reminder-repository.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import type { MailWay } from '#app/platform/mail/mail-way.server.ts';
import { readMailWay } from '#app/platform/mail/mail-way.server.ts';
import type { WaitingLetter } from '#app/platform/mail/outbox.server.ts';
import { listOutbox } from '#app/platform/mail/outbox.server.ts';
import { newId } from '#app/platform/random.server.ts';
import type { MailTrial } from './mail-trial.server.ts';
import { tryMail } from './mail-trial.server.ts';

interface SignedIn {
  readonly actor: Actor;
  readonly account: AccountId;
  /** Proven, as that of everybody who is signed in. */
  readonly email: string;
}

/** Who asks for what is the operator's: whose address the settings of the installation name. */
export function installationAccessOf({ actor, account, email }: SignedIn): InstallationAccess {
  const isOperator = env.operatorAccounts.includes(email);
  return accessToInstallation(actor, isOperator ? account : null);
}

/** How letters leave, and what became of them as far as whoever runs the installation may know. */
export interface MailState {
  readonly way: MailWay;
  /** What waits to be passed on by hand, the oldest first. */
  readonly outbox: readonly WaitingLetter[];
  readonly reminders: ReminderCounts;
}

export async function readMailState(): Promise<Outcome<MailState>> {
  const counted = await currentStore().look(({ reminders }) => reminders.count());
  if (!counted.ok) return counted;
  return succeed({ way: readMailWay(), outbox: await listOutbox(), reminders: counted.value });
}

/** The same for who is signed in. */
export const openMailState = async (access: InstallationAccess): Promise<Outcome<MailState>> =>
  may(access, 'try-mail') ? readMailState() : fail({ code: 'not-found' });

/** One trial of somebody who is signed in: so many an hour, few of them to one address, and each of them noted. */
export async function tryMailAs(
  access: InstallationAccess,
  { to, locale }: { readonly to: string; readonly locale: Locale },
): Promise<Outcome<MailTrial>> {
  const { actor } = access;
  if (!may(access, 'try-mail') || actor.kind !== 'member') return fail({ code: 'not-found' });
  const { account } = actor;
  for (const budget of [
    { for: 'mail-trials', about: account },
    { for: 'letters', about: to },
  ] as const) {
    const paid = await spend(budget);
    if (!paid.ok) return paid;
  }
  const noted = await currentStore().write(async ({ audit }) => {
    const event = { id: newId(), kind: 'mail-tried', organisation: null } as const;
    return succeed(await audit.note(account, event, now()));
  });
  return noted.ok ? succeed(await tryMail({ to, locale })) : noted;
}
