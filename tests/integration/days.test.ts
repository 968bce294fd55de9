import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { evaluateStateless } from '#app/features/assessment/evaluate-stateless.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { remarkOnStep } from '#app/features/assessment/remark-on-step.server.ts';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';

/** Half past midnight on 1 January in Germany. */
const NEW_YEAR = new Date('2026-12-31T23:30:00Z');
const { profile, answers } = JOINERY;

describe('half past midnight where the operator is', () => {
  beforeAll(async () => {
    const { address } = await createDatabaseOn(TEST_ENGINE);
    await openStore(address, { random: () => 0.5, at: NEW_YEAR });
    vi.useFakeTimers({ toFake: ['Date'], now: NEW_YEAR });
  });
  afterEach(() => vi.setSystemTime(NEW_YEAR));
  afterAll(async () => {
    vi.useRealTimers();
    await closeStore();
  });

  it('is the day of a result and of what is said of its steps, while instants stay in UTC', async () => {
    const created = await createAssessment({ profile, answers });
    const access = accessOf(created.ok ? created.value.code : '');
    const completed = await completeAssessment(access, { revision: 1 });
    if (!completed.ok) throw new Error(completed.problem.code);
    const { asOf, roadmap } = completed.value;
    expect(asOf).toBe('2027-01-01');
    const said = { state: 'done', reason: null, note: null } as const;
    await remarkOnStep(access, { measure: roadmap.steps[0]?.measure ?? '', ...said });
    const opened = await openAssessment(access);
    expect(opened.ok && opened.value.remarks[0]).toMatchObject({
      ...{ at: '2026-12-31T23:30:00.000Z', day: '2027-01-01' },
    });
    expect(opened.ok && opened.value.assessment.completedAt).toBe('2026-12-31T23:30:00.000Z');
  });

  it('is the day of an evaluation that is not stored', async () => {
    const evaluated = await evaluateStateless({ profile, answers });
    expect(evaluated.ok && evaluated.value.asOf).toBe('2027-01-01');
  });
});
