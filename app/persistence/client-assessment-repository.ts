import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { Headline } from '#app/domain/roadmap/roadmap-result.ts';
import { HEADLINES } from '#app/domain/roadmap/roadmap-result.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import type { Band } from '#app/domain/scoring/score-result.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'clientAssessment'>;

const bandColumn = z.enum(BANDS).nullable();
const headlineColumn = z.enum(HEADLINES);

/** What a portfolio says of an assessment: nothing that anybody typed, and no answer. */
export interface ListedAssessment {
  readonly id: string;
  readonly client: ClientId;
  readonly begunAt: Date;
  readonly testRun: boolean;
  /** Null while it is a draft. */
  readonly outcome: {
    /** The calendar day of the result. */
    readonly asOf: string;
    /** Null: withheld, as too much is not known. */
    readonly overallTenths: number | null;
    readonly band: Band | null;
    readonly headline: Headline;
  } | null;
}

export interface ClientAssessmentReader {
  /** The assessments of these clients of an organisation, the latest begun first. */
  readonly list: (
    organisation: OrganisationId,
    clients: readonly ClientId[],
  ) => Promise<readonly ListedAssessment[]>;
}

export interface ClientAssessmentWriter extends ClientAssessmentReader {
  /** Notes that the assessment under a code is one of this client, once. False where there is none under it. */
  readonly link: (client: ClientId, owner: CodeHash, at: Date) => Promise<boolean>;
  /** Takes an assessment off the list of a client. It stays what it is. */
  readonly unlink: (client: ClientId, assessment: string) => Promise<void>;
}

const COLUMNS = {
  clientId: true,
  assessment: {
    select: {
      ...{ id: true, createdAt: true, testRun: true, asOf: true },
      facts: { select: { overallScoreTenths: true, band: true, headline: true } },
    },
  },
} as const;

export function createClientAssessmentReader({ clientAssessment }: Reader): ClientAssessmentReader {
  return {
    list: async (organisation, clients) => {
      const rows = await clientAssessment.findMany({
        where: { clientId: { in: [...clients] }, client: { organisationId: organisation } },
        select: COLUMNS,
        orderBy: [{ assessment: { createdAt: 'desc' } }, { assessmentId: 'asc' }],
      });
      return rows.map(({ clientId, assessment: { id, createdAt, testRun, asOf, facts } }) => ({
        id,
        client: clientId,
        begunAt: createdAt,
        testRun,
        outcome:
          asOf === null || facts === null
            ? null
            : {
                asOf,
                overallTenths: facts.overallScoreTenths,
                band: bandColumn.parse(facts.band),
                headline: headlineColumn.parse(facts.headline),
              },
      }));
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createClientAssessmentWriter(
  tables: Reader & Pick<Tables, 'assessment'>,
): ClientAssessmentWriter {
  const { clientAssessment, assessment } = tables;
  return {
    ...createClientAssessmentReader(tables),
    link: async (client, owner, at) => {
      const found = await assessment.findUnique({ where: { codeHash: owner }, select: { id: true } });
      if (found === null) return false;
      const key = { clientId: client, assessmentId: found.id };
      await clientAssessment.upsert({
        where: { clientId_assessmentId: key },
        create: { ...key, linkedAt: at },
        update: {},
        select: { clientId: true },
      });
      return true;
    },
    unlink: async (client, assessmentId) => {
      await clientAssessment.deleteMany({ where: { clientId: client, assessmentId } });
    },
  };
}
