import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { StoredAccount } from '#app/persistence/account-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { SignOnReader } from '#app/persistence/sign-on-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendEmergency } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';

/** Whether passwords are refused here, save in an emergency. */
export const isSignOnOnly = (): boolean => env.signOn?.isOnly ?? false;

/**
 * What the password of an account is good for. Where everybody signs in by the identity provider: in an emergency only,
 * for accounts that are marked for it, and for an owner as long as no owner of an organisation has another way in, so
 * that the last one is never locked out.
 */
export async function passwordUse(
  signOns: SignOnReader,
  { id, verifiedAt, emergencySince }: Pick<StoredAccount, 'id' | 'verifiedAt' | 'emergencySince'>,
): Promise<'usual' | 'emergency' | 'refused'> {
  if (env.signOn?.isOnly !== true) return 'usual';
  if (verifiedAt === null) return 'refused';
  const isEmergency = emergencySince !== null || (await signOns.isStrandedOwner(id, env.signOn.issuer));
  return isEmergency ? 'emergency' : 'refused';
}

/** Notes it where the owners look, and says who they are. */
export async function noteEmergency(
  repositories: WriteRepositories,
  { id }: StoredAccount,
): Promise<readonly string[]> {
  const places = await repositories.organisations.placesOf(id);
  const owners = new Set<string>();
  await note(repositories, { by: id, kind: 'emergency-sign-in' });
  for (const organisation of places) {
    await note(repositories, { by: id, kind: 'emergency-sign-in', organisation });
    for (const { role, email } of await repositories.organisations.members(organisation)) {
      if (role === 'owner') owners.add(email);
    }
  }
  return [...owners];
}

/** Tells the owners, one after the other; a letter that cannot be sent is logged and stops nobody. */
export async function tellOwners(frame: LetterFrame, owners: readonly string[], name: string): Promise<void> {
  for (const owner of owners) await sendEmergency(frame, owner, name);
}

/** Marks an account for emergencies, or no longer. `not-found` for who has none, or none with a password. */
export const setEmergency = (email: string, isOn: boolean): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    const { accounts } = repositories;
    const account = await accounts.findByEmail(email);
    if (account === null || account.verifiedAt === null) return fail({ code: 'not-found' });
    if (isOn && account.passwordHash === null) return fail({ code: 'not-found' });
    await accounts.change(account.id, { emergencySince: isOn ? now() : null });
    await note(repositories, { by: account.id, kind: isOn ? 'emergency-marked' : 'emergency-unmarked' });
    return succeed(null);
  });
