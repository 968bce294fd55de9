import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { FactReadings } from '#app/domain/statistics/fact-readings.ts';
import { AGREED } from '../agreed.ts';
import type { PlainConnection } from '../plain-connection.ts';
import { becameOf, seenWithReturn } from './became-sql.ts';
import { isSame, seenOf } from './reading-sql.ts';

/** From one day to another, both included. */
export interface WaveDays {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** A wave as far as counting it needs it. The caller has looked whose it is. */
export interface CountedWave extends WaveDays {
  readonly campaign: CampaignId;
  readonly wave: string;
  /** When the wave was whose firms are found again in this one; null where there is none, or none any more. */
  readonly earlier: WaveDays | null;
  /** The run whose members are counted in the last release; null before the first one. */
  readonly lastRun: string | null;
}

/** What becomes of a firm, as `WaveMove` notes it. `waits`: nobody can say what to count, and it was not counted. */
export const MOVES = { stays: 0, joins: 1, corrects: 2, leaves: 3, waits: 4 } as const;
/** In the place of what is seen of a firm: it is not counted then. */
const NOTHING = -1;

/** `$1` to `$3` of every statement that reads who completed. */
const COMPLETED = `"a"."campaign" = $1 AND "a"."status" = 'completed' AND NOT "a"."testRun"
  AND "a"."asOf" BETWEEN $2 AND $3`;

/** No id of an assessment looks like this. */
const MARKED = "'personal code '";

/**
 * The firm of each assessment that follows one or was begun with a personal code: the code where the first of its chain was
 * begun with one, that first one otherwise. A chain goes over drafts and other waves; an erased one ends it.
 */
const NOTE_ORIGINS = `
  INSERT INTO "WaveOrigin" ("assessmentId", "firm")
  WITH RECURSIVE "back" ("assessmentId", "id", "fromId", "inviteMark") AS (
    SELECT "a"."id", "a"."id", "a"."fromId", "a"."inviteMark" FROM "Assessment" AS "a"
    WHERE ${COMPLETED} AND ("a"."fromId" IS NOT NULL OR "a"."inviteMark" IS NOT NULL)
    UNION
    SELECT "a"."id", "a"."id", "a"."fromId", "a"."inviteMark" FROM "ReleaseMember" AS "m"
    JOIN "Assessment" AS "a" ON "a"."id" = "m"."assessmentId"
    WHERE "m"."waveId" = $4 AND "m"."runId" = $5
      AND ("a"."fromId" IS NOT NULL OR "a"."inviteMark" IS NOT NULL)
    UNION
    SELECT "back"."assessmentId", "a"."id", "a"."fromId", "a"."inviteMark" FROM "back"
    JOIN "Assessment" AS "a" ON "a"."id" = "back"."fromId"
  )
  SELECT "assessmentId", COALESCE(${MARKED} || "inviteMark", "id") FROM "back" WHERE "fromId" IS NULL
  ON CONFLICT ("assessmentId") DO NOTHING`;

/** Each firm that completed in some days, with its latest assessment of them, as a table of the name `latest`. */
const LATEST = `
  WITH "completed" AS (
    SELECT COALESCE("o"."firm", "a"."id") AS "firm", "a"."id", "a"."completedAt",
      CASE WHEN "a"."consent" LIKE $4 THEN 1 ELSE 0 END AS "isAgreed"
    FROM "Assessment" AS "a" LEFT JOIN "WaveOrigin" AS "o" ON "o"."assessmentId" = "a"."id"
    WHERE ${COMPLETED}
  ), "ranked" AS (
    SELECT "firm", "id", "isAgreed", ROW_NUMBER() OVER (
      PARTITION BY "firm" ORDER BY "completedAt" DESC, "id" DESC
    ) AS "rank" FROM "completed"
  ), "latest" AS (SELECT "firm", "id", "isAgreed" FROM "ranked" WHERE "rank" = 1)`;

const NOTE_LATEST = `
  INSERT INTO "WaveFirm" ("firm", "latest", "isAgreed") ${LATEST} SELECT "firm", "id", "isAgreed" FROM "latest"`;

/** Who takes back agreeing to be counted is no longer found again. */
const NOTE_EARLIER = `
  INSERT INTO "WaveEarlier" ("firm", "assessmentId") ${LATEST}
  SELECT "firm", "id" FROM "latest" WHERE "isAgreed" = 1`;

/**
 * Each firm that was counted, by which of its assessments. Two of them are one firm where that which set them apart was
 * erased: the later id stands for both then, and the other is out as if it were erased.
 */
const NOTE_COUNTED = `
  INSERT INTO "WaveFirm" ("firm", "counted", "since", "becameBefore")
  SELECT "firm", "assessmentId", "since", "became" FROM (
    SELECT COALESCE("o"."firm", "m"."assessmentId") AS "firm", "m"."assessmentId", "m"."since", "m"."became",
      ROW_NUMBER() OVER (
        PARTITION BY COALESCE("o"."firm", "m"."assessmentId") ORDER BY "m"."assessmentId" DESC
      ) AS "rank"
    FROM "ReleaseMember" AS "m" LEFT JOIN "WaveOrigin" AS "o" ON "o"."assessmentId" = "m"."assessmentId"
    WHERE "m"."waveId" = $1 AND "m"."runId" = $2
  ) AS "counted" WHERE "rank" = 1
  ON CONFLICT ("firm") DO UPDATE SET "counted" = EXCLUDED."counted", "since" = EXCLUDED."since",
    "becameBefore" = EXCLUDED."becameBefore"`;

/**
 * What becomes of each firm. Who is no longer in the wave or agrees no longer leaves of its own will; what nobody can read
 * is no correction and no leave, and the firm stands as it stood.
 */
const noteMoves = (readings: FactReadings): string => `
  INSERT INTO "WaveMove"
    ("counted", "latest", "since", "move", "before", "after", "becameBefore", "becameAfter", "isUnread")
  SELECT "counted", "latest", COALESCE("since", 0), "move",
    COALESCE(${seenWithReturn('"before"', '"becameBefore"', readings)}, ${String(NOTHING)}),
    CASE WHEN "move" IN (${String(MOVES.joins)}, ${String(MOVES.corrects)})
      THEN ${seenWithReturn('"after"', '"becameAfter"', readings)} ELSE ${String(NOTHING)} END,
    "becameBefore", "becameAfter", CASE WHEN "isAgreed" = 1 AND "after" IS NULL THEN 1 ELSE 0 END
  FROM (
    SELECT "seen".*, CASE
      WHEN "latest" IS NULL OR "isAgreed" = 0 THEN CASE WHEN "counted" IS NULL THEN NULL ELSE ${String(MOVES.leaves)} END
      WHEN "after" IS NULL THEN CASE WHEN "counted" IS NULL THEN ${String(MOVES.waits)} ELSE ${String(MOVES.stays)} END
      WHEN "counted" IS NULL THEN ${String(MOVES.joins)}
      WHEN ("counted" = "latest" OR "isSame" = 1) AND "becameBefore" = "becameAfter" THEN ${String(MOVES.stays)}
      ELSE ${String(MOVES.corrects)} END AS "move"
    FROM (
      SELECT "w".*, ${seenOf('c', readings)} AS "before", ${seenOf('n', readings)} AS "after",
        ${becameOf('n', 'e', readings)} AS "becameAfter",
        CASE WHEN "w"."counted" <> "w"."latest" AND ${isSame('c', 'n', readings)} THEN 1 ELSE 0 END AS "isSame"
      FROM "WaveFirm" AS "w"
      LEFT JOIN "AssessmentFacts" AS "c" ON "c"."assessmentId" = "w"."counted"
      LEFT JOIN "AssessmentFacts" AS "n" ON "n"."assessmentId" = "w"."latest"
      LEFT JOIN "WaveEarlier" AS "then" ON "then"."firm" = "w"."firm"
      LEFT JOIN "AssessmentFacts" AS "e" ON "e"."assessmentId" = "then"."assessmentId"
    ) AS "seen"
  ) AS "moved"
  WHERE "move" IS NOT NULL`;

/**
 * Notes for this connection alone what becomes of each firm of a wave, in the table `WaveMove`: by the assessment that
 * was counted and the latest one, what was and is seen of it, what became of it, and since when it is counted. A firm is the
 * chain of assessments of which each was begun from the one before, or all that were begun with one personal code; its
 * latest completed one of the wave speaks for it.
 * Source: method 2026-2, section 7, "Population".
 */
export async function noteMovements(
  { query, dialect }: PlainConnection,
  { campaign, wave, firstDay, lastDay, earlier, lastRun }: CountedWave,
  readings: FactReadings,
): Promise<void> {
  const { id, numbering } = dialect;
  await query(`CREATE TEMP TABLE "WaveOrigin" ("assessmentId" ${id} PRIMARY KEY, "firm" ${id} NOT NULL)`);
  await query(`CREATE TEMP TABLE "WaveEarlier" ("firm" ${id} PRIMARY KEY, "assessmentId" ${id} NOT NULL)`);
  await query(`CREATE TEMP TABLE "WaveFirm" ("firm" ${id} PRIMARY KEY, "counted" ${id}, "since" INTEGER,
    "becameBefore" TEXT, "latest" ${id}, "isAgreed" INTEGER)`);
  await query(`CREATE TEMP TABLE "WaveMove" (
    "place" ${numbering}, "counted" ${id}, "latest" ${id}, "since" INTEGER NOT NULL,
    "move" INTEGER NOT NULL, "before" INTEGER NOT NULL, "after" INTEGER NOT NULL,
    "becameBefore" TEXT, "becameAfter" TEXT, "isUnread" INTEGER NOT NULL
  )`);
  const completed = [campaign, firstDay, lastDay];
  const counted = [wave, lastRun ?? ''];
  await query(NOTE_ORIGINS, [...completed, ...counted]);
  if (earlier !== null) {
    const before = [campaign, earlier.firstDay, earlier.lastDay];
    await query(NOTE_ORIGINS, [...before, ...counted]);
    await query(NOTE_EARLIER, [...before, AGREED]);
  }
  await query(NOTE_LATEST, [...completed, AGREED]);
  await query(NOTE_COUNTED, counted);
  await query(noteMoves(readings));
}
