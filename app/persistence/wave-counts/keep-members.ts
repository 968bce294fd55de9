import { setTimeout as wait } from 'node:timers/promises';
import type { CountedWave } from './note-movements.ts';
import { MOVES } from './note-movements.ts';
import type { PlainConnection } from '../plain-connection.ts';
import type { MovementKey } from './read-tallies.ts';
import { numberOf } from './read-tallies.ts';

/** So few at a time that who saves answers meanwhile waits for milliseconds; and a pause, so that it gets its turn. */
const SLICE = 2000;
const PAUSE_MS = 4;

/** What is kept of the members of a release before it is one. */
export interface KeptRun {
  readonly run: string;
  /** Of the release it would be. */
  readonly number: number;
}

async function inTransaction(connection: PlainConnection, work: () => Promise<unknown>): Promise<void> {
  const { query, dialect } = connection;
  await query(dialect.beginWriting);
  try {
    await work();
    await query('COMMIT');
  } catch (error) {
    await query('ROLLBACK').catch(() => {});
    throw error;
  }
  await wait(PAUSE_MS);
}

async function noteAdmitted({ query }: PlainConnection, admitted: readonly MovementKey[]): Promise<void> {
  await query(`CREATE TEMP TABLE "WaveAdmitted" ("move" INTEGER NOT NULL, "since" INTEGER NOT NULL,
    "before" INTEGER NOT NULL, "after" INTEGER NOT NULL, PRIMARY KEY ("move", "since", "before", "after"))`);
  for (const { move, since, before, after } of admitted) {
    await query('INSERT INTO "WaveAdmitted" VALUES ($1, $2, $3, $4)', [move, since, before, after]);
  }
}

/** Who was let in is counted by the latest assessment from now on, who waits as before. An erased one is not there. */
const INSERT_SLICE = `
  INSERT INTO "ReleaseMember" ("waveId", "runId", "assessmentId", "since", "became")
  SELECT $1, $2, "counts"."assessmentId", "counts"."since", "counts"."became" FROM (
    SELECT CASE WHEN "a"."move" IS NULL THEN "m"."counted" ELSE "m"."latest" END AS "assessmentId",
      CASE WHEN "a"."move" IS NULL THEN "m"."since" ELSE CAST($3 AS INTEGER) END AS "since",
      CASE WHEN "a"."move" IS NULL THEN "m"."becameBefore" ELSE "m"."becameAfter" END AS "became"
    FROM "WaveMove" AS "m" LEFT JOIN "WaveAdmitted" AS "a" ON "a"."move" = "m"."move"
      AND "a"."since" = "m"."since" AND "a"."before" = "m"."before" AND "a"."after" = "m"."after"
    WHERE "m"."place" BETWEEN $4 AND $5 AND "m"."move" <> ${String(MOVES.waits)}
      AND NOT ("m"."move" = ${String(MOVES.joins)} AND "a"."move" IS NULL)
      AND NOT ("m"."move" = ${String(MOVES.leaves)} AND "a"."move" IS NOT NULL)
  ) AS "counts"
  WHERE EXISTS (SELECT 1 FROM "Assessment" WHERE "Assessment"."id" = "counts"."assessmentId")`;

/**
 * Writes down who is counted with a release, under the run that computed it: it is the run of a release that makes them
 * its members, which is said later, with the release. Needs what `noteMovements` noted.
 * @param admitted the movements that the release lets in, save for those of who stays.
 */
export async function keepMembers(
  connection: PlainConnection,
  { wave }: Pick<CountedWave, 'wave'>,
  { run, number, admitted }: KeptRun & { readonly admitted: readonly MovementKey[] },
): Promise<void> {
  await noteAdmitted(connection, admitted);
  const [row] = await connection.query('SELECT COALESCE(MAX("place"), 0) AS "last" FROM "WaveMove"');
  const last = row === undefined ? 0 : numberOf(row, 'last');
  for (let first = 1; first <= last; first += SLICE) {
    await inTransaction(connection, () =>
      connection.query(INSERT_SLICE, [wave, run, number, first, first + SLICE - 1]),
    );
  }
}

/**
 * Of any run of a wave but that of its last release, as it stands when the statement begins: whoever was thought gone and goes
 * on takes nothing of a release that somebody else has kept since.
 */
const OTHERS = `"waveId" = $1 AND "runId" <> COALESCE(
  (SELECT "runId" FROM "Release" WHERE "waveId" = $1 ORDER BY "number" DESC LIMIT 1), '')`;

/** Removes who was counted in a wave by releases before the last one, and by runs that came to nothing. */
export async function forgetOtherMembers(
  connection: PlainConnection,
  { wave }: Pick<CountedWave, 'wave'>,
): Promise<void> {
  const { query } = connection;
  for (;;) {
    const rows = await query(
      `SELECT "assessmentId" FROM "ReleaseMember" WHERE ${OTHERS} LIMIT ${String(SLICE)}`,
      [wave],
    );
    if (rows.length === 0) return;
    await inTransaction(connection, () =>
      query(
        `DELETE FROM "ReleaseMember" WHERE ${OTHERS} AND "assessmentId" IN
           (SELECT "assessmentId" FROM "ReleaseMember" WHERE ${OTHERS} LIMIT ${String(SLICE)})`,
        [wave],
      ),
    );
  }
}
