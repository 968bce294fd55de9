import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { createAnswerMemory } from '#app/platform/answer-memory.ts';
import { action } from '#app/routes/$lng.a.$code.save.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const FIRST = { form: 'question', item: 'data.digital', base: '{"answers.data.digital":null}' };
const MONEY = { form: 'money', base: '{"profile.resources":null}' };

/** What a page that saved nothing else yet remembers of a form it sent. */
const sent = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

describe.each(ENGINES)('saving in the background, %s', (engine) => {
  async function begin(): Promise<string> {
    const created = await createAssessment({});
    if (!created.ok) throw new Error(created.problem.code);
    return created.value.code;
  }

  async function save(code: string, fields: Record<string, string>) {
    const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) });
    const context = {
      ...{ cspNonce: '', requestId: 'test', publicOrigin: 'http://localhost' },
      memory: createAnswerMemory(),
    };
    const response = await action({ request, params: { lng: 'en', code }, context });
    return { status: response.status, ...((await response.json()) as { state: string; faults?: unknown }) };
  }

  async function stored(code: string) {
    const opened = await openAssessment(accessOf(code));
    if (!opened.ok) throw new Error(opened.problem.code);
    return opened.value.assessment;
  }

  beforeAll(async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: new Date() });
  });
  afterAll(closeStore);

  it('knows its own write whose answer was lost, also where people go back on it', async () => {
    const code = await begin();
    await save(code, { ...FIRST, answer: '3' });
    const next = { ...FIRST, answer: '1', sent: sent({ ...FIRST, answer: '3' }) };
    expect(await save(code, next)).toMatchObject({ status: 200, state: 'saved' });
    expect((await stored(code)).answers['data.digital']).toEqual({ level: 1 });
  });

  it('overwrites nothing of another device, however new the revision', async () => {
    const code = await begin();
    await save(code, { ...MONEY, budgetEurPerYear: '8000', staffDaysPerQuarter: '4' });
    // Half a form stores nothing, so it knows nothing new either.
    const half = await save(code, { ...MONEY, budgetEurPerYear: '5000' });
    expect(half).toMatchObject({ state: 'saved', base: MONEY.base });
    const whole = await save(code, { ...MONEY, budgetEurPerYear: '5000', staffDaysPerQuarter: '3' });
    expect(whole).toMatchObject({ status: 409, state: 'conflict' });
    expect((await stored(code)).profile.resources).toEqual({
      budgetEurPerYear: 8000,
      staffDaysPerQuarter: 4,
    });
  });

  it('names what it left out, and apart from that what is not entered yet', async () => {
    const code = await begin();
    const half = await save(code, { ...MONEY, budgetEurPerYear: '5000' });
    expect(half.faults).toMatchObject([{ field: 'staffDaysPerQuarter', isOpen: false }]);
    const profile = await save(code, { form: 'profile', base: '{}', sizeClass: '1-9' });
    expect(profile.faults).toContainEqual(expect.objectContaining({ field: 'sector', isOpen: true }));
    expect((await stored(code)).profile.sizeClass).toBe('1-9');
  });
});
