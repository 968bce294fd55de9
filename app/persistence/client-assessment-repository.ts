import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { Headline } from '#app/domain/roadmap/roadmap-result.ts';
import { HEADLINES } from '#app/domain/roadmap/roadmap-result.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import type { Band } from '#app/domain/scoring/score-result.ts';
import type { Tables } from './database.ts';
import { endAccompaniments } from './accompaniment-repository.ts';
import { closeWorkshops } from './workshop-repository.ts';

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

/** Who has an assessment on the list of a client, as the holder of its code is told: nothing of the client but its id. */
export interface ListingClient {
  readonly client: ClientId;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  /** Null: nobody looks after the client any more. */
  readonly adviser: AccountId | null;
  readonly since: Date;
}

export interface ClientAssessmentReader {
  /** On whose lists an assessment is, the first one first. */
  readonly listingOf: (owner: CodeHash) => Promise<readonly ListingClient[]>;
  /** The assessments of these clients of an organisation, the latest begun first. */
  readonly list: (
    organisation: OrganisationId,
    clients: readonly ClientId[],
  ) => Promise<readonly ListedAssessment[]>;
}

export interface ClientAssessmentWriter extends ClientAssessmentReader {
  /** Notes that the assessment under a code is one of this client, once. False where there is none under it. */
  readonly link: (client: ClientId, owner: CodeHash, at: Date) => Promise<boolean>;
  /**
   * Ends all that a client has of the assessment under a code, for good: its place on the list, sessions, and hand-overs
   * nobody has taken. False where it has nothing.
   */
  readonly cutOff: (owner: CodeHash, client: ClientId) => Promise<boolean>;
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

async function listingOf({ clientAssessment }: Reader, owner: CodeHash): Promise<readonly ListingClient[]> {
  const rows = await clientAssessment.findMany({
    where: { assessment: { codeHash: owner } },
    select: {
      ...{ clientId: true, linkedAt: true },
      client: { select: { adviserId: true, organisation: { select: { id: true, name: true } } } },
    },
    orderBy: [{ linkedAt: 'asc' }, { clientId: 'asc' }],
  });
  return rows.map(({ clientId, linkedAt, client: { adviserId, organisation } }) => ({
    ...{ client: clientId, organisation, adviser: adviserId, since: linkedAt },
  }));
}

export function createClientAssessmentReader(tables: Reader): ClientAssessmentReader {
  const { clientAssessment } = tables;
  return {
    listingOf: (owner) => listingOf(tables, owner),
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
  tables: Reader &
    Pick<Tables, 'assessment' | 'workshop' | 'voice' | 'voiceRound' | 'handOver' | 'accompaniment'>,
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
    cutOff: async (owner, client) => {
      const of = { clientId: client, assessment: { codeHash: owner } };
      await closeWorkshops(tables, of);
      await endAccompaniments(tables, of);
      await tables.handOver.deleteMany({ where: { ...of, takenAt: null } });
      return (await clientAssessment.deleteMany({ where: of })).count > 0;
    },
    unlink: async (client, assessmentId) => {
      await endAccompaniments(tables, { clientId: client, assessmentId });
      await clientAssessment.deleteMany({ where: { clientId: client, assessmentId } });
    },
  };
}
