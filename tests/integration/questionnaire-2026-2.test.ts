import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase } from '#app/persistence/open-database.ts';
import { migratePostgresql } from '#app/persistence/postgresql/migrate.ts';
import { POSTGRESQL_MIGRATIONS } from '#app/persistence/postgresql/migrations.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import { createPostgresqlDatabase, queryPostgresql } from '#tests/setup/postgresql-database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-26T08:00:00Z');
const isBefore = ({ name }: { readonly name: string }) => name < '20261126130000';

const ANSWERS = {
  'data.quality': { level: 3 },
  'skills.change': { level: 2 },
  'skills.retention': { level: 4 },
  'cloud.exit': { notApplicable: true, reason: "Haben wir nicht: „alles“ im Haus, it's ours" },
  'cloud.control': { unknown: true },
};
/** Only the level of an item whose scale is another one now is open again. */
const KEPT = {
  'data.quality': { level: 3 },
  'cloud.exit': ANSWERS['cloud.exit'],
  'cloud.control': { unknown: true },
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const toInsert = (id: string, answers: object, result: string | null): string => {
  const status = result === null ? 'draft' : 'completed';
  const day = result === null ? 'NULL' : "'2026-11-24'";
  return `INSERT INTO "Assessment" ("id", "codeHash", "questionnaire", "locale", "status", "revision", "version",
      "profile", "answers", "firmName", "done", "useCases", "testRun", "createdAt", "updatedAt", "completedAt",
      "asOf", "resultJson", "verificationHash", "isClaimed")
    VALUES (${quoted(id)}, ${quoted(`hash-${id}`)}, '2026-1', 'de', ${quoted(status)}, 7, 9, '{"aiUse":"testing"}',
      ${quoted(JSON.stringify(answers))}, 'Muster', '[]', '[]', false, '2026-01-02 03:04:05', '2026-01-02 03:04:05',
      ${day}, ${day}, ${result === null ? 'NULL' : quoted(result)}, ${result === null ? 'NULL' : "'paper'"}, true)`;
};

interface Subject {
  readonly address: DatabaseAddress;
  readonly migrate: (isAll: boolean) => Promise<unknown>;
  readonly run: (sql: string) => Promise<unknown>;
}

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

async function prepare(engine: (typeof ENGINES)[number]): Promise<Subject> {
  if (engine === 'postgresql') {
    const { url, drop } = await createPostgresqlDatabase('blank');
    ends.push(drop);
    const pick = (isAll: boolean) => POSTGRESQL_MIGRATIONS.filter((one) => isAll || isBefore(one));
    return {
      address: { engine, url, connections: 2 },
      migrate: (isAll) => migratePostgresql(url, pick(isAll), AT),
      run: (sql) => queryPostgresql(url, sql),
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-questionnaire-'));
  ends.push(async () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'test.db');
  const pick = (isAll: boolean) => SQLITE_MIGRATIONS.filter((one) => isAll || isBefore(one));
  return {
    address: { engine, file },
    migrate: async (isAll) => migrateSqlite(file, pick(isAll), AT),
    run: async (sql) => {
      const database = new Database(file);
      database.exec(sql);
      database.close();
    },
  };
}

describe.each(ENGINES)('assessments of the retired questionnaire on %s', (engine) => {
  it('go on as drafts of the current one, with everything that was typed', async () => {
    const { address, migrate, run } = await prepare(engine);
    await migrate(false);
    await run(toInsert('done', ANSWERS, '{"an":"old result"}'));
    await run(toInsert('begun', { 'skills.retention': { level: 1 } }, null));
    await migrate(true);
    const { reader, close } = createDatabase(address, { random: () => 0.5 });
    const rows = await reader.assessment.findMany({ orderBy: { id: 'desc' } });
    await close();
    expect(rows.map(({ id, answers }) => [id, JSON.parse(answers) as unknown])).toEqual([
      ['done', KEPT],
      ['begun', {}],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        ...{ questionnaire: '2026-2', reopenedFrom: '2026-1', status: 'draft', revision: 8, version: 10 },
        ...{ completedAt: null, asOf: null, resultJson: null, verificationHash: null },
        ...{ firmName: 'Muster', profile: '{"aiUse":"testing"}' },
      });
      // A silent assessment of January is not swept away on the day it was opened again.
      expect(Math.abs(Date.now() - row.updatedAt.getTime())).toBeLessThan(60_000);
      expect(row.createdAt.toISOString()).toBe('2026-01-02T03:04:05.000Z');
    }
  });

  it('leave those of the current one as they are', async () => {
    const { address, migrate, run } = await prepare(engine);
    await migrate(true);
    const current = toInsert('new', KEPT, null).replace("'2026-1'", "'2026-2'");
    await run(current);
    await migrate(true);
    const { reader, close } = createDatabase(address, { random: () => 0.5 });
    expect(await reader.assessment.findMany()).toMatchObject([{ reopenedFrom: null, revision: 7 }]);
    await close();
  });
});
