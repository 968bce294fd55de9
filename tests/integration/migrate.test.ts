import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReadClient } from '#app/persistence/client.ts';
import { migrateSqlite } from '#app/persistence/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/migrations.ts';
import { createTestDatabase } from '#tests/setup/database.ts';

const AT = new Date('2026-11-23T08:00:00Z');
const FIRST = { name: '1_first', sql: 'CREATE TABLE "A" ("x" TEXT);' };
const SECOND = { name: '2_second', sql: 'CREATE TABLE "B" ("y" TEXT);' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'data', 'test.db');
const tables = () => {
  const database = new Database(file(), { readonly: true });
  const names = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  database.close();
  return names;
};

describe('migrations', () => {
  it('apply once, in order, and keep a copy of what was there before', () => {
    expect(migrateSqlite(file(), [FIRST], AT)).toEqual({ applied: ['1_first'], backup: null });
    expect(migrateSqlite(file(), [FIRST], AT)).toEqual({ applied: [], backup: null });
    const { applied, backup } = migrateSqlite(file(), [FIRST, SECOND], AT);
    expect(applied).toEqual(['2_second']);
    expect(tables()).toEqual(['A', 'B', '_migrations']);
    const copy = new Database(backup ?? '', { readonly: true });
    expect(copy.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'B'`).pluck().get()).toBe(0);
    copy.close();
  });

  it('refuse a file whose applied migration was changed', () => {
    migrateSqlite(file(), [FIRST], AT);
    const changed = { ...FIRST, sql: `${FIRST.sql} ` };
    expect(() => migrateSqlite(file(), [changed, SECOND], AT)).toThrow('was changed after it was applied');
    expect(tables()).toEqual(['A', '_migrations']);
  });

  it('refuse a file that a newer program wrote', () => {
    migrateSqlite(file(), [FIRST, SECOND], AT);
    expect(() => migrateSqlite(file(), [FIRST], AT)).toThrow('The database is newer');
  });

  it('leave nothing behind when one fails half way', () => {
    const broken = { name: '2_broken', sql: 'CREATE TABLE "C" ("z" TEXT); CREATE TABLE nonsense (;' };
    expect(() => migrateSqlite(file(), [FIRST, broken], AT)).toThrow();
    expect(tables()).toEqual(['A', '_migrations']);
    expect(readdirSync(join(folder, 'data'))).toContain('test.db');
  });

  it('hold the tables the client expects: every model with every field can be read', async () => {
    const client = createReadClient(createTestDatabase());
    expect(SQLITE_MIGRATIONS.length).toBeGreaterThan(0);
    expect(await client.assessment.findMany({ include: { from: true, followers: true } })).toEqual([]);
    expect(await client.stepReport.findMany()).toEqual([]);
    expect(await client.idempotencyRecord.findMany()).toEqual([]);
    expect(await client.heartbeat.findMany()).toEqual([]);
    await client.$disconnect();
  });
});
