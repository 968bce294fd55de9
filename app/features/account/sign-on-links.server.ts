import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ListedSignOn } from '#app/persistence/sign-on-repository.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { note } from './audit-note.server.ts';
import { confirmPassword } from './confirm-password.server.ts';
import { passwordUse } from './password-door.server.ts';
import type { Member } from './session.server.ts';
import { pendingLinkSchema } from './sign-on.server.ts';

export const listSignOns = ({ account }: Member): Promise<Outcome<readonly ListedSignOn[]>> =>
  currentStore().look(({ signOns }) => signOns.list(account));

/** What this member came back from the provider with, or null. */
export function readPendingLink({ account }: Member, kept: string | null) {
  const pending = kept === null ? null : (pendingLinkSchema.safeParse(JSON.parse(kept)).data ?? null);
  const isGood = pending?.linkTo === account && pending.until >= now().getTime();
  return isGood ? pending : null;
}

/** `taken` where somebody else's account is linked with it, `stale` where nothing waits any more. */
export type Linked = 'linked' | 'wrong' | 'stale' | 'taken';

/** Links the own account, for who confirms it with the password: a session that was left open is not enough. */
export async function linkSignOn(
  member: Member,
  { kept, password }: { readonly kept: string | null; readonly password: string },
): Promise<Outcome<Linked>> {
  const pending = readPendingLink(member, kept);
  if (pending === null) return succeed('stale');
  const confirmed = await confirmPassword(member, password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null) return succeed('wrong');
  const { issuer, subject } = pending;
  return currentStore().write(async (repositories): Promise<Outcome<Linked>> => {
    const { signOns } = repositories;
    const known = await signOns.find({ issuer, subject });
    if (known !== null) return succeed(known === member.account ? 'linked' : 'taken');
    await signOns.link(member.account, { id: newId(), issuer, subject }, now());
    await note(repositories, { by: member.account, kind: 'sign-on-linked' });
    return succeed('linked');
  });
}

/** Removes a way in; `only-way` where the account could not be signed in to any more. */
export const removeSignOn = (
  { account: id }: Member,
  signOn: string,
): Promise<Outcome<'removed' | 'only-way'>> =>
  currentStore().write(async (repositories): Promise<Outcome<'removed' | 'only-way'>> => {
    const { accounts, signOns } = repositories;
    const account = await accounts.find(id);
    const others = (await signOns.list(id)).filter((each) => each.id !== signOn);
    if (account === null) return succeed('removed');
    const hasPassword = account.passwordHash !== null && (await passwordUse(signOns, account)) !== 'refused';
    if (!hasPassword && others.length === 0) return succeed('only-way');
    if (!(await signOns.remove(id, signOn))) return succeed('removed');
    await note(repositories, { by: id, kind: 'sign-on-removed' });
    return succeed('removed');
  });
