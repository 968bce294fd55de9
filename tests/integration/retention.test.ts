import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { createAssessment, createFromBody } from '#app/features/assessment/create-assessment.server.ts';
import { onErased } from '#app/features/assessment/erasure.ts';
import { visitAssessment } from '#app/features/assessment/open-assessment.server.ts';
import type { RetentionReport } from '#app/features/assessment/retention.server.ts';
import { previewRetention, runRetention } from '#app/features/assessment/retention.server.ts';
import { checkReadiness } from '#app/features/operations/check-readiness.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { NewAssessment } from '#app/persistence/stored-assessment.ts';
import type { Engine } from '#app/persistence/database.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);
const DAYS = { unused: 1, draft: 90, completed: 700 };

afterEach(closeStore);

async function open(engine: Engine) {
  const database = await createDatabaseOn(engine);
  const statements: string[] = [];
  await openStore(database.address, {
    random: () => 0.5,
    at: NOW,
    onStatement: (sql) => statements.push(sql),
  });
  return { ...database, statements };
}

const answered = (id: string): NewAssessment =>
  newAssessment(id, { answers: { 'data.digital': { level: 2 } } });

const begin = (assessment: NewAssessment, at: Date) =>
  currentStore().write(async ({ assessments }) => {
    await assessments.create(`owner-of-${assessment.id}`, assessment, at);
    return succeed(null);
  });

async function complete(id: string, at: Date): Promise<void> {
  const { profile, answers } = JOINERY;
  const content = { ...newAssessment(id), profile, answers };
  const result = evaluateSample(JOINERY);
  await begin(content, at);
  await currentStore().write(async ({ assessments }) => {
    const seen = { owner: `owner-of-${id}`, revision: 1 };
    return succeed(await assessments.complete(seen, { content, asOf: result.asOf, result }, at));
  });
}

const settings = (days = DAYS, pause = () => Promise.resolve()) => ({
  store: currentStore(),
  days,
  at: NOW,
  pause,
});
const NOTHING: RetentionReport = {
  unused: 0,
  draft: 0,
  completed: 0,
  repeats: 0,
  links: 0,
  fileCopies: 0,
  firmLists: 0,
  accounts: 0,
  jobs: 0,
  copies: 0,
  letters: 0,
};

describe.each(ENGINES)('retention on %s', (engine) => {
  it('erases what nobody came back to after a day, silent drafts, and old results where they have a term', async () => {
    const { query } = await open(engine);
    await begin(newAssessment('empty'), daysAgo(2));
    await begin({ ...answered('never-opened'), isClaimed: false }, daysAgo(2));
    await begin(newAssessment('empty-today'), daysAgo(0.5));
    await begin({ ...answered('not-opened-today'), isClaimed: false }, daysAgo(0.5));
    await begin(answered('answered'), daysAgo(89));
    await begin(answered('silent'), daysAgo(91));
    await complete('old', daysAgo(800));
    await complete('old-with-news', daysAgo(800));
    const remark = { measure: 'ai-rules', state: 'done', reason: null, note: null } as const;
    await currentStore().write(async ({ assessments }) => {
      await assessments.saveRemark('owner-of-old-with-news', { ...remark, at: daysAgo(10).toISOString() });
      return succeed(null);
    });
    await begin({ ...answered('follower'), fromId: 'old' }, daysAgo(3));
    await currentStore().write(async ({ shareLinks }) => {
      // A link shows the report to the end of its last day.
      const days = { 'run-out': '2026-11-22', 'last-day': '2026-11-23' };
      for (const [id, lastDay] of Object.entries(days)) {
        await shareLinks.create('owner-of-old-with-news', { id, share: id, madeOn: '2026-11-16', lastDay });
      }
      return succeed(null);
    });

    const erasedNow = { unused: 2, draft: 1, completed: 1, repeats: 0, links: 1 };
    const expected = { ...erasedNow, fileCopies: 0, firmLists: 0, accounts: 0, jobs: 0 };
    expect(await previewRetention(settings())).toEqual(expected);
    const told: (string | null)[] = [];
    onErased((owner) => told.push(owner));
    expect(await runRetention(settings())).toEqual({ ...NOTHING, ...expected });
    const erased = ['empty', 'never-opened', 'old', 'silent'].map((id) => `owner-of-${id}`);
    expect(told.toSorted()).toEqual(erased);
    const rows = await query('SELECT "id", "fromId" FROM "Assessment" ORDER BY "id"');
    expect(rows.map(({ id }) => id)).toEqual([
      ...['answered', 'empty-today', 'follower', 'not-opened-today', 'old-with-news'],
    ]);
    expect(rows.every(({ fromId }) => fromId === null)).toBe(true);
    expect(await query('SELECT "assessmentId" FROM "AssessmentFacts"')).toEqual([
      { assessmentId: 'old-with-news' },
    ]);
    expect(await query('SELECT "id" FROM "ShareLink"')).toEqual([{ id: 'last-day' }]);
    expect(await runRetention(settings())).toEqual(NOTHING);
  });

  it('drops sessions, codes and invitations that have run out, and accounts of addresses nobody proved', async () => {
    const { query } = await open(engine);
    const hours = (count: number): Date => new Date(NOW.getTime() + count * 60 * 60 * 1000);
    await currentStore().write(
      async ({ accounts, sessions, mailCodes, organisations, invitations, audit }) => {
        for (const id of ['proven', 'new', 'old']) {
          const verifiedAt = id === 'proven' ? daysAgo(400) : null;
          const account = {
            id,
            email: `${id}@k.example`,
            passwordHash: 'h',
            name: id,
            locale: 'de',
            verifiedAt,
          };
          await accounts.create(account, daysAgo(id === 'new' ? 6 : 400));
          await organisations.create({ id: `of-${id}`, name: id, kind: 'chamber' }, NOW);
          await organisations.join(`of-${id}`, { account: id, role: 'owner' }, NOW);
          await audit.note(
            id,
            { id: `by-${id}`, kind: 'signed-up', organisation: null },
            daysAgo(id === 'new' ? 6 : 400),
          );
        }
        const session = { device: '', isComplete: true };
        await sessions.create(
          'proven',
          { ...session, id: 'idle', tokenHash: 'i', expiresAt: hours(1) },
          daysAgo(0.1),
        );
        await sessions.create(
          'proven',
          { ...session, id: 'over', tokenHash: 'o', expiresAt: hours(-1) },
          NOW,
        );
        await sessions.create('proven', { ...session, id: 'on', tokenHash: 'n', expiresAt: hours(1) }, NOW);
        for (const [codeHash, expiresAt] of [['c', hours(1)] as const, ['d', NOW] as const]) {
          await mailCodes.create('proven', {
            codeHash,
            expiresAt,
            purpose: 'reset',
            email: 'proven@k.example',
          });
          const invitation = {
            id: codeHash,
            email: 'x@k.example',
            role: 'member',
            codeHash,
            expiresAt,
          } as const;
          await invitations.create('of-proven', invitation, NOW);
        }
        return succeed(null);
      },
    );
    // Two sessions, a code, an invitation, two events of which one loses its account, and an account.
    expect(await previewRetention(settings())).toMatchObject({ accounts: 7 });
    expect(await runRetention(settings())).toMatchObject({ accounts: 7 });
    const idsIn = async (table: string, column = 'id') =>
      (await query(`SELECT "${column}" AS "id" FROM "${table}" ORDER BY "${column}"`)).map(({ id }) => id);
    expect(await idsIn('AccountSession')).toEqual(['on']);
    expect([await idsIn('MailCode', 'codeHash'), await idsIn('Invitation')]).toEqual([['c'], ['c']]);
    expect([await idsIn('Account'), await idsIn('Organisation'), await idsIn('AuditEvent')]).toEqual([
      ['new', 'proven'],
      ['of-new', 'of-proven'],
      ['by-new'],
    ]);
    expect(await runRetention(settings())).toEqual(NOTHING);
  });

  it('keeps for ever what has no term', async () => {
    await open(engine);
    await begin(answered('silent'), daysAgo(5000));
    await complete('old', daysAgo(5000));
    expect(await runRetention(settings({ unused: 0, draft: 0, completed: 0 }))).toEqual(NOTHING);
  });

  it('goes in slices and lets saves come between them', async () => {
    const { query } = await open(engine);
    await begin(answered('kept'), NOW);
    await currentStore().write(async ({ assessments, idempotency }) => {
      for (let index = 0; index < 120; index += 1) {
        await assessments.create(
          `flood-${String(index)}`,
          newAssessment(`flood-${String(index)}`),
          daysAgo(2),
        );
      }
      for (let index = 0; index < 1100; index += 1) {
        const record = { assessmentId: 'kept', bodyHash: 'h', status: 200, body: '{}' };
        await idempotency.keep(`key-${String(index)}`, record, daysAgo(index < 1050 ? 2 : 0.5));
      }
      return succeed(null);
    });
    let pauses = 0;
    const pause = () => Promise.resolve((pauses += 1));
    const run = { ...settings(), pause };
    expect(await runRetention(run)).toEqual({ ...NOTHING, unused: 120, repeats: 1050 });
    expect(pauses).toBe(7);
    expect(Number((await query('SELECT count(*) AS "n" FROM "IdempotencyRecord"'))[0]?.n)).toBe(50);
  });

  it('is run by one process at a time', async () => {
    await open(engine);
    const { alone } = currentStore().upkeep;
    const other = await alone(() => runRetention(settings()));
    expect(other).toEqual(engine === 'postgresql' ? null : NOTHING);
  });

  it('knows whose code was used: a program is handed it, a page has to be opened', async () => {
    const { query } = await open(engine);
    const claimed = async () =>
      (await query('SELECT "isClaimed" FROM "Assessment" ORDER BY "createdAt"')).map((row) =>
        Boolean(row.isClaimed),
      );
    const page = await createAssessment({ answers: { 'data.digital': { level: 1 } } });
    await createFromBody({ testRun: true });
    expect(await claimed()).toEqual([false, true]);
    const opened = await visitAssessment(accessOf(page.ok ? page.value.code : ''));
    expect(opened.ok).toBe(true);
    await expect.poll(claimed).toEqual([true, true]);
  });

  it('does not write for each who asks whether the storage is ready', async () => {
    const { statements } = await open(engine);
    const answers = await Promise.all(Array.from({ length: 64 }, () => checkReadiness()));
    expect(new Set(answers)).toEqual(new Set(['ok']));
    expect(statements.filter((sql) => /^(INSERT|UPDATE)/.test(sql))).toHaveLength(1);
  });
});
