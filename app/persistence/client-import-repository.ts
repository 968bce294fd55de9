import { z } from 'zod';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { TableEncoding } from '#app/domain/client/client-import.ts';
import { IMPORT_KEPT_MS, MOST_IMPORTS, TABLE_ENCODINGS } from '#app/domain/client/client-import.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'clientImport'>;

/** Whose table it is: somebody's, for one organisation, and where it is no table of clients for the list of a campaign. */
export interface ImportOwner {
  readonly account: AccountId;
  readonly organisation: OrganisationId;
  readonly campaign?: CampaignId;
}

/** A table of clients that somebody looks at before it is taken over. */
export interface ClientImport {
  readonly id: string;
  /** The text of the table; empty once it was taken over or put away. */
  readonly content: string;
  readonly encoding: TableEncoding;
}

export interface ClientImportReader {
  /** The table of an id with its organisation, for who brought it and for as long as it is kept; null for all else. */
  readonly find: (
    whose: Pick<ImportOwner, 'account' | 'campaign'>,
    id: string,
    at: Date,
  ) => Promise<(ClientImport & { readonly organisation: OrganisationId }) | null>;
}

export interface ClientImportWriter extends ClientImportReader {
  /** Keeps a table for a while; the oldest of the same person make room for it. */
  readonly keep: (owner: ImportOwner, table: ClientImport, at: Date) => Promise<void>;
  /** Leaves nothing of a table but that it was there. False where that is done already. */
  readonly empty: (account: AccountId, id: string) => Promise<boolean>;
}

const encodingColumn = z.enum(TABLE_ENCODINGS);

export function createClientImportReader({ clientImport: table }: Reader): ClientImportReader {
  return {
    find: async ({ account, campaign = null }, id, at) => {
      const oldest = new Date(at.getTime() - IMPORT_KEPT_MS);
      const row = await table.findFirst({
        where: { id, accountId: account, createdAt: { gt: oldest }, campaignId: campaign },
        select: { id: true, organisationId: true, content: true, encoding: true },
      });
      if (row === null) return null;
      const { organisationId, encoding, ...rest } = row;
      return { ...rest, organisation: organisationId, encoding: encodingColumn.parse(encoding) };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createClientImportWriter(tables: Reader): ClientImportWriter {
  const { clientImport: table } = tables;
  return {
    ...createClientImportReader(tables),
    keep: async ({ account, organisation, campaign = null }, kept, at) => {
      const earlier = await table.findMany({
        where: { accountId: account },
        select: { id: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      const tooMany = earlier.slice(MOST_IMPORTS - 1).map(({ id }) => id);
      await table.deleteMany({ where: { accountId: account, id: { in: tooMany } } });
      const whose = { accountId: account, organisationId: organisation, campaignId: campaign };
      const data = { ...kept, ...whose, createdAt: at };
      await table.create({ data, select: { id: true } });
    },
    empty: async (account, id) => {
      const where = { id, accountId: account, content: { not: '' } };
      return (await table.updateMany({ where, data: { content: '' } })).count > 0;
    },
  };
}
