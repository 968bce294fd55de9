import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { AccountId, Member as OrganisationMember } from '#app/domain/access/roles.ts';
import { keepsAnOwner, mayAmong } from '#app/domain/access/roles.ts';
import type { OrganisationAction } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AuditEvent } from '#app/persistence/audit-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { Invitation } from '#app/persistence/invitation-repository.ts';
import type { NamedMember, StoredOrganisation } from '#app/persistence/organisation-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { note } from './audit-note.server.ts';

const MOST_EVENTS = 50;

export interface OpenedOrganisation extends StoredOrganisation {
  readonly members: readonly NamedMember[];
  /** Empty for who may not invite. */
  readonly invitations: readonly Invitation[];
  /** Empty for who may not look it up. */
  readonly events: readonly AuditEvent[];
}

/** What a page of an organisation shows to who asks. `not-found` for whoever does not belong to it. */
export async function openOrganisation(access: OrganisationAccess): Promise<Outcome<OpenedOrganisation>> {
  if (!may(access, 'read')) return fail({ code: 'not-found' });
  const { organisation } = access;
  const looked = await currentStore().look(async ({ organisations, invitations, audit }) => {
    const found = await organisations.find(organisation);
    return (
      found && {
        ...found,
        members: await organisations.members(organisation),
        invitations: may(access, 'invite') ? await invitations.list(organisation, now()) : [],
        events: may(access, 'read-audit') ? await audit.list(organisation, MOST_EVENTS) : [],
      }
    );
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** The account that asks; only members have access to organisations. */
export function accountOf({ actor }: OrganisationAccess): AccountId {
  if (actor.kind !== 'member') throw new Error('Only members may do anything to an organisation');
  return actor.account;
}

interface HeldMembers {
  readonly repositories: WriteRepositories;
  readonly members: readonly NamedMember[];
}

/**
 * Changes who belongs to an organisation, one change after the other. Whether somebody may is decided once more by the
 * members as they are then: two owners may remove each other at the same moment.
 */
export function changeMembers<Value>(
  access: OrganisationAccess,
  action: OrganisationAction,
  change: (held: HeldMembers) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (!may(access, action)) return Promise.resolve(fail({ code: 'not-found' }));
  return currentStore().write(async (repositories) => {
    const members = await repositories.organisations.holdMembers(access.organisation);
    if (!mayAmong(members, accountOf(access), action)) return fail({ code: 'not-found' });
    return change({ repositories, members });
  });
}

/** What became of a change of members: `last-owner` where nobody would be left who may do everything. */
export type MemberChange = 'done' | 'last-owner';

/** Gives a member another role. `not-found` for whoever does not belong to the organisation. */
export const changeRole = (
  access: OrganisationAccess,
  { account, role }: OrganisationMember,
): Promise<Outcome<MemberChange>> =>
  changeMembers(access, 'change-role', async ({ repositories, members }) => {
    if (!members.some((member) => member.account === account)) return fail({ code: 'not-found' });
    if (!keepsAnOwner(members, { account, role })) return succeed('last-owner');
    const { organisation } = access;
    await repositories.organisations.setRole(organisation, { account, role });
    const by = accountOf(access);
    await note(repositories, { by, kind: 'role-changed', organisation, detail: { account, role } });
    return succeed('done');
  });

async function remove(
  { repositories, members }: HeldMembers,
  access: OrganisationAccess,
  account: AccountId,
): Promise<Outcome<MemberChange>> {
  if (!members.some((member) => member.account === account)) return fail({ code: 'not-found' });
  if (!keepsAnOwner(members, { account, role: null })) return succeed('last-owner');
  const { organisation } = access;
  const by = accountOf(access);
  await repositories.organisations.remove(organisation, account);
  const isLeaving = by === account;
  const detail = isLeaving ? {} : { account };
  await note(repositories, { by, kind: isLeaving ? 'left' : 'member-removed', organisation, detail });
  return succeed('done');
}

/** Removes a member, who is out at the next request. */
export const removeMember = (
  access: OrganisationAccess,
  account: AccountId,
): Promise<Outcome<MemberChange>> =>
  changeMembers(access, 'remove-member', (held) => remove(held, access, account));

export const leaveOrganisation = (access: OrganisationAccess): Promise<Outcome<MemberChange>> =>
  changeMembers(access, 'leave', (held) => remove(held, access, accountOf(access)));
