import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Tables } from './database.ts';

type Table = Pick<Tables, 'chamberSecret'>;

export interface ChamberSecretReader {
  /** Sealed for the organisation, as `seal` of app/platform does it; null before its first campaign. */
  readonly find: (organisation: OrganisationId) => Promise<string | null>;
}

export interface ChamberSecretWriter extends ChamberSecretReader {
  /** Keeps the first one for good: with another, two releases would tell what neither tells alone. */
  readonly keepFirst: (organisation: OrganisationId, sealed: string) => Promise<void>;
}

export function createChamberSecretReader({ chamberSecret: table }: Table): ChamberSecretReader {
  return {
    find: async (organisationId) => {
      const row = await table.findUnique({ where: { organisationId }, select: { secret: true } });
      return row?.secret ?? null;
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createChamberSecretWriter(tables: Table): ChamberSecretWriter {
  return {
    ...createChamberSecretReader(tables),
    keepFirst: async (organisationId, secret) => {
      await tables.chamberSecret.upsert({
        where: { organisationId },
        create: { organisationId, secret },
        update: {},
        select: { organisationId: true },
      });
    },
  };
}
