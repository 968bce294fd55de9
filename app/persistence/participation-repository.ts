import type { CampaignId, CampaignWave } from '#app/domain/campaign/campaign.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { AGREED } from './agreed.ts';
import type { Tables } from './database.ts';

type Table = Pick<Tables, '$queryRaw' | 'campaignWave'>;

/** A wave as far as counting who took part needs it. */
export interface CountedWave extends Pick<CampaignWave, 'id' | 'firstDay' | 'lastDay'> {
  readonly campaign: CampaignId;
  readonly floor: number;
  /** The Monday it was last counted for; null: never. */
  readonly countedOn: IsoDate | null;
}

export interface ParticipationReader {
  /** Those that have begun before a Monday and were not counted for it. For the work of each hour, and for no page. */
  readonly listUncounted: (monday: IsoDate) => Promise<readonly CountedWave[]>;
  /**
   * How many firms completed within a wave and before a day, agree, and make no test run; all assessments of a chain are
   * one firm, and so are those that were begun by one personal code. The exact number, which goes nowhere but into `toldParticipation`.
   */
  readonly countFirms: (wave: CountedWave, before: IsoDate) => Promise<number>;
}

export interface ParticipationWriter extends ParticipationReader {
  /** Keeps what is told from a Monday on; a number of that Monday or later stays. */
  readonly tell: (wave: CountedWave, told: number, monday: IsoDate) => Promise<void>;
}

const notCounted = (monday: IsoDate) => ({
  OR: [{ participationOn: null }, { participationOn: { lt: monday } }],
});

export function createParticipationReader(tables: Table): ParticipationReader {
  return {
    listUncounted: async (monday) => {
      const rows = await tables.campaignWave.findMany({
        where: { firstDay: { lt: monday }, ...notCounted(monday) },
        select: {
          ...{ id: true, firstDay: true, lastDay: true, participationOn: true },
          campaign: { select: { id: true, floor: true } },
        },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ participationOn, campaign: { id: campaign, floor }, ...wave }) => ({
        ...{ ...wave, campaign, floor, countedOn: participationOn },
      }));
    },
    countFirms: async ({ campaign, firstDay, lastDay }, before) => {
      const rows = await tables.$queryRaw<{ readonly firms: bigint | number }[]>`
        WITH RECURSIVE "back" ("id", "fromId", "inviteMark") AS (
          SELECT "id", "fromId", "inviteMark" FROM "Assessment"
          WHERE "campaign" = ${campaign} AND "status" = 'completed' AND "testRun" = ${false}
            AND "consent" LIKE ${AGREED} AND "asOf" BETWEEN ${firstDay} AND ${lastDay} AND "asOf" < ${before}
          UNION
          SELECT "a"."id", "a"."fromId", "a"."inviteMark" FROM "Assessment" AS "a" JOIN "back" ON "a"."id" = "back"."fromId"
        )
        SELECT COUNT(DISTINCT COALESCE("inviteMark", "id")) AS "firms" FROM "back" WHERE "fromId" IS NULL`;
      return Number(rows[0]?.firms ?? 0);
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createParticipationWriter(tables: Table): ParticipationWriter {
  return {
    ...createParticipationReader(tables),
    tell: async ({ id }, told, monday) => {
      await tables.campaignWave.updateMany({
        where: { id, ...notCounted(monday) },
        data: { participation: told, participationOn: monday },
      });
    },
  };
}
