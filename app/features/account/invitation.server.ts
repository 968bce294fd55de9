import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { INVITATION_MS } from '#app/domain/account/mail-code.ts';
import type { PasswordFault } from '#app/domain/account/password.ts';
import { passwordFault } from '#app/domain/account/password.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenInvitation } from '#app/persistence/invitation-repository.ts';
import type { StoredOrganisation } from '#app/persistence/organisation-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendInvitation } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { accountOf, changeMembers } from './organisation.server.ts';
import { isSignOnOnly } from './password-door.server.ts';
import { hashPassword } from './password-hashing.server.ts';
import { mailCodeHashOf, newMailCode } from './secrets.server.ts';
import type { Browser, Member } from './session.server.ts';
import { startSession } from './session.server.ts';
import type { LetterState } from './sign-up.server.ts';
import { toLetterState } from './sign-up.server.ts';

/** More open ones are not invitations any more but a mailing. */
const MOST_INVITATIONS = 30;

export interface InvitationRequest {
  /** In its one spelling. */
  readonly email: string;
  readonly role: Role;
}

/** Keeps a place for the owner of an address, in the place of an earlier invitation, and sends the code. */
export async function invite(
  access: OrganisationAccess,
  { email, role }: InvitationRequest,
  { from, frame }: { readonly from: Pick<Member, 'name' | 'email'>; readonly frame: LetterFrame },
): Promise<Outcome<LetterState | 'member' | 'full'>> {
  const { organisation } = access;
  const code = newMailCode();
  const made = await changeMembers<StoredOrganisation | 'member' | 'full' | null>(
    access,
    'invite',
    async (held) => {
      const { organisations, invitations } = held.repositories;
      if (held.members.some((member) => member.email === email)) return succeed('member');
      const open = await invitations.list(organisation, now());
      for (const one of open) if (one.email === email) await invitations.remove(organisation, one.id);
      if (open.length >= MOST_INVITATIONS) return succeed('full');
      const expiresAt = new Date(now().getTime() + INVITATION_MS);
      const invitation = {
        id: newId(),
        email,
        role,
        codeHash: mailCodeHashOf('invitation', code),
        expiresAt,
      };
      await invitations.create(organisation, invitation, now());
      await note(held.repositories, {
        by: accountOf(access),
        kind: 'invited',
        organisation,
        detail: { role },
      });
      return succeed(await organisations.find(organisation));
    },
  );
  if (!made.ok) return made;
  if (made.value === null) return fail({ code: 'not-found' });
  if (typeof made.value === 'string') return succeed(made.value);
  const letter = { to: email, code, organisation: made.value.name, from };
  return succeed(toLetterState(await sendInvitation(frame, letter)));
}

export async function withdrawInvitation(access: OrganisationAccess, id: string): Promise<Outcome<null>> {
  if (!may(access, 'invite')) return fail({ code: 'not-found' });
  const { organisation } = access;
  return currentStore().write(async (repositories) => {
    await repositories.invitations.remove(organisation, id);
    await note(repositories, { by: accountOf(access), kind: 'invitation-withdrawn', organisation });
    return succeed(null);
  });
}

export interface FoundInvitation extends OpenInvitation {
  /** Whether the owner of the address has an account to accept it with. */
  readonly hasAccount: boolean;
}

/** The invitation of a code, for whoever has the letter. Looking changes nothing: programs open what stands in mails. */
export async function findInvitation(code: string): Promise<Outcome<FoundInvitation | null>> {
  const codeHash = mailCodeHashOf('invitation', code);
  const paid = await payForGuess(codeHash);
  if (!paid.ok) return paid;
  return currentStore().look(async ({ invitations, accounts }) => {
    const found = await invitations.find(codeHash, now());
    if (found === null) return null;
    const account = await accounts.findByEmail(found.email);
    return { ...found, hasAccount: account !== null && account.verifiedAt !== null };
  });
}

/** Takes the place that was kept. False where the invitation is over. */
async function join(
  repositories: WriteRepositories,
  { organisation, id, role }: OpenInvitation,
  account: string,
): Promise<boolean> {
  if (!(await repositories.invitations.use(organisation, id, now()))) return false;
  await repositories.organisations.join(organisation, { account, role }, now());
  await note(repositories, { by: account, kind: 'joined', organisation, detail: { role } });
  return true;
}

/** The organisation somebody joined who is signed in, or null: it is over, or meant for another address. */
export async function acceptInvitation(member: Member, code: string): Promise<Outcome<string | null>> {
  const found = await findInvitation(code);
  if (!found.ok) return found;
  const invitation = found.value;
  if (invitation === null || invitation.email !== member.email) return succeed(null);
  return currentStore().write(async (repositories) => {
    const isIn = await join(repositories, invitation, member.account);
    return succeed(isIn ? invitation.organisation : null);
  });
}

export interface NewMember {
  readonly code: string;
  readonly name: string;
  readonly password: string;
}

export type Joined = { readonly token: string; readonly organisation: string };

/** Begins an account by an invitation, which proves the address, and joins; `over` where the invitation is. */
export async function joinAsNew(
  { code, name, password }: NewMember,
  { browser, locale }: { readonly browser: Browser; readonly locale: string },
): Promise<Outcome<Joined | 'over' | PasswordFault>> {
  const found = await findInvitation(code);
  if (!found.ok) return found;
  const invitation = found.value;
  if (invitation === null || invitation.hasAccount || isSignOnOnly()) return succeed('over');
  const { email, organisation } = invitation;
  const fault = passwordFault(password, email);
  if (fault !== null) return succeed(fault);
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  return currentStore().write(async (repositories): Promise<Outcome<Joined | 'over'>> => {
    const { accounts } = repositories;
    const id = newId();
    await accounts.removeUnverified(email);
    if ((await accounts.findByEmail(email)) !== null) return succeed('over');
    await accounts.create({ id, email, passwordHash: hashed.value, name, locale, verifiedAt: now() }, now());
    // Rolls the account back where somebody was faster.
    if (!(await join(repositories, invitation, id))) return fail({ code: 'not-found' });
    await note(repositories, { by: id, kind: 'signed-in' });
    return succeed({ token: await startSession(repositories, id, browser), organisation });
  });
}
