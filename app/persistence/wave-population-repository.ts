import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { WaveAssessment, WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import type { AssessmentId, CountedAssessment } from '#app/domain/disclosure/wave-participants.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { takeTurn } from '#app/platform/turns.server.ts';
import type { Tables } from './database.ts';
import { readFacts } from './facts.schema.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { readConsent } from './stored-assessment.schema.ts';

type Reader = Pick<Tables, 'assessment'>;

/** Between two days, both included. */
export interface WaveDays {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

export interface WavePopulationReader {
  /**
   * Who completed in these days for a campaign, with what each assessment was begun from, and what those counted before
   * were begun from. The caller has looked whose campaign it is. Only facts are read, no answer and no name.
   */
  readonly read: (
    campaign: CampaignId,
    days: WaveDays,
    counted: readonly CountedAssessment[],
  ) => Promise<Pick<WaveRequest, 'completed' | 'origins'>>;
}

/** So many at a time that nobody else waits long for the thread. */
const SLICE = 100;

const COLUMNS = {
  ...{ id: true, fromId: true, inviteMark: true, completedAt: true, consent: true, facts: true },
} as const satisfies Prisma.AssessmentSelect;
type Row = Prisma.AssessmentGetPayload<{ select: typeof COLUMNS }>;

function toWaveAssessment({ id, completedAt, consent, facts }: Row): WaveAssessment {
  if (completedAt === null) throw new Error('A completed assessment has no time of completion');
  return {
    assessment: id,
    completedAt: completedAt.toISOString(),
    isAgreed: readConsent(consent)?.statistics === true,
    facts: facts && readFacts(facts),
  };
}

type Origins = Map<AssessmentId, AssessmentId>;

/** No id of an assessment looks like this. */
const MARKED = 'personal code ';

/**
 * What an assessment was begun from. The first one of a chain comes of its personal code where it was begun with one, so
 * that whatever was begun with the same code is one firm.
 */
const originOf = ({ fromId, inviteMark }: Pick<Row, 'fromId' | 'inviteMark'>): AssessmentId | null =>
  fromId ?? (inviteMark === null ? null : MARKED + inviteMark);

async function readCompleted(
  { assessment }: Reader,
  campaign: CampaignId,
  { firstDay, lastDay }: WaveDays,
): Promise<{ readonly completed: readonly WaveAssessment[]; readonly origins: Origins }> {
  const completed: WaveAssessment[] = [];
  const origins: Origins = new Map();
  for (let after = ''; ;) {
    const rows = await assessment.findMany({
      where: {
        ...{ campaign, status: 'completed', testRun: false, id: { gt: after } },
        asOf: { gte: firstDay, lte: lastDay },
      },
      select: COLUMNS,
      orderBy: { id: 'asc' },
      take: SLICE,
    });
    completed.push(...rows.map(toWaveAssessment));
    for (const row of rows) {
      const origin = originOf(row);
      if (origin !== null) origins.set(row.id, origin);
    }
    const last = rows.at(-1);
    // SQLite answers without letting anybody else come in between.
    await takeTurn();
    if (last === undefined || rows.length < SLICE) return { completed, origins };
    after = last.id;
  }
}

/** Adds what these were begun from, and what that was begun from, until each chain has its beginning. */
async function addOrigins(
  { assessment }: Reader,
  origins: Origins,
  asked: readonly AssessmentId[],
): Promise<void> {
  const next = new Set<AssessmentId>();
  for (let start = 0; start < asked.length; start += SLICE) {
    const rows = await assessment.findMany({
      where: {
        id: { in: asked.slice(start, start + SLICE) },
        OR: [{ fromId: { not: null } }, { inviteMark: { not: null } }],
      },
      select: { id: true, fromId: true, inviteMark: true },
    });
    await takeTurn();
    for (const row of rows) {
      const origin = originOf(row);
      if (origin !== null) origins.set(row.id, origin);
      if (row.fromId !== null && !origins.has(row.fromId)) next.add(row.fromId);
    }
  }
  if (next.size > 0) await addOrigins({ assessment }, origins, [...next]);
}

export function createWavePopulationReader(tables: Reader): WavePopulationReader {
  return {
    read: async (campaign, days, counted) => {
      const { completed, origins } = await readCompleted(tables, campaign, days);
      const known = new Set(completed.map(({ assessment }) => assessment));
      const before = [...origins.values(), ...counted.map(({ assessment }) => assessment)];
      await addOrigins(
        tables,
        origins,
        [...new Set(before)].filter((id) => !known.has(id) && !id.startsWith(MARKED)),
      );
      return { completed, origins };
    },
  };
}
