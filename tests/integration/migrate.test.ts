import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '#app/persistence/database.ts';
import type { Migration, MigrationReport } from '#app/persistence/migration-ledger.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import { migratePostgresql } from '#app/persistence/postgresql/migrate.ts';
import { POSTGRESQL_MIGRATIONS } from '#app/persistence/postgresql/migrations.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import type { PostgresqlDatabase } from '#tests/setup/postgresql-database.ts';
import { createPostgresqlDatabase, queryPostgresql } from '#tests/setup/postgresql-database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-23T08:00:00Z');
const FIRST = { name: '1_first', sql: 'CREATE TABLE "A" ("x" TEXT);' };
const SECOND = { name: '2_second', sql: 'CREATE TABLE "B" ("y" TEXT);' };

let folder = '';
let server: PostgresqlDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-migrate-'));
  server = await createPostgresqlDatabase('blank');
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.drop();
});

const file = () => join(folder, 'data', 'test.db');

interface Subject {
  readonly migrate: (migrations: readonly Migration[]) => Promise<MigrationReport>;
  readonly tables: () => Promise<readonly unknown[]>;
}

const SUBJECTS: Readonly<Record<Engine, Subject>> = {
  sqlite: {
    migrate: async (migrations) => migrateSqlite(file(), migrations, AT),
    tables: async () => {
      const database = new Database(file(), { readonly: true });
      const names = database
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
        .pluck()
        .all();
      database.close();
      return names;
    },
  },
  postgresql: {
    migrate: (migrations) => migratePostgresql(server.url, migrations, AT),
    tables: async () => {
      const names = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename COLLATE "C"`;
      return (await queryPostgresql(server.url, names)).map(({ tablename }) => tablename);
    },
  },
};

describe.each(ENGINES)('migrations on %s', (engine) => {
  const { migrate, tables } = SUBJECTS[engine];

  it('apply once and in order', async () => {
    expect(await migrate([FIRST])).toEqual({ applied: ['1_first'], backup: null });
    expect(await migrate([FIRST])).toEqual({ applied: [], backup: null });
    expect((await migrate([FIRST, SECOND])).applied).toEqual(['2_second']);
    expect(await tables()).toEqual(['A', 'B', '_migrations']);
  });

  it('refuse a database whose applied migration was changed', async () => {
    await migrate([FIRST]);
    const changed = { ...FIRST, sql: `${FIRST.sql} ` };
    await expect(migrate([changed, SECOND])).rejects.toThrow('was changed after it was applied');
    expect(await tables()).toEqual(['A', '_migrations']);
  });

  it('refuse a database that a newer program wrote', async () => {
    await migrate([FIRST, SECOND]);
    await expect(migrate([FIRST])).rejects.toThrow('The database is newer');
  });

  it('leave nothing behind when one fails half way', async () => {
    const broken = { name: '2_broken', sql: 'CREATE TABLE "C" ("z" TEXT); CREATE TABLE nonsense (;' };
    await expect(migrate([FIRST, broken])).rejects.toThrow();
    expect(await tables()).toEqual(['A', '_migrations']);
  });

  it('hold the tables the client expects: every model with every field can be read', async () => {
    const { address } = await createDatabaseOn(engine);
    const { reader, close } = createDatabase(address, { random: () => 0.5 });
    expect(await reader.assessment.findMany({ include: { from: true, followers: true } })).toEqual([]);
    expect(await reader.assessmentFacts.findMany()).toEqual([]);
    expect(await reader.stepReport.findMany()).toEqual([]);
    expect(await reader.shareLink.findMany()).toEqual([]);
    expect(await reader.idempotencyRecord.findMany()).toEqual([]);
    expect(await reader.account.findMany({ include: { recoveryCodes: true } })).toEqual([]);
    expect(await reader.accountSession.findMany()).toEqual([]);
    expect(await reader.mailCode.findMany()).toEqual([]);
    expect(await reader.signOn.findMany()).toEqual([]);
    expect(await reader.organisation.findMany()).toEqual([]);
    expect(await reader.membership.findMany()).toEqual([]);
    expect(await reader.invitation.findMany()).toEqual([]);
    expect(await reader.auditEvent.findMany()).toEqual([]);
    expect(await reader.client.findMany()).toEqual([]);
    expect(await reader.clientAssessment.findMany()).toEqual([]);
    expect(await reader.workshop.findMany()).toEqual([]);
    expect(await reader.workshopNote.findMany()).toEqual([]);
    expect(await reader.letterhead.findMany()).toEqual([]);
    expect(await reader.ownReport.findMany()).toEqual([]);
    expect(await reader.workshopFolder.findMany()).toEqual([]);
    expect(await reader.attendance.findMany()).toEqual([]);
    expect(await reader.voiceRound.findMany({ include: { reveals: true } })).toEqual([]);
    expect(await reader.voice.findMany()).toEqual([]);
    expect(await reader.apiToken.findMany()).toEqual([]);
    expect(await reader.handOver.findMany()).toEqual([]);
    expect(await reader.clientImport.findMany()).toEqual([]);
    expect(await reader.reminderLetter.findMany()).toEqual([]);
    expect(await reader.reminder.findMany()).toEqual([]);
    expect(await reader.accompaniment.findMany()).toEqual([]);
    expect(await reader.checkIn.findMany()).toEqual([]);
    expect(await reader.calendarFeed.findMany()).toEqual([]);
    expect(await reader.weeklyLetter.findMany()).toEqual([]);
    expect(await reader.scenario.findMany()).toEqual([]);
    expect(await reader.fileCopy.findMany()).toEqual([]);
    expect(await reader.acceptance.findMany()).toEqual([]);
    expect(await reader.campaign.findMany({ include: { waves: true } })).toEqual([]);
    expect(await reader.chamberSecret.findMany()).toEqual([]);
    expect(await reader.weightTarget.findMany()).toEqual([]);
    expect(await reader.release.findMany()).toEqual([]);
    expect(await reader.releaseMember.findMany()).toEqual([]);
    expect(await reader.job.findMany()).toEqual([]);
    expect(await reader.listedFirm.findMany()).toEqual([]);
    expect(await reader.mailing.findMany()).toEqual([]);
    expect(await reader.personalCode.findMany()).toEqual([]);
    expect(await reader.paperClerk.findMany()).toEqual([]);
    expect(await reader.heartbeat.findMany()).toEqual([]);
    await close();
  });
});

describe('migrations', () => {
  it('keep a copy of the SQLite file as it was before', () => {
    migrateSqlite(file(), [FIRST], AT);
    const { backup } = migrateSqlite(file(), [FIRST, SECOND], AT);
    const copy = new Database(backup ?? '', { readonly: true });
    expect(copy.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'B'`).pluck().get()).toBe(0);
    copy.close();
    expect(readdirSync(join(folder, 'data'))).toContain('test.db');
  });

  const PARENTS = {
    name: '1_parents',
    sql: `CREATE TABLE "P" ("id" TEXT PRIMARY KEY);
      CREATE TABLE "C" ("p" TEXT REFERENCES "P" ("id") ON DELETE CASCADE);
      INSERT INTO "P" VALUES ('a'); INSERT INTO "C" VALUES ('a');`,
  };
  const anew = (rows: string) => ({
    name: '2_anew',
    sql: `CREATE TABLE "N" ("id" TEXT PRIMARY KEY, "more" TEXT); ${rows}
      DROP TABLE "P"; ALTER TABLE "N" RENAME TO "P";`,
  });
  const countChildren = (): unknown => {
    const database = new Database(file(), { readonly: true });
    const count = database.prepare('SELECT count(*) FROM "C"').pluck().get();
    database.close();
    return count;
  };

  it('may make a table of a SQLite file anew without losing what points at it', () => {
    migrateSqlite(file(), [PARENTS, anew('INSERT INTO "N" SELECT "id", NULL FROM "P";')], AT);
    expect(countChildren()).toBe(1);
  });

  it('refuse to leave rows without what they belong to, and then change nothing', () => {
    migrateSqlite(file(), [PARENTS], AT);
    expect(() => migrateSqlite(file(), [PARENTS, anew('')], AT)).toThrow(/2_anew/);
    expect(countChildren()).toBe(1);
  });

  it('are applied once where two programs start at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => migratePostgresql(server.url, [FIRST, SECOND], AT)));
    const applied = both.flatMap((report) => report.applied);
    expect(applied.toSorted()).toEqual(['1_first', '2_second']);
    expect(await SUBJECTS.postgresql.tables()).toEqual(['A', 'B', '_migrations']);
  });

  it('have the same names on both engines', () => {
    const names = SQLITE_MIGRATIONS.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(POSTGRESQL_MIGRATIONS.map(({ name }) => name)).toEqual(names);
  });
});
