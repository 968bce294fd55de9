import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { remarkOnStep } from '#app/features/assessment/remark-on-step.server.ts';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { RESULT_PAGES } from '#app/features/report/result-chapters.ts';
import { createAnswerMemory } from '#app/platform/answer-memory.ts';
import { loader as layoutLoader } from '#app/routes/$lng.a.$code/route.tsx';
import { loader as homeLoader } from '#app/routes/$lng.a.$code._index.tsx';
import { action as goalsAction } from '#app/routes/$lng.a.$code.goals.tsx';
import { action as finishAction } from '#app/routes/$lng.a.$code.finish.tsx';
import { action as questionAction, loader as questionLoader } from '#app/routes/$lng.a.$code.q.$item.tsx';
import { loader as paperLoader } from '#app/routes/$lng.a.$code.report[.]pdf.ts';
import { loader as resultLoader } from '#app/routes/$lng.a.$code.result.tsx';
import { loader as chapterLoader } from '#app/routes/$lng.a.$code.result_.$chapter.tsx';
import { action as autosaveAction } from '#app/routes/$lng.a.$code.save.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

type Handler = (args: LoaderFunctionArgs) => unknown;

/** All loaders of one answer, or an action, as the server calls them: with one context. */
async function answer(handlers: readonly Handler[], params: Record<string, string>, form?: URLSearchParams) {
  const context = {
    cspNonce: '',
    requestId: 'test',
    publicOrigin: 'http://localhost',
    memory: createAnswerMemory(),
  };
  const request = () =>
    new Request('http://localhost/', form ? { method: 'POST', body: form } : { method: 'GET' });
  const run = async (handler: Handler): Promise<unknown> => {
    try {
      return await handler({ request: request(), params: { lng: 'de', ...params }, context });
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
  return Promise.all(handlers.map(run));
}

const FIRM = { profile: JOINERY.profile, answers: JOINERY.answers, useCases: JOINERY.useCases };

describe.each(ENGINES)('what an answer asks the database for, %s', (engine) => {
  const statements: string[] = [];

  /** The statements of some work that read, and those that write. */
  async function count(work: () => Promise<unknown>) {
    statements.length = 0;
    await work();
    const reads = statements.filter(
      (sql) => /^\s*(SELECT|WITH)\b/i.test(sql) && !/^\s*SELECT 1\s*$/i.test(sql),
    );
    const writes = statements.filter((sql) => /^\s*(INSERT|UPDATE|DELETE)\b/i.test(sql));
    const firstWrite = statements.findIndex((sql) => writes.includes(sql));
    const before = reads.filter((sql) => firstWrite < 0 || statements.indexOf(sql) < firstWrite);
    return { reads: reads.length, before: before.length, writes: writes.length };
  }

  async function begin(more: object = {}): Promise<string> {
    const created = await createAssessment({ ...FIRM, ...more });
    if (!created.ok) throw new Error(created.problem.code);
    return created.value.code;
  }

  async function complete(more: object = {}): Promise<string> {
    const code = await begin(more);
    const completed = await completeAssessment(accessOf(code), { revision: 1 });
    if (!completed.ok) throw new Error(completed.problem.code);
    const measure = completed.value.roadmap.steps[0]?.measure ?? '';
    await remarkOnStep(accessOf(code), { measure, state: 'done', reason: null, note: null });
    return code;
  }

  beforeAll(async () => {
    const { address } = await createDatabaseOn(engine);
    const onStatement = (sql: string): void => void statements.push(sql);
    await openStore(address, { random: () => 0.5, at: new Date(), onStatement });
  });
  afterAll(closeStore);

  it('is one look for a page of the questionnaire, two where something is followed', async () => {
    const draft = await begin();
    for (const page of [
      [layoutLoader, homeLoader],
      [layoutLoader, questionLoader],
    ]) {
      const { reads } = await count(() => answer(page, { code: draft, item: 'data.digital' }));
      expect(reads).toBe(1);
    }
    const follower = await begin({ from: await complete() });
    const { reads } = await count(() => answer([layoutLoader, homeLoader], { code: follower }));
    expect(reads).toBe(2);
  });

  it('is two looks for the page of a result, whatever it follows', async () => {
    const first = await complete();
    for (const code of [first, await complete({ from: await complete({ from: first }) })]) {
      const { reads, writes } = await count(() => answer([layoutLoader, resultLoader], { code }));
      expect([reads, writes]).toEqual([2, 0]);
    }
  });

  it('is two looks for each chapter of a result', async () => {
    const code = await complete({ from: await complete() });
    for (const chapter of RESULT_PAGES) {
      const { reads, writes } = await count(() => answer([layoutLoader, chapterLoader], { code, chapter }));
      expect([chapter, reads, writes]).toEqual([chapter, 2, 0]);
    }
  });

  it('is one look and one write for a form', async () => {
    const code = await begin();
    const origin = { base: '{"answers.data.digital":{"level":0}}' };
    const question = new URLSearchParams({ ...origin, form: 'question', item: 'data.digital', answer: '3' });
    const save = () => answer([questionAction], { code, item: 'data.digital' }, question);
    expect(await count(save)).toEqual({ reads: 1, before: 1, writes: 1 });
    const autosave = new URLSearchParams({
      form: 'question',
      item: 'data.quality',
      answer: '4',
      base: '{"answers.data.quality":{"level":1}}',
    });
    expect(await count(() => answer([autosaveAction], { code }, autosave))).toEqual({
      ...{ reads: 1, before: 1, writes: 1 },
    });
    const goals = new URLSearchParams({ form: 'goals', 'goal-1': 'software', base: '{}' });
    expect((await count(() => answer([goalsAction], { code }, goals))).before).toBe(1);
  });

  it('is one look before the write that closes an assessment', async () => {
    const code = await begin();
    const finish = new URLSearchParams({ revision: '1', firmName: 'Muster', statistics: 'yes' });
    const { before, writes } = await count(() => answer([finishAction], { code }, finish));
    expect(before).toBe(1);
    expect(writes).toBeGreaterThan(0);
  });

  it('is one look for a document that is kept', async () => {
    const code = await complete();
    const [first] = await answer([paperLoader], { code });
    expect((first as Response).status).toBe(200);
    const { reads } = await count(async () => {
      const [again] = await answer([paperLoader], { code });
      expect((again as Response).status).toBe(200);
    });
    expect(reads).toBe(1);
  }, 120_000);
});
