import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Letterhead, Logo } from '#app/domain/own-report/letterhead.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'letterhead'>;

export interface LetterheadReader {
  /** Null where an organisation has none. The caller has looked who belongs to it. */
  readonly find: (organisation: OrganisationId) => Promise<Letterhead | null>;
}

export interface LetterheadWriter extends LetterheadReader {
  /** In the place of the one there was. The organisation must be there. */
  readonly save: (organisation: OrganisationId, letterhead: Letterhead) => Promise<void>;
}

export const LETTERHEAD_COLUMNS = {
  ...{ accent: true, contact: true, introduction: true, conclusion: true },
  ...{ logo: true, logoWidth: true, logoHeight: true },
} as const;

type Row = Prisma.LetterheadGetPayload<{ select: typeof LETTERHEAD_COLUMNS }>;

function toLogo({ logo, logoWidth, logoHeight }: Row): Logo | null {
  if (logo === null) return null;
  if (logoWidth === null || logoHeight === null) throw new Error('A stored logo has a size');
  return { png: logo, width: logoWidth, height: logoHeight };
}

export const toLetterhead = (row: Row): Letterhead => ({
  ...{ accent: row.accent, contact: row.contact },
  ...{ introduction: row.introduction, conclusion: row.conclusion, logo: toLogo(row) },
});

export function createLetterheadReader({ letterhead: table }: Reader): LetterheadReader {
  return {
    find: async (organisation) => {
      const where = { organisationId: organisation };
      const row = await table.findUnique({ where, select: LETTERHEAD_COLUMNS });
      return row === null ? null : toLetterhead(row);
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createLetterheadWriter(tables: Reader): LetterheadWriter {
  return {
    ...createLetterheadReader(tables),
    save: async (organisation, { logo, ...words }) => {
      const data = {
        ...words,
        ...{ logo: logo?.png ?? null, logoWidth: logo?.width ?? null, logoHeight: logo?.height ?? null },
      };
      await tables.letterhead.upsert({
        where: { organisationId: organisation },
        create: { ...data, organisationId: organisation },
        update: data,
        select: { organisationId: true },
      });
    },
  };
}
