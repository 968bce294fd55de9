import { z } from 'zod';
import { canHaveClients } from '#app/domain/access/client-actions.ts';
import type { AccountId, Member, OrganisationId } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { OrganisationKind } from '#app/domain/account/organisation.ts';
import { ORGANISATION_KINDS } from '#app/domain/account/organisation.ts';
import { eraseWhere } from './assessment-repository.ts';
import type { Tables } from './database.ts';
import { endAccompaniments } from './accompaniment-repository.ts';
import { closeWorkshops } from './workshop-repository.ts';

type Reader = Pick<Tables, 'organisation' | 'membership'>;
type Writer = Reader &
  Pick<Tables, 'client' | 'workshop' | 'voice' | 'voiceRound' | 'assessment' | 'accompaniment'>;

const roleColumn = z.enum(ROLES);
const kindColumn = z.enum(ORGANISATION_KINDS);

export interface StoredOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** A member with the words to know who that is. */
export interface NamedMember extends Member {
  readonly name: string;
  readonly email: string;
}

/** An organisation as who runs the installation looks it up. */
export interface ListedOrganisation extends StoredOrganisation {
  readonly members: number;
}

export interface OrganisationReader {
  /** All there are, by name: for who runs the installation, and for no page. */
  readonly list: () => Promise<readonly ListedOrganisation[]>;
  readonly find: (organisation: OrganisationId) => Promise<StoredOrganisation | null>;
  /** Where an account belongs. */
  readonly placesOf: (account: AccountId) => Promise<readonly OrganisationId[]>;
  /** In the order in which they came. */
  readonly members: (organisation: OrganisationId) => Promise<readonly NamedMember[]>;
}

export interface OrganisationWriter extends OrganisationReader {
  readonly create: (organisation: StoredOrganisation, at: Date) => Promise<void>;
  /**
   * Its members, none of whom comes, goes or gets another role until the unit is over: whether an owner is left is
   * decided one change after the other.
   */
  readonly holdMembers: (organisation: OrganisationId) => Promise<readonly NamedMember[]>;
  /** Adds a member, or nothing where the account belongs to it already. */
  readonly join: (organisation: OrganisationId, member: Member, at: Date) => Promise<void>;
  readonly setRole: (organisation: OrganisationId, member: Member) => Promise<void>;
  readonly remove: (organisation: OrganisationId, account: AccountId) => Promise<void>;
  /** Erases it with its clients. Assessments stay with who holds their codes, save drafts nobody ever opened. */
  readonly erase: (organisation: OrganisationId) => Promise<void>;
}

export function createOrganisationReader(tables: Reader): OrganisationReader {
  return {
    list: async () => {
      const rows = await tables.organisation.findMany({
        select: { id: true, name: true, kind: true, _count: { select: { memberships: true } } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ kind, _count, ...row }) => ({
        ...{ ...row, kind: kindColumn.parse(kind), members: _count.memberships },
      }));
    },
    find: async (organisation) => {
      const select = { id: true, name: true, kind: true } as const;
      const row = await tables.organisation.findUnique({ where: { id: organisation }, select });
      return row === null ? null : { ...row, kind: kindColumn.parse(row.kind) };
    },
    placesOf: async (account) => {
      const where = { accountId: account };
      const rows = await tables.membership.findMany({
        where,
        select: { organisationId: true },
        orderBy: { organisationId: 'asc' },
      });
      return rows.map(({ organisationId }) => organisationId);
    },
    members: async (organisation) => {
      const rows = await tables.membership.findMany({
        where: { organisationId: organisation },
        select: { accountId: true, role: true, account: { select: { name: true, email: true } } },
        orderBy: [{ createdAt: 'asc' }, { accountId: 'asc' }],
      });
      return rows.map(({ accountId, role, account }) => ({
        ...account,
        account: accountId,
        role: roleColumn.parse(role),
      }));
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createOrganisationWriter(tables: Writer): OrganisationWriter {
  const { organisation: table, membership } = tables;
  const reader = createOrganisationReader(tables);
  /** Who goes, or has no clients of the own any more, leaves them to the organisation, and ends what was under way. */
  const leaveClients = async (organisation: OrganisationId, account: AccountId): Promise<void> => {
    await tables.client.updateMany({
      where: { organisationId: organisation, adviserId: account },
      data: { adviserId: null },
    });
    const theirs = { adviserId: account, client: { organisationId: organisation } };
    await closeWorkshops(tables, theirs);
    await endAccompaniments(tables, theirs);
  };
  const keyOf = (organisationId: OrganisationId, accountId: AccountId) => ({
    organisationId_accountId: { organisationId, accountId },
  });
  return {
    ...reader,
    create: async (organisation, at) => {
      await table.create({ data: { ...organisation, createdAt: at }, select: { id: true } });
    },
    holdMembers: async (organisation) => {
      // Changing the row holds it until the end of the transaction.
      await table.updateMany({ where: { id: organisation }, data: { id: organisation } });
      return reader.members(organisation);
    },
    join: async (organisation, { account, role }, at) => {
      await membership.upsert({
        where: keyOf(organisation, account),
        create: { organisationId: organisation, accountId: account, role, createdAt: at },
        update: {},
        select: { role: true },
      });
    },
    setRole: async (organisation, { account, role }) => {
      const where = { organisationId: organisation, accountId: account };
      await membership.updateMany({ where, data: { role } });
      if (!canHaveClients(role)) await leaveClients(organisation, account);
    },
    remove: async (organisation, account) => {
      await membership.deleteMany({ where: { organisationId: organisation, accountId: account } });
      await leaveClients(organisation, account);
    },
    erase: async (organisation) => {
      const own = { client: { organisationId: organisation } };
      const links = [{ clientLinks: { some: own } }, { clientLinks: { every: own } }];
      await eraseWhere(tables, { status: 'draft', isClaimed: false, AND: links });
      await table.deleteMany({ where: { id: organisation } });
    },
  };
}
