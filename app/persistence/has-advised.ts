import type { AccountId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Tables } from './database.ts';

/**
 * Whether somebody knows answers of a firm of a campaign, as `CampaignReader` says. It goes out from what the account has to
 * do with and never from the campaign: how long it takes neither grows with the firms that take part nor tells how many they
 * are. SQLite keeps to the order of a CROSS JOIN; PostgreSQL finds it by what it knows of the tables.
 */
export async function hasAdvised(
  tables: Pick<Tables, '$queryRaw'>,
  account: AccountId,
  campaign: CampaignId,
): Promise<boolean> {
  // Clients as domain/access/client-actions.ts says by which ties one is seen.
  const found = await tables.$queryRaw<unknown[]>`
    WITH "seen" ("id") AS (
      SELECT "id" FROM "Client" WHERE "adviserId" = ${account}
      UNION ALL
      SELECT "c"."id" FROM "Membership" AS "m" CROSS JOIN "Client" AS "c"
      WHERE "m"."accountId" = ${account} AND "c"."organisationId" = "m"."organisationId"
        AND ("c"."isShared" OR ("c"."adviserId" IS NULL AND "m"."role" = 'owner'))
    ), "known" ("id") AS (
      SELECT "l"."assessmentId" FROM "seen" CROSS JOIN "ClientAssessment" AS "l" WHERE "l"."clientId" = "seen"."id"
      UNION ALL SELECT "assessmentId" FROM "Workshop" WHERE "adviserId" = ${account}
      UNION ALL SELECT "assessmentId" FROM "HandOver" WHERE "adviserId" = ${account}
      UNION ALL SELECT "assessmentId" FROM "Accompaniment" WHERE "adviserId" = ${account}
      UNION ALL SELECT "assessmentId" FROM "FileCopy" WHERE "adviserId" = ${account}
    )
    SELECT 1 WHERE EXISTS (SELECT 1 FROM "PaperClerk" WHERE "campaignId" = ${campaign} AND "accountId" = ${account})
      OR EXISTS (
        SELECT 1 FROM "known" CROSS JOIN "Assessment" AS "a"
        WHERE "a"."id" = "known"."id" AND "a"."campaign" = ${campaign}
      )`;
  return found.length > 0;
}
