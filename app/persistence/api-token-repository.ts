import { z } from 'zod';
import type { AccountId, Membership, OrganisationId } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { TokenScope } from '#app/domain/access/token-scopes.ts';
import { TOKEN_SCOPES } from '#app/domain/access/token-scopes.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'apiToken'>;

const scopesColumn = z.array(z.enum(TOKEN_SCOPES));
const roleColumn = z.enum(ROLES);

/** A token as people see it in a list. It opens nothing. */
export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly maker: { readonly account: AccountId; readonly name: string };
}

export interface NewToken extends Pick<ListedToken, 'id' | 'name' | 'scopes' | 'expiresAt'> {
  readonly createdBy: AccountId;
  readonly tokenHash: string;
}

/** Whom a program comes for, by the membership of this moment. */
export interface OpenToken extends Membership {
  readonly id: string;
  readonly account: AccountId;
  readonly scopes: readonly TokenScope[];
  readonly lastUsedAt: Date | null;
}

export interface ApiTokenReader {
  /** Null for an unknown token, one that was revoked or has run out, and one whose maker has left. */
  readonly open: (tokenHash: string, at: Date) => Promise<OpenToken | null>;
  /** Those of an organisation, or of one of its members, the newest first. */
  readonly list: (organisation: OrganisationId, maker?: AccountId) => Promise<readonly ListedToken[]>;
}

export interface ApiTokenWriter extends ApiTokenReader {
  readonly create: (organisation: OrganisationId, token: NewToken, at: Date) => Promise<void>;
  /** Notes that a program was there. */
  readonly see: (organisation: OrganisationId, id: string, at: Date) => Promise<void>;
  /** False where there is none of that id, or it is none of this maker's. */
  readonly remove: (organisation: OrganisationId, id: string, maker?: AccountId) => Promise<boolean>;
}

const readScopes = (column: string): readonly TokenScope[] => scopesColumn.parse(JSON.parse(column));
const of = (organisationId: OrganisationId, maker: AccountId | undefined) => ({
  organisationId,
  ...(maker !== undefined && { createdBy: maker }),
});

const COLUMNS = {
  ...{ id: true, name: true, scopes: true, createdAt: true, lastUsedAt: true, expiresAt: true },
  membership: { select: { account: { select: { id: true, name: true } } } },
} as const;

export function createApiTokenReader({ apiToken: table }: Reader): ApiTokenReader {
  return {
    open: async (tokenHash, at) => {
      const row = await table.findFirst({
        where: { tokenHash, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
        select: {
          ...{ id: true, organisationId: true, createdBy: true, scopes: true, lastUsedAt: true },
          membership: { select: { role: true } },
        },
      });
      if (row === null) return null;
      const { organisationId, createdBy, membership, ...token } = row;
      const scopes = readScopes(row.scopes);
      const role = roleColumn.parse(membership.role);
      return { ...token, scopes, role, organisation: organisationId, account: createdBy };
    },
    list: async (organisation, maker) => {
      const rows = await table.findMany({
        where: of(organisation, maker),
        select: COLUMNS,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(({ membership: { account }, scopes, ...token }) => ({
        ...token,
        scopes: readScopes(scopes),
        maker: { account: account.id, name: account.name },
      }));
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createApiTokenWriter(tables: Reader): ApiTokenWriter {
  const { apiToken: table } = tables;
  return {
    ...createApiTokenReader(tables),
    create: async (organisationId, { scopes, ...token }, createdAt) => {
      const data = { ...token, scopes: JSON.stringify(scopes), organisationId, createdAt };
      await table.create({ data, select: { id: true } });
    },
    see: async (organisationId, id, at) => {
      await table.updateMany({ where: { id, organisationId }, data: { lastUsedAt: at } });
    },
    remove: async (organisation, id, maker) =>
      (await table.deleteMany({ where: { id, ...of(organisation, maker) } })).count > 0,
  };
}
