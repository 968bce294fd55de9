import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import type { Engine } from '#app/persistence/database.ts';
import type { Migration } from '#app/persistence/migration-ledger.ts';
import { migratePostgresql } from '#app/persistence/postgresql/migrate.ts';
import { POSTGRESQL_MIGRATIONS } from '#app/persistence/postgresql/migrations.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import { signsOf } from '#app/persistence/wave-counts/became-sql.ts';
import { chamberReadings } from '#app/domain/statistics/fact-readings.ts';
import type { CountedFirm } from '#app/domain/statistics/programme.ts';
import { countedFirms, DISTRICTS, followingFirms } from '#tests/factories/counted-firms.ts';
import { createPostgresqlDatabase, queryPostgresql } from '#tests/setup/postgresql-database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-27T18:00:00Z');
const NAME = '20261127190000_firms';
const READ = 'SELECT "assessmentId", "waveId", "runId", "since", "became" FROM "ReleaseMember" ORDER BY 1';

const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-members-'));
const server = await createPostgresqlDatabase('blank');
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.drop();
});

/** In a wave that follows none, and in one that does; new and returned ones. */
const FIRMS: readonly (readonly [wave: string, firm: CountedFirm])[] = [
  ...countedFirms(40, 5).map((firm) => ['first', firm] as const),
  ...followingFirms(90, 6).map((firm) => ['second', firm] as const),
];

/** What the migration reads of what was there before it, and what it points at. */
const BEFORE: Migration = {
  name: '1_before',
  sql: `CREATE TABLE "CampaignWave" ("id" TEXT PRIMARY KEY); CREATE TABLE "Assessment" ("id" TEXT PRIMARY KEY);
    CREATE TABLE "Release" ("id" TEXT PRIMARY KEY, "waveId" TEXT NOT NULL);
    CREATE TABLE "ReleaseMember" ("releaseId" TEXT, "assessmentId" TEXT, "since" INTEGER, "counted" TEXT);
    INSERT INTO "CampaignWave" VALUES ('first'), ('second');
    INSERT INTO "Release" VALUES ('first-1', 'first'), ('second-1', 'second');
    ${FIRMS.map(
      ([wave, firm], index) => `INSERT INTO "Assessment" VALUES ('a-${String(index)}');
    INSERT INTO "ReleaseMember" VALUES ('${wave}-1', 'a-${String(index)}', 2, '${JSON.stringify(firm)}');`,
    ).join('\n')}`,
};

const itself = (migrations: readonly Migration[]): readonly Migration[] => [
  BEFORE,
  ...migrations.filter(({ name }) => name === NAME),
];

async function readMigrated(engine: Engine): Promise<readonly unknown[]> {
  if (engine === 'postgresql') {
    await migratePostgresql(server.url, itself(POSTGRESQL_MIGRATIONS), AT);
    return queryPostgresql(server.url, READ);
  }
  const file = join(folder, 'members.db');
  migrateSqlite(file, itself(SQLITE_MIGRATIONS), AT);
  const database = new Database(file, { readonly: true });
  const rows = database.prepare(READ).all();
  database.close();
  return rows;
}

const signOf = (categories: readonly string[], answer: string | undefined): string =>
  answer === undefined ? '-' : String(categories.indexOf(answer));

describe.each(ENGINES)('members of releases made before the database counted, on %s', (engine) => {
  it('keep as signs what was counted of them', async () => {
    const expected = FIRMS.map(([wave, { answers }], index) => {
      const signs = signsOf(chamberReadings({ districts: DISTRICTS, isFollowing: wave === 'second' }));
      const became = signs.map(({ id, categories }) => signOf(categories, answers[id])).join('');
      return { assessmentId: `a-${String(index)}`, waveId: wave, runId: `${wave}-1`, since: 2, became };
    });
    const inOrder = expected.toSorted((one, other) => (one.assessmentId < other.assessmentId ? -1 : 1));
    expect(await readMigrated(engine)).toEqual(inOrder);
    expect(new Set(expected.map(({ became }) => became)).size).toBeGreaterThan(30);
  });
});
