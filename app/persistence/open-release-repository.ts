import { z } from 'zod';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Licence } from '#app/domain/statistics/open-data.ts';
import { LICENCES } from '#app/domain/statistics/open-data.ts';
import type { Tables } from './database.ts';
import type { ReleaseId, StoredRelease } from './release-repository.ts';
import { ofOrganisation, RELEASE_COLUMNS, toStoredRelease } from './release-repository.ts';

type Reader = Pick<Tables, 'release'>;

/** That a release is there for everybody, or was. */
export interface Publication {
  readonly licence: Licence;
  readonly publishedAt: Date;
  /** Null: it is there still. */
  readonly withdrawnAt: Date | null;
}

export interface OpenRelease {
  readonly stored: StoredRelease;
  readonly publication: Publication;
}

export interface OpenReleaseReader {
  /** For everybody: one that is open or was; null for every other one. */
  readonly find: (id: ReleaseId) => Promise<OpenRelease | null>;
  /** Null: it never was open. */
  readonly publicationOf: (organisation: OrganisationId, id: ReleaseId) => Promise<Publication | null>;
}

export interface OpenReleaseWriter extends OpenReleaseReader {
  /** Opens one that was let out, or opens it again. False where there is none, or it is open. */
  readonly publish: (
    organisation: OrganisationId,
    id: ReleaseId,
    terms: { readonly licence: Licence; readonly at: Date },
  ) => Promise<boolean>;
  /** False where it is not open. */
  readonly withdraw: (organisation: OrganisationId, id: ReleaseId, at: Date) => Promise<boolean>;
}

const licenceColumn = z.enum(LICENCES);
const COLUMNS = { licence: true, publishedAt: true, withdrawnAt: true } as const;

interface Row {
  readonly licence: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

function toPublication(row: Row | null): Publication | null {
  if (row === null || row.publishedAt === null) return null;
  const { licence, publishedAt, withdrawnAt } = row;
  return { licence: licenceColumn.parse(licence), publishedAt, withdrawnAt };
}

export function createOpenReleaseReader(tables: Reader): OpenReleaseReader {
  return {
    find: async (id) => {
      const select = { ...RELEASE_COLUMNS, ...COLUMNS };
      const row = await tables.release.findFirst({ where: { id, publishedAt: { not: null } }, select });
      if (row === null) return null;
      const { licence, publishedAt, withdrawnAt, ...release } = row;
      const publication = toPublication({ licence, publishedAt, withdrawnAt });
      return publication && { stored: toStoredRelease(release), publication };
    },
    publicationOf: async (organisation, id) =>
      toPublication(
        await tables.release.findFirst({ where: { id, ...ofOrganisation(organisation) }, select: COLUMNS }),
      ),
  };
}

const IS_CLOSED = [{ publishedAt: null }, { withdrawnAt: { not: null } }];

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createOpenReleaseWriter(tables: Reader): OpenReleaseWriter {
  return {
    ...createOpenReleaseReader(tables),
    publish: async (organisation, id, { licence, at }) => {
      const where = { id, ...ofOrganisation(organisation), acceptedAt: { not: null }, OR: IS_CLOSED };
      const data = { licence, publishedAt: at, withdrawnAt: null };
      return (await tables.release.updateMany({ where, data })).count > 0;
    },
    withdraw: async (organisation, id, at) => {
      const where = { id, ...ofOrganisation(organisation), publishedAt: { not: null }, withdrawnAt: null };
      return (await tables.release.updateMany({ where, data: { withdrawnAt: at } })).count > 0;
    },
  };
}
