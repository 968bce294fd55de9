import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { predecessorsIn } from '#app/domain/assessment/predecessor.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import type { NewAssessment } from '#app/persistence/stored-assessment.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';
import { useServed } from '#tests/setup/use-served.ts';

const AT = new Date('2026-11-23T08:00:00Z');

/** A code of its own, long enough, for each name. */
const codeOf = (name: string): string => `code-of-${name}-`.padEnd(30, 'x');
const hashOf = (name: string): string => ownerOf(codeOf(name)) ?? '';

const record = (id: string, answers: Answers, fromId: string | null): NewAssessment =>
  newAssessment(id, { profile: JOINERY.profile, answers, firmName: 'Schreinerei Lindenhof', fromId });

interface Link {
  readonly name: string;
  readonly from?: string;
  /** The day of its result; a draft has none. */
  readonly asOf?: string;
}

function store({ name, from, asOf }: Link): Promise<unknown> {
  const answers: Answers = { 'data.digital': { level: 2 } };
  return currentStore().write(async ({ assessments }) => {
    const content = record(`id-of-${name}`, answers, from ? `id-of-${from}` : null);
    await assessments.create(hashOf(name), content, AT);
    const result = { ...evaluateSample(JOINERY), asOf: asOf ?? '' };
    const seen = { owner: hashOf(name), revision: 1 };
    if (asOf !== undefined) await assessments.complete(seen, { content, asOf, result }, AT);
    return succeed(null);
  });
}

async function findPredecessors(code: string) {
  const opened = await openAssessment(accessOf(code));
  return opened.ok ? { ok: true as const, value: predecessorsIn(opened.value.follows) } : opened;
}

const dates = async (name: string): Promise<readonly string[]> => {
  const found = await findPredecessors(codeOf(name));
  return found.ok ? found.value.map(({ asOf }) => asOf) : [found.problem.code];
};

describe('what an assessment follows', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabaseOn(TEST_ENGINE);
    await openStore(database.address, { random: () => 0.5, at: AT });
  });
  afterEach(async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await currentStore().write(async ({ assessments }) => succeed(await assessments.erase(hashOf(name))));
    }
  });
  afterAll(() => closeStore());

  it('is the chain of what came before, newest first, drafts passed over', async () => {
    await store({ name: 'a', asOf: '2026-11-01' });
    await store({ name: 'b', from: 'a', asOf: '2027-11-01' });
    await store({ name: 'c', from: 'b' });
    await store({ name: 'd', from: 'c' });
    expect(await dates('d')).toEqual(['2027-11-01', '2026-11-01']);
    expect(await dates('b')).toEqual(['2026-11-01']);
    expect(await dates('a')).toEqual([]);
  });

  it('ends where one was erased, which leaves nothing behind', async () => {
    await store({ name: 'a', asOf: '2026-11-01' });
    await store({ name: 'b', from: 'a', asOf: '2027-11-01' });
    await store({ name: 'c', from: 'b' });
    await currentStore().write(async ({ assessments }) => succeed(await assessments.erase(hashOf('b'))));
    expect(await dates('c')).toEqual([]);
    const left = await database.query(`SELECT "fromId" FROM "Assessment" WHERE "id" = 'id-of-c'`);
    expect(left).toEqual([{ fromId: null }]);
  });

  const versionOf = async (name: string) =>
    (await database.query(`SELECT "version" FROM "Assessment" WHERE "id" = 'id-of-${name}'`))[0]?.['version'];

  it('is said in no kept document once it is erased: what follows is another state', async () => {
    await store({ name: 'a', asOf: '2026-11-01' });
    await store({ name: 'b', from: 'a', asOf: '2027-11-01' });
    await store({ name: 'c', from: 'b', asOf: '2028-11-01' });
    const [before, untouched] = [Number(await versionOf('b')), await versionOf('c')];
    await currentStore().write(async ({ assessments }) => succeed(await assessments.erase(hashOf('a'))));
    expect([await versionOf('b'), await versionOf('c')]).toEqual([before + 1, untouched]);
  });

  it('goes back ten at most', async () => {
    const names = Array.from({ length: 13 }, (_, index) => `long-${String(index)}`);
    for (const [index, name] of names.entries()) {
      const from = names[index - 1];
      await store({ name, asOf: `20${String(30 + index)}-01-01`, ...(from !== undefined && { from }) });
    }
    const found = await dates('long-12');
    expect(found).toHaveLength(10);
    expect([found[0], found.at(-1)]).toEqual(['2041-01-01', '2032-01-01']);
  });

  it('is nobody else’s business, and says only what was answered and how the steps went', async () => {
    await store({ name: 'a', asOf: '2026-11-01' });
    await store({ name: 'b', from: 'a' });
    await currentStore().write(async ({ assessments }) => {
      const step = {
        measure: 'find-out',
        state: 'done',
        reason: null,
        note: 'für uns allein',
        at: AT.toISOString(),
      } as const;
      await assessments.saveRemark(hashOf('a'), step);
      return succeed(null);
    });
    // The attacker holds an assessment of their own, and tries codes, ids and hashes.
    await store({ name: 'c', asOf: '2026-12-01' });
    expect(await dates('c')).toEqual([]);
    for (const guess of [codeOf('nobody'), 'id-of-b', hashOf('b'), 'short', '']) {
      expect(await findPredecessors(guess)).toEqual({ ok: false, problem: { code: 'not-found' } });
    }
    const found = await findPredecessors(codeOf('b'));
    expect(found).toEqual({
      ok: true,
      value: [
        {
          questionnaire: '2026-1',
          answers: { 'data.digital': { level: 2 } },
          asOf: '2026-11-01',
          remarks: [{ measure: 'find-out', state: 'done', at: AT.toISOString() }],
        },
      ],
    });
  });
});

describe('the pages of a follow-up', () => {
  const { call } = useServed();

  const begin = async (body: object): Promise<string> => {
    const created = await call('POST', '/api/v1/assessments', { body });
    expect(created.status).toBe(201);
    return String(created.body.code);
  };
  const complete = async (code: string) => {
    const done = await call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
    expect(done.status).toBe(200);
  };
  const PAGES = ['', '/q/data.digital', '/review', '/profile'];

  it('never show code, hash or id of what came before, and only their own holder sees it', async () => {
    const { profile, answers } = JOINERY;
    const first = await begin({ locale: 'en', profile, answers });
    await complete(first);
    const second = await begin({ from: first, answers: { 'data.digital': { level: 3 } } });
    const stranger = await begin({ locale: 'en', profile, answers });
    const texts: string[] = [];
    for (const page of PAGES) {
      const { status, text } = await call('GET', `/en/a/${second}${page}`);
      expect(status).toBe(200);
      texts.push(text);
      expect((await call('GET', `/en/a/${stranger}${page}`)).text).not.toContain('Last time, on');
    }
    expect(texts[1]).toContain('Last time, on');
    await complete(second);
    await complete(stranger);
    const result = await call('GET', `/en/a/${second}/result/changes`);
    expect(result.text).toContain('id="changes"');
    expect((await call('GET', `/en/a/${second}/result`)).text).toContain('/result/changes"');
    texts.push(result.text, (await call('GET', `/api/v1/assessments/${second}`)).text);
    for (const text of texts) {
      expect(text).not.toContain(first);
      expect(text).not.toContain(ownerOf(first));
      expect(text).not.toMatch(/fromId|codeHash/);
    }
    expect((await call('GET', `/en/a/${stranger}/result`)).text).not.toContain('/result/changes"');
    expect((await call('GET', `/en/a/${stranger}/result/changes`)).status).toBe(404);
    // Erased, the first one is simply gone.
    expect((await call('DELETE', `/api/v1/assessments/${first}`)).status).toBe(204);
    const after = await call('GET', `/en/a/${second}/result`);
    expect(after.status).toBe(200);
    expect(after.text).not.toContain('/result/changes"');
  });

  it('answer a foreign code like an unknown one', async () => {
    for (const page of [...PAGES, '/result']) {
      expect((await call('GET', `/en/a/${codeOf('nobody')}${page}`)).status).toBe(404);
    }
    const from = { from: codeOf('nobody') };
    expect((await call('POST', '/api/v1/assessments', { body: from })).status).toBe(404);
  });
});
