import { z } from 'zod';
import type { OrganisationId, Role } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'invitation'>;

const roleColumn = z.enum(ROLES);

/** A place that is kept for the owner of an address. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

export interface NewInvitation extends Invitation {
  readonly codeHash: string;
}

/** An invitation as its code shows it. */
export interface OpenInvitation extends Invitation {
  readonly organisation: OrganisationId;
  readonly organisationName: string;
}

export interface InvitationReader {
  /** Those of an organisation that can be accepted, oldest first. */
  readonly list: (organisation: OrganisationId, at: Date) => Promise<readonly Invitation[]>;
  /** Null for an unknown code and an invitation that was accepted, withdrawn or has run out. */
  readonly find: (codeHash: string, at: Date) => Promise<OpenInvitation | null>;
  /** Whether a place is kept anywhere for the owner of an address. */
  readonly isInvited: (email: string, at: Date) => Promise<boolean>;
}

export interface InvitationWriter extends InvitationReader {
  readonly create: (organisation: OrganisationId, invitation: NewInvitation, at: Date) => Promise<void>;
  /** False where it was accepted or ran out meanwhile. */
  readonly use: (organisation: OrganisationId, id: string, at: Date) => Promise<boolean>;
  /** Takes one back, if there is one of that id. */
  readonly remove: (organisation: OrganisationId, id: string) => Promise<void>;
}

const COLUMNS = { id: true, email: true, role: true, expiresAt: true } as const;
const open = (at: Date) => ({ usedAt: null, expiresAt: { gt: at } });

export function createInvitationReader({ invitation: table }: Reader): InvitationReader {
  return {
    list: async (organisation, at) => {
      const rows = await table.findMany({
        where: { organisationId: organisation, ...open(at) },
        select: COLUMNS,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => ({ ...row, role: roleColumn.parse(row.role) }));
    },
    isInvited: async (email, at) => (await table.count({ where: { email, ...open(at) } })) > 0,
    find: async (codeHash, at) => {
      const row = await table.findFirst({
        where: { codeHash, ...open(at) },
        select: { ...COLUMNS, organisationId: true, organisation: { select: { name: true } } },
      });
      if (row === null) return null;
      const { organisationId, organisation, role, ...invitation } = row;
      return {
        ...invitation,
        role: roleColumn.parse(role),
        organisation: organisationId,
        organisationName: organisation.name,
      };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createInvitationWriter(tables: Reader): InvitationWriter {
  const { invitation: table } = tables;
  return {
    ...createInvitationReader(tables),
    create: async (organisation, invitation, at) => {
      const data = { ...invitation, organisationId: organisation, createdAt: at };
      await table.create({ data, select: { id: true } });
    },
    use: async (organisation, id, at) => {
      const where = { organisationId: organisation, id, ...open(at) };
      return (await table.updateMany({ where, data: { usedAt: at } })).count > 0;
    },
    remove: async (organisation, id) => {
      await table.deleteMany({ where: { organisationId: organisation, id, usedAt: null } });
    },
  };
}
