import type { OrganisationId } from '#app/domain/access/roles.ts';
import { keepsAnOwner } from '#app/domain/access/roles.ts';
import { secondsToWait } from '#app/domain/account/second-factor-pause.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { NamedMember } from '#app/persistence/organisation-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendDeleted } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';
import { confirmPassword } from './confirm-password.server.ts';
import type { Member } from './session.server.ts';
import { takeSecondFactor } from './sign-in.server.ts';

/** What becomes of an organisation when a member deletes the account. `blocked`: others would be left without an owner. */
export type Parting = 'handed-over' | 'erased' | 'blocked';

function partingFrom(members: readonly NamedMember[], account: string): Parting {
  if (members.length === 1) return 'erased';
  return keepsAnOwner(members, { account, role: null }) ? 'handed-over' : 'blocked';
}

/** What deleting the account would do now, organisation by organisation. */
export const previewPartings = ({
  account,
  memberships,
}: Member): Promise<Outcome<readonly { readonly name: string; readonly parting: Parting }[]>> =>
  currentStore().look(({ organisations }) =>
    Promise.all(
      memberships.map(async ({ organisation, name }) => ({
        name,
        parting: partingFrom(await organisations.members(organisation), account),
      })),
    ),
  );

async function part(
  repositories: WriteRepositories,
  account: string,
  { organisation, parting }: { readonly organisation: OrganisationId; readonly parting: Parting },
): Promise<void> {
  const { organisations } = repositories;
  if (parting === 'erased') return organisations.erase(organisation);
  await organisations.remove(organisation, account);
  await note(repositories, { by: account, kind: 'account-deleted', organisation });
}

type Deletion = 'deleted' | 'password-wrong' | 'second-factor-wrong' | 'owner-needed';

async function remove(
  repositories: WriteRepositories,
  { account, memberships }: Member,
): Promise<Outcome<Deletion>> {
  const partings: { organisation: OrganisationId; parting: Parting }[] = [];
  // In one order, whoever else deletes an account at this moment.
  for (const organisation of memberships.map((each) => each.organisation).sort()) {
    const members = await repositories.organisations.holdMembers(organisation);
    partings.push({ organisation, parting: partingFrom(members, account) });
  }
  if (partings.some(({ parting }) => parting === 'blocked')) return succeed('owner-needed');
  for (const each of partings) await part(repositories, account, each);
  await repositories.accounts.remove(account);
  return succeed('deleted');
}

/** Whether the code of the second factor is right, where one is asked for; a wrong one makes the next one wait longer. */
async function showFactor(
  repositories: WriteRepositories,
  id: string,
  typed: string,
): Promise<Outcome<boolean>> {
  const { accounts } = repositories;
  const account = await accounts.find(id);
  if (account === null) return fail({ code: 'not-found' });
  if (account.totpSince === null) return succeed(true);
  const seconds = secondsToWait(account, now());
  if (seconds > 0) return fail({ code: 'rate-limited', retryAfterSeconds: seconds });
  if ((await takeSecondFactor(repositories, account, typed)) !== null) return succeed(true);
  await accounts.change(id, { failures: account.failures + 1, failedAt: now() });
  await note(repositories, { by: id, kind: 'second-factor-refused' });
  return succeed(false);
}

/** Deletes the own account, for who shows every factor once more, with all that hangs on it. */
export async function deleteAccount(
  member: Member,
  { password, secondFactor }: { readonly password: string; readonly secondFactor: string },
  frame: LetterFrame,
): Promise<Outcome<Deletion>> {
  const confirmed = await confirmPassword(member, password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null) return succeed('password-wrong');
  const deleted = await currentStore().write(async (repositories): Promise<Outcome<Deletion>> => {
    const shown = await showFactor(repositories, member.account, secondFactor);
    if (!shown.ok) return shown;
    return shown.value ? remove(repositories, member) : succeed('second-factor-wrong');
  });
  if (!deleted.ok || deleted.value !== 'deleted') return deleted;
  await currentStore()
    .settle()
    .catch((error: unknown) => log.warn({ err: error }, 'The log was not emptied'));
  await sendDeleted(frame, member.email);
  return deleted;
}
