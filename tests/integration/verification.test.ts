import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import type { CreationRequest } from '#app/features/assessment/create-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import * as erasing from '#app/features/assessment/erase-assessment.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { confirmationAccessOf } from '#app/features/verification/access.server.ts';
import * as changing from '#app/features/verification/change-verification.server.ts';
import * as confirming from '#app/features/verification/confirm-report.server.ts';
import { toVerification } from '#app/features/verification/to-verification.server.ts';
import type { Verification } from '#app/features/verification/verification-link.ts';

// Everybody comes with a code and nothing else.
const changeVerification = (code: string, isAllowed: boolean) =>
  changing.changeVerification(accessOf(code), { code, isAllowed });
const confirmReport = (code: string) => confirming.confirmReport(confirmationAccessOf(code));
const eraseAssessment = (code: string) => erasing.eraseAssessment(accessOf(code));
async function findAssessment(code: string) {
  const opened = await openAssessment(accessOf(code));
  return opened.ok ? { ok: true, value: opened.value.assessment } : opened;
}
async function findVerification(code: string): Promise<Verification | null> {
  const opened = await openAssessment(accessOf(code));
  return opened.ok ? toVerification(code, opened.value) : null;
}

const AT = new Date('2026-11-24T08:00:00Z');
const NOT_FOUND = { ok: false, problem: { code: 'not-found' } };
const FIRM = { profile: JOINERY.profile, answers: JOINERY.answers };

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabaseOn(TEST_ENGINE);
  await openStore(database.address, { random: () => 0.5, at: AT });
});
afterAll(closeStore);

async function begin(request: CreationRequest = FIRM): Promise<string> {
  const created = await createAssessment(request);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value.code;
}

async function complete(request: CreationRequest = FIRM): Promise<string> {
  const code = await begin(request);
  const completed = await completeAssessment(accessOf(code), { revision: 1 });
  if (!completed.ok) throw new Error(completed.problem.code);
  return code;
}

async function allow(code: string): Promise<Verification> {
  expect(await changeVerification(code, true)).toEqual({ ok: true, value: null });
  const found = await findVerification(code);
  if (found === null) throw new Error('It was not allowed');
  return found;
}

describe('a report', () => {
  it('is confirmed only while its holder allows it, with date, versions and band and nothing else', async () => {
    const code = await complete();
    expect(await findVerification(code)).toBeNull();
    const verification = await allow(code);
    const confirmed = await confirmReport(verification.grouped.toLowerCase());
    expect(confirmed).toEqual({
      ok: true,
      value: {
        asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        questionnaire: '2026-2',
        method: '2026-2',
        band: expect.any(String),
        bandLow: expect.any(String),
        bandHigh: expect.any(String),
        testRun: false,
      },
    });
    expect(await changeVerification(code, false)).toEqual({ ok: true, value: null });
    expect(await findVerification(code)).toBeNull();
    expect(await confirmReport(verification.code)).toEqual(NOT_FOUND);
    // The same paper counts again once it is allowed again.
    expect(await allow(code)).toEqual(verification);
    expect(await confirmReport(verification.code)).toEqual(confirmed);
  });

  it('may be allowed twice and withdrawn twice, and neither moves the revision', async () => {
    const code = await complete();
    const before = await findAssessment(code);
    const verification = await allow(code);
    expect(await allow(code)).toEqual(verification);
    expect(await findAssessment(code)).toEqual(before);
    expect((await changeVerification(code, false)).ok).toBe(true);
    expect((await changeVerification(code, false)).ok).toBe(true);
    expect(await findAssessment(code)).toEqual(before);
  });

  it('says from which band to which where too much is unknown, and that it is a test run', async () => {
    const answers = Object.fromEntries(
      Object.keys(JOINERY.answers).map((item) => [item, { unknown: true } as const]),
    );
    const code = await complete({ ...FIRM, answers, testRun: true });
    const confirmed = await confirmReport((await allow(code)).code);
    expect(confirmed).toMatchObject({ value: { band: null, bandLow: 'starting', testRun: true } });
  });

  it('cannot be confirmed before there is one', async () => {
    const draft = await begin();
    expect(await changeVerification(draft, true)).toEqual({ ok: false, problem: { code: 'not-completed' } });
    expect(await findVerification(draft)).toBeNull();
  });

  it('is not confirmed any more once it is erased, nor by one that comes after it under the same code', async () => {
    const own = 'our-own-code_0123456789-abcdefghijkl';
    const code = await complete({ ...FIRM, code: own });
    const earlier = await allow(code);
    expect((await eraseAssessment(code)).ok).toBe(true);
    expect(await confirmReport(earlier.code)).toEqual(NOT_FOUND);
    expect(await findVerification(code)).toBeNull();
    expect(await changeVerification(code, true)).toEqual(NOT_FOUND);
    const later = await allow(await complete({ ...FIRM, code: own }));
    expect(later.code).not.toBe(earlier.code);
    expect(await confirmReport(earlier.code)).toEqual(NOT_FOUND);
  });

  it('passes no permission on to the assessment that follows it', async () => {
    const code = await complete();
    await allow(code);
    const next = await complete({ from: code });
    expect(await findVerification(next)).toBeNull();
  });
});

describe('somebody else', () => {
  it('opens, changes and erases nothing with a verification code', async () => {
    const code = await complete();
    const { code: verification, grouped } = await allow(code);
    for (const stranger of [verification, grouped]) {
      expect(await findAssessment(stranger)).toEqual(NOT_FOUND);
      expect(await changeVerification(stranger, false)).toEqual(NOT_FOUND);
      expect(await eraseAssessment(stranger)).toEqual(NOT_FOUND);
      expect(await findVerification(stranger)).toBeNull();
      expect((await createAssessment({ ...FIRM, code: stranger })).ok).toBe(false);
    }
    expect((await confirmReport(verification)).ok).toBe(true);
  });

  it('confirms nothing with a resume code, a hash, a guess or what no code looks like', async () => {
    const code = await complete();
    const { code: verification } = await allow(code);
    const [row] = await database.query(
      'SELECT * FROM "Assessment" WHERE "verificationHash" IS NOT NULL ORDER BY "createdAt" DESC',
    );
    const stored = [row?.['id'], row?.['codeHash'], row?.['verificationHash']].map(String);
    const guesses = [code, ...stored, verification.slice(0, -1), `${verification}0`, '0'.repeat(20)];
    for (const guess of [...guesses, '', ' ', '%00', '../', 'ä'.repeat(20), 'A'.repeat(5000)]) {
      expect(await confirmReport(guess), guess).toEqual(NOT_FOUND);
    }
  });

  it('with a report of their own changes nothing about another', async () => {
    const [mine, theirs] = [await complete(), await complete()];
    const verification = await allow(theirs);
    expect((await changeVerification(mine, true)).ok).toBe(true);
    expect((await changeVerification(mine, false)).ok).toBe(true);
    expect((await confirmReport(verification.code)).ok).toBe(true);
    expect((await findVerification(mine))?.code).toBeUndefined();
  });

  it('with all that is stored in hand finds neither the code nor what it was made from', async () => {
    const code = await complete();
    const { code: verification, grouped } = await allow(code);
    await currentStore().settle();
    const { address } = database;
    const bytes =
      address.engine === 'sqlite'
        ? readFileSync(address.file)
        : JSON.stringify(
            await database.query(
              'SELECT * FROM "Assessment" LEFT JOIN "IdempotencyRecord" ON "assessmentId" = "id"',
            ),
          );
    expect([code, verification, grouped].filter((secret) => bytes.includes(secret))).toEqual([]);
  });
});

describe('a database of an earlier version', () => {
  it('keeps its assessments, and none of them can be checked until its holder says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-earlier-'));
    const earlier = join(folder, 'earlier.db');
    migrateSqlite(earlier, SQLITE_MIGRATIONS.slice(0, 1), AT);
    const older = new Database(earlier);
    const insert = older.prepare(`INSERT INTO "Assessment" ("id", "codeHash", "questionnaire", "locale",
      "status", "revision", "profile", "answers", "firmName", "done", "useCases", "testRun", "createdAt",
      "updatedAt") VALUES (?, ?, '2026-1', 'de', 'draft', 1, '{}', '{}', 'Tischlerei', '[]', '[]', 0, ?, ?)`);
    for (const id of ['a', 'b']) insert.run(id, `hash of ${id}`, AT.toISOString(), AT.toISOString());
    older.close();

    const { backup } = migrateSqlite(earlier, SQLITE_MIGRATIONS, AT);
    expect(backup).not.toBeNull();
    const migrated = new Database(earlier, { readonly: true });
    const rows = migrated.prepare('SELECT "id", "firmName", "verificationHash" FROM "Assessment"').all();
    migrated.close();
    rmSync(folder, { recursive: true, force: true });
    const kept = { firmName: 'Tischlerei', verificationHash: null };
    expect(rows).toEqual([
      { id: 'a', ...kept },
      { id: 'b', ...kept },
    ]);
  });
});
