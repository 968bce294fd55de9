import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Letterhead } from '#app/domain/own-report/letterhead.ts';
import type { OwnReport } from '#app/domain/own-report/own-report.ts';
import { REMARK_CHAPTERS } from '#app/domain/own-report/own-report.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { LETTERHEAD_COLUMNS, toLetterhead } from './letterhead-repository.ts';
import type { WorkshopId } from './workshop-repository.ts';

type Reader = Pick<Tables, 'ownReport'>;

/** What an adviser says around a report, with all that is printed of who says it. */
export interface SignedOwnReport {
  readonly workshop: WorkshopId;
  readonly words: OwnReport;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly adviser: string;
  /** Null where the organisation has none. */
  readonly letterhead: Letterhead | null;
  readonly updatedAt: Date;
}

export interface OwnReportReader {
  /** The one of a workshop. The caller has looked who leads it. */
  readonly find: (workshop: WorkshopId) => Promise<SignedOwnReport | null>;
  /** Those about an assessment, the first begun first. */
  readonly listOf: (owner: CodeHash) => Promise<readonly SignedOwnReport[]>;
  /** The one of a workshop about this assessment; null for all else. */
  readonly findOf: (owner: CodeHash, workshop: WorkshopId) => Promise<SignedOwnReport | null>;
}

export interface OwnReportWriter extends OwnReportReader {
  /** In the place of the one there was. The workshop must be there. */
  readonly save: (workshop: WorkshopId, words: OwnReport, at: Date) => Promise<void>;
}

const remarksColumn = z.partialRecord(z.enum(REMARK_CHAPTERS), z.string());
const stepsColumn = z.array(
  z.object({ title: z.string(), month: z.string(), who: z.string(), text: z.string() }),
);
const paidByColumn = z.array(z.string());

const COLUMNS = {
  ...{ workshopId: true, introduction: true, conclusion: true, remarks: true, extraSteps: true },
  ...{ paidBy: true, updatedAt: true },
  workshop: {
    select: {
      adviser: { select: { name: true } },
      client: {
        select: {
          organisation: { select: { id: true, name: true, letterhead: { select: LETTERHEAD_COLUMNS } } },
        },
      },
    },
  },
} as const;

type Row = Prisma.OwnReportGetPayload<{ select: typeof COLUMNS }>;

function toSigned({ workshop: { adviser, client }, ...row }: Row): SignedOwnReport {
  const { letterhead, ...organisation } = client.organisation;
  return {
    workshop: row.workshopId,
    words: {
      ...{ introduction: row.introduction, conclusion: row.conclusion },
      remarks: remarksColumn.parse(JSON.parse(row.remarks)),
      extraSteps: stepsColumn.parse(JSON.parse(row.extraSteps)),
      paidBy: paidByColumn.parse(JSON.parse(row.paidBy)),
    },
    ...{ organisation, adviser: adviser.name, updatedAt: row.updatedAt },
    letterhead: letterhead && toLetterhead(letterhead),
  };
}

export function createOwnReportReader({ ownReport: table }: Reader): OwnReportReader {
  const findOne = async (where: Prisma.OwnReportWhereInput): Promise<SignedOwnReport | null> => {
    const row = await table.findFirst({ where, select: COLUMNS });
    return row === null ? null : toSigned(row);
  };
  return {
    find: (workshop) => findOne({ workshopId: workshop }),
    findOf: (owner, workshop) =>
      findOne({ workshopId: workshop, workshop: { assessment: { codeHash: owner } } }),
    listOf: async (owner) => {
      const rows = await table.findMany({
        where: { workshop: { assessment: { codeHash: owner } } },
        select: COLUMNS,
        orderBy: [{ workshop: { createdAt: 'asc' } }, { workshopId: 'asc' }],
      });
      return rows.map(toSigned);
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createOwnReportWriter(tables: Reader): OwnReportWriter {
  return {
    ...createOwnReportReader(tables),
    save: async (workshop, { introduction, conclusion, ...lists }, at) => {
      const data = {
        ...{ introduction, conclusion, updatedAt: at },
        remarks: JSON.stringify(lists.remarks),
        extraSteps: JSON.stringify(lists.extraSteps),
        paidBy: JSON.stringify(lists.paidBy),
      };
      await tables.ownReport.upsert({
        where: { workshopId: workshop },
        create: { ...data, workshopId: workshop },
        update: data,
        select: { workshopId: true },
      });
    },
  };
}
