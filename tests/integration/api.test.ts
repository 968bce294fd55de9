import type { InputFault } from '#app/domain/shared/problem.ts';
import { describe, expect, it, vi } from 'vitest';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { ApiAnswer } from '#tests/setup/api-client.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call } = product;

const OPEN = '/api/v1/assessments';
const { profile, answers } = JOINERY;
const complete = { profile, answers };

async function begin(body: unknown = {}): Promise<{ code: string; path: string }> {
  const { body: created, status } = await call('POST', OPEN, { body });
  expect(status).toBe(201);
  const code = String(created.code);
  return { code, path: `${OPEN}/${code}` };
}

/** Places and codes; what is allowed instead is told in a test of its own. */
const faultsOf = ({ body }: ApiAnswer): unknown =>
  (body.errors as readonly InputFault[] | undefined)?.map(({ pointer, code }) => ({ pointer, code }));

/** Every problem has the same shape. */
function expectProblem(answer: ApiAnswer, status: number, code: string): void {
  expect(answer.body).toMatchObject({ type: `/problems/${code}`, status, code });
  expect(String(answer.body.title)).not.toBe('');
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
}

const evaluate = (body: unknown, query = '') => call('POST', `/api/v1/evaluations${query}`, { body });
const withAnswer = (item: string, answer: unknown) => ({ profile, answers: { ...answers, [item]: answer } });
const withProfile = (change: object) => ({ answers, profile: { ...profile, ...change } });

describe('an evaluation without storing', () => {
  it('gives a whole result, twice the same', async () => {
    const first = await evaluate(complete);
    expect(first.status).toBe(200);
    expect(Object.keys(first.body)).toEqual([
      ...[
        'questionnaire',
        'method',
        'asOf',
        'dimensions',
        'overall',
        'gates',
        'unknownGates',
        'contradictions',
        'sovereignty',
      ],
      ...['benchmarks', 'officialShares', 'roadmap', 'returns', 'needs', 'gaps', 'gpuNeeded', 'providers'],
      'inputHash',
    ]);
    expect((await evaluate(complete)).text).toBe(first.text);
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('treats what is missing as unknown when asked to, and adds the quick check for its six', async () => {
    const quick = {
      profile: { sizeClass: '10-49', aiUse: 'none' },
      answers: {
        'data.digital': { level: 0 },
        'skills.leadership': { level: 1 },
        'cloud.exit': { level: 1 },
        'budget.earmarked': { unknown: true },
      },
    };
    const answer = await evaluate(quick, '?partial=true');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      quick: { gates: [{ id: 'no-digital-data' }] },
      overall: { score: null },
    });
    expect((await evaluate({}, '?partial=true')).body.quick).toBeUndefined();
    expect((await evaluate(quick)).status).toBe(422);
  });

  it('names every fault at once, each at its place', async () => {
    const answer = await evaluate({
      profile: { sizeClass: '10-49', sector: 'circus', country: 'DE', aiUse: 'none', hat: 1 },
      answers: { 'data.digital': { level: 5 }, 'data.colour': { level: 1 }, 'data.quality': { level: '3' } },
      extra: true,
    });
    expectProblem(answer, 422, 'unknown-option');
    expect(faultsOf(answer)).toEqual([
      { pointer: '/profile/sector', code: 'unknown-option' },
      { pointer: '/profile/hat', code: 'unknown-field' },
      { pointer: '/answers/data.digital/level', code: 'wrong-level' },
      { pointer: '/answers/data.quality/level', code: 'wrong-type' },
      { pointer: '/answers/data.colour', code: 'unknown-item' },
      { pointer: '/extra', code: 'unknown-field' },
    ]);
  });

  it('lists what is allowed where an option is not one', async () => {
    const answer = await evaluate(
      withProfile({ goals: ['quotation'], goalStatus: { assistant: 'trying', quotation: 'begun' } }),
    );
    expect(answer.body.errors).toEqual([
      {
        ...{ pointer: '/profile/goalStatus/quotation', code: 'unknown-option' },
        allowed: ['none', 'trying', 'in-use'],
      },
    ]);
    const unchosen = await evaluate(
      withProfile({ goals: ['quotation'], goalStatus: { assistant: 'trying' } }),
    );
    expectProblem(unchosen, 422, 'unknown-option');
    expect(unchosen.body.errors).toEqual([
      {
        ...{ pointer: '/profile/goalStatus/assistant', code: 'unknown-option' },
        allowed: ['quotation'],
      },
    ]);
  });

  it('points to where each missing item and field should be', async () => {
    const answer = await evaluate({ profile: { country: 'DE' } });
    const fields = ['sizeClass', 'sector', 'aiUse', 'region'];
    expect(faultsOf(answer)).toEqual([
      ...fields.map((field) => ({ pointer: `/profile/${field}`, code: 'missing-field' })),
      ...ITEMS.map((item) => ({ pointer: `/answers/${item}`, code: 'missing-item' })),
    ]);
  });

  it.each([
    [
      'a level above four',
      withAnswer('data.digital', { level: 5 }),
      'wrong-level',
      '/answers/data.digital/level',
    ],
    [
      'a broken level',
      withAnswer('data.digital', { level: 2.5 }),
      'wrong-level',
      '/answers/data.digital/level',
    ],
    [
      'a level as text',
      withAnswer('data.digital', { level: '3' }),
      'wrong-type',
      '/answers/data.digital/level',
    ],
    [
      'two kinds at once',
      withAnswer('data.digital', { level: 1, unknown: true }),
      'ambiguous-answer',
      '/answers/data.digital',
    ],
    [
      'a level with a reason',
      withAnswer('data.digital', { level: 1, reason: 'x' }),
      'ambiguous-answer',
      '/answers/data.digital',
    ],
    [
      'a foreign key',
      withAnswer('data.digital', { level: 1, note: 'x' }),
      'unknown-field',
      '/answers/data.digital/note',
    ],
    ['an empty answer', withAnswer('data.digital', {}), 'missing-item', '/answers/data.digital'],
    [
      'unknown that is not',
      withAnswer('data.digital', { unknown: false }),
      'wrong-type',
      '/answers/data.digital/unknown',
    ],
    [
      'no reason',
      withAnswer('data.digital', { notApplicable: true }),
      'reason-missing',
      '/answers/data.digital/reason',
    ],
    [
      'a blank reason',
      withAnswer('data.digital', { notApplicable: true, reason: '  ' }),
      'reason-missing',
      '/answers/data.digital/reason',
    ],
    [
      'a long reason',
      withAnswer('data.digital', { notApplicable: true, reason: 'ä'.repeat(201) }),
      'out-of-range',
      '/answers/data.digital/reason',
    ],
    [
      'a reason with NUL',
      withAnswer('data.digital', { notApplicable: true, reason: 'a\u0000' }),
      'wrong-type',
      '/answers/data.digital/reason',
    ],
    ['an answer that is a number', withAnswer('data.digital', 3), 'wrong-type', '/answers/data.digital'],
    [
      'four goals',
      withProfile({ goals: ['assistant', 'quotation', 'software', 'planning-energy'] }),
      'too-many-goals',
      '/profile/goals',
    ],
    ['a goal twice', withProfile({ goals: ['assistant', 'assistant'] }), 'out-of-range', '/profile/goals'],
    ['an unknown goal', withProfile({ goals: ['moon'] }), 'unknown-option', '/profile/goals/0'],
    ['Germany without a region', withProfile({ region: null }), 'missing-field', '/profile/region'],
    ['a region elsewhere', withProfile({ country: 'AT' }), 'region-country-mismatch', '/profile/region'],
    ['a region that is none', withProfile({ region: 'DEZ' }), 'unknown-option', '/profile/region'],
    [
      'a country that is none',
      withProfile({ country: 'XX', region: null }),
      'unknown-option',
      '/profile/country',
    ],
    [
      'money below zero',
      withProfile({ resources: { budgetEurPerYear: -1, staffDaysPerQuarter: 1 } }),
      'out-of-range',
      '/profile/resources/budgetEurPerYear',
    ],
    [
      'a third of a day',
      withProfile({ resources: { budgetEurPerYear: 1, staffDaysPerQuarter: 0.3 } }),
      'out-of-range',
      '/profile/resources/staffDaysPerQuarter',
    ],
    [
      'half the resources',
      withProfile({ resources: { budgetEurPerYear: 1 } }),
      'missing-field',
      '/profile/resources/staffDaysPerQuarter',
    ],
    [
      'an old questionnaire',
      { ...complete, questionnaire: '1999-1' },
      'unknown-questionnaire',
      '/questionnaire',
    ],
    ['a measure that is none', { ...complete, done: ['fly'] }, 'unknown-option', '/done/0'],
    [
      'a use case without people',
      { ...complete, useCases: [{ goal: 'quotation', hoursPerWeek: 1, hourlyCostEur: 40 }] },
      'missing-field',
      '/useCases/0/people',
    ],
    [
      'half a person',
      { ...complete, useCases: [{ goal: 'quotation', hoursPerWeek: 1, people: 0.5, hourlyCostEur: 40 }] },
      'out-of-range',
      '/useCases/0/people',
    ],
    [
      'a loss for a goal that avoids none',
      {
        ...complete,
        useCases: [
          { goal: 'quotation', hoursPerWeek: 1, people: 1, hourlyCostEur: 40, lossEurPerYear: 1000 },
        ],
      },
      'unknown-field',
      '/useCases/0/lossEurPerYear',
    ],
    ['a list', [], 'wrong-type', ''],
  ])('refuses %s', async (_name, body, code, pointer) => {
    const answer = await evaluate(body);
    expectProblem(answer, 422, code);
    expect(faultsOf(answer)).toContainEqual({ pointer, code });
  });

  it('refuses a third question left out in one dimension, and names it', async () => {
    const out = { notApplicable: true, reason: 'gibt es bei uns nicht' };
    const three = { 'cloud.exit': out, 'cloud.portability': out, 'cloud.ai-models': out };
    const answer = await evaluate({ profile, answers: { ...answers, ...three } });
    expect(faultsOf(answer)).toEqual([
      { pointer: '/answers/cloud.ai-models', code: 'too-many-not-applicable' },
    ]);
  });

  it('reads 1e999 as out of range and NaN as no JSON', async () => {
    const raw = JSON.stringify(withAnswer('data.digital', { level: 7 })).replace('7', '1e999');
    const infinite = await call('POST', '/api/v1/evaluations', { raw });
    expect(faultsOf(infinite)).toContainEqual({
      pointer: '/answers/data.digital/level',
      code: 'out-of-range',
    });
    expectProblem(await call('POST', '/api/v1/evaluations', { raw: '{"answers": NaN}' }), 400, 'not-json');
    expectProblem(await call('POST', '/api/v1/evaluations', { raw: '' }), 400, 'not-json');
  });

  it('counts characters as people do', async () => {
    const reason = '𝒳'.repeat(200);
    expect((await evaluate(withAnswer('data.digital', { notApplicable: true, reason }))).status).toBe(200);
  });
});

describe('the edge', () => {
  it('refuses other content, other methods and too much', async () => {
    const xml = { raw: '<a/>', headers: { 'Content-Type': 'text/xml' } };
    expectProblem(await call('POST', '/api/v1/evaluations', xml), 415, 'content-type');
    const method = await call('GET', '/api/v1/evaluations');
    expectProblem(method, 405, 'method');
    expect(method.headers.get('Allow')).toBe('POST, OPTIONS');
    const large = { raw: JSON.stringify({ questionnaire: 'x'.repeat(65 * 1024) }) };
    expectProblem(await call('POST', '/api/v1/evaluations', large), 413, 'body-too-large');
  });

  it('counts a body that does not say how long it is', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(16 * 1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 8 ? controller.enqueue(chunk) : controller.close()),
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/json' } };
    const response = await fetch(`${product.origin}/api/v1/evaluations`, init as RequestInit);
    expect(response.status).toBe(413);
  });

  it('answers a preflight and gives credentials to nobody', async () => {
    const answer = await call('OPTIONS', '/api/v1/evaluations', {
      headers: { Origin: 'https://example.org' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('knows nothing under an unknown address', async () => {
    expectProblem(await call('GET', '/api/v1/nothing'), 404, 'not-found');
    expectProblem(await call('POST', '/api/v1/nothing/at/all', { body: {} }), 404, 'not-found');
  });

  it('chooses the language by query, then by what is stored, then by header, then German', async () => {
    const english = { 'Accept-Language': 'en-GB,en;q=0.9' };
    const title = async (path: string, headers = {}) => (await call('GET', path, { headers })).body.title;
    expect(await title('/api/v1/nothing')).toBe('Hier ist nichts');
    expect(await title('/api/v1/nothing', english)).toBe('There is nothing here');
    expect(await title('/api/v1/nothing?locale=de', english)).toBe('Hier ist nichts');
    expect(await title('/api/v1/nothing?locale=tlh', english)).toBe('There is nothing here');
    const { path } = await begin({ locale: 'en' });
    const stored = await call('GET', `${path}/result`, { headers: { 'Accept-Language': 'de' } });
    expect(stored.body.title).toBe('This assessment is not finished yet');
    expect(stored.headers.get('Content-Language')).toBe('en');
  });

  it('is alive and ready', async () => {
    expect((await call('GET', '/healthz')).body).toEqual({ status: 'ok' });
    expect((await call('GET', '/readyz')).body).toEqual({ status: 'ok' });
  });

  it('lets no other site post a form, and our own pages do', async () => {
    const post = (headers: Record<string, string>) => call('POST', '/de', { raw: '', headers });
    expect((await post({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await post({ Origin: 'https://example.org' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await post({ Origin: product.origin })).status).not.toBe(403);
    expect((await post({ 'Sec-Fetch-Site': 'same-origin' })).status).not.toBe(403);
  });
});

describe('an assessment under its code', () => {
  it('is begun, filled in, completed, read, reported on and erased', async () => {
    const { code, path } = await begin({ locale: 'en', testRun: true });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    const saved = await call('PATCH', path, { body: { revision: 1, ...complete, firmName: 'Zoe\u0308' } });
    expect(saved.body).toEqual({ revision: 2 });

    const stored = await call('GET', path);
    expect(stored.headers.get('Cache-Control')).toBe('no-store');
    expect(stored.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(stored.body).toMatchObject({
      questionnaire: '2026-2',
      revision: 2,
      status: 'draft',
      firmName: 'Zoë',
      testRun: true,
      profile: { country: 'DE', role: 'owner' },
      consent: null,
      completedAt: null,
    });

    const result = await call('POST', `${path}/completion`, { body: { revision: 2 } });
    expect(result.status).toBe(200);
    const again = await call('POST', `${path}/completion`, { body: { revision: 2 } });
    expect(again.text).toBe(result.text);
    expect((await call('GET', `${path}/result`)).text).toBe(result.text);
    const stateless = await evaluate({ ...complete, done: [], useCases: [] });
    expect(stateless.text).toBe(result.text);

    expect((await call('GET', path)).body).toMatchObject({ status: 'completed', revision: 3 });
    expectProblem(
      await call('PATCH', path, { body: { revision: 3, answers: {} } }),
      409,
      'already-completed',
    );
    const open = { revision: 3, firmName: 'Neu', consent: { statistics: true, text: '2026-1' } };
    expect((await call('PATCH', path, { body: open })).body).toEqual({ revision: 4 });

    const { roadmap } = result.body as { roadmap: { steps: { measure: string }[] } };
    const measure = roadmap.steps[0]?.measure ?? '';
    const step = await call('PUT', `${path}/steps/${measure}`, { body: { state: 'done', note: 'im März' } });
    expect(step.body).toMatchObject({ measure, state: 'done', note: 'im März' });
    expectProblem(await call('PUT', `${path}/steps/nothing`, { body: { state: 'done' } }), 404, 'not-found');
    expect((await call('GET', path)).body.steps).toMatchObject([{ measure, state: 'done' }]);

    const next = await begin({ from: code });
    const follower = await call('GET', next.path);
    expect(follower.body).toMatchObject({ status: 'draft', locale: 'en', consent: null, done: [measure] });
    expect(follower.body.answers).toEqual((await call('GET', path)).body.answers);

    expect((await call('DELETE', path)).status).toBe(204);
    expectProblem(await call('GET', path), 404, 'not-found');
    expectProblem(await call('DELETE', path), 404, 'not-found');
    expect((await call('GET', next.path)).status).toBe(200);
  });

  it('is found however the code is typed', async () => {
    const { code, path } = await begin();
    const typed = code
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
      .toLowerCase()
      .replace(/(.{5})(?=.)/g, '$1-');
    expect((await call('GET', `${OPEN}/${typed}`)).body.revision).toBe(
      (await call('GET', path)).body.revision,
    );
  });

  it('merges by key, takes back by null and replaces lists', async () => {
    const { path } = await begin({ answers: { 'data.digital': { level: 1 }, 'data.quality': { level: 2 } } });
    await call('PATCH', path, { body: { revision: 1, profile: { goals: ['assistant'], country: 'AT' } } });
    const body = {
      revision: 2,
      answers: { 'data.digital': null, 'data.access': { unknown: true } },
      profile: { country: null, goals: ['software', 'quotation'] },
    };
    await call('PATCH', path, { body });
    const { body: stored } = await call('GET', path);
    const kept = Object.entries(stored.answers as object).filter(([, answer]) => answer !== null);
    expect(kept).toEqual([
      ['data.quality', { level: 2 }],
      ['data.access', { unknown: true }],
    ]);
    expect(stored.profile).toMatchObject({ country: null, goals: ['software', 'quotation'], role: null });
  });

  it('can be sent back as it was read', async () => {
    const { path } = await begin(complete);
    const { body } = await call('GET', path);
    const same = { revision: 1, profile: body.profile, answers: body.answers, useCases: body.useCases };
    expect((await call('PATCH', path, { body: same })).body).toEqual({ revision: 2 });
    expect((await evaluate({ profile: body.profile, answers: body.answers })).status).toBe(200);
  });

  it('never overwrites what it has not read', async () => {
    const { path } = await begin();
    await call('PATCH', path, { body: { revision: 1, firmName: 'eins' } });
    const stale = await call('PATCH', path, { body: { revision: 1, firmName: 'zwei' } });
    expectProblem(stale, 409, 'stale-revision');
    expect(stale.body.current).toBe(2);
    expectProblem(await call('PATCH', path, { body: { firmName: 'drei' } }), 428, 'revision-missing');
    expectProblem(await call('POST', `${path}/completion`, { body: {} }), 428, 'revision-missing');
    expectProblem(await call('POST', `${path}/completion`, { body: { revision: 1 } }), 409, 'stale-revision');
    expect((await call('GET', path)).body.firmName).toBe('eins');
  });

  it('lets only one of twenty that write at once through', async () => {
    const { path } = await begin();
    const writes = Array.from({ length: 20 }, (_, index) =>
      call('PATCH', path, { body: { revision: 1, firmName: String(index) } }),
    );
    const statuses = (await Promise.all(writes)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  });

  it('checks each value of a draft but asks for completeness only at the end', async () => {
    const { path } = await begin();
    const wrong = { revision: 1, answers: { 'data.digital': { level: 9 } }, firmName: 'a'.repeat(81) };
    const answer = await call('PATCH', path, { body: wrong });
    expect(faultsOf(answer)).toEqual([
      { pointer: '/answers/data.digital/level', code: 'wrong-level' },
      { pointer: '/firmName', code: 'out-of-range' },
    ]);
    const control = await call('PATCH', path, { body: { revision: 1, firmName: 'a\u0000b' } });
    expect(faultsOf(control)).toEqual([{ pointer: '/firmName', code: 'wrong-type' }]);
    const mismatch = { revision: 1, profile: { country: 'AT', region: 'DE2' } };
    expectProblem(await call('PATCH', path, { body: mismatch }), 422, 'region-country-mismatch');
    const unfinished = await call('POST', `${path}/completion`, { body: { revision: 1 } });
    expectProblem(unfinished, 422, 'missing-field');
    expect((await call('GET', path)).body.revision).toBe(1);
  });

  it('has no result before it is completed and takes no reports', async () => {
    const { path } = await begin();
    expectProblem(await call('GET', `${path}/result`), 409, 'not-completed');
    expectProblem(
      await call('PUT', `${path}/steps/find-out`, { body: { state: 'done' } }),
      409,
      'not-completed',
    );
    expectProblem(
      await call('PUT', `${path}/steps/find-out`, { body: { state: 'tired' } }),
      422,
      'unknown-option',
    );
  });

  it('joins no campaign that nobody knows', async () => {
    const answer = await call('POST', OPEN, { body: { campaign: 'spring' } });
    expectProblem(answer, 422, 'unknown-campaign');
  });
});

describe('a foreign, erased or malformed code', () => {
  it('gets one and the same answer for every call', async () => {
    const erased = await begin(complete);
    await call('DELETE', erased.path);
    const codes = [
      erased.code,
      'ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
      'x',
      'a b',
      '%00',
      '..%2f..%2fetc',
      'ü'.repeat(30),
    ];
    const seen = new Set<string>();
    for (const code of codes) {
      const path = `${OPEN}/${code.includes('%') ? code : encodeURIComponent(code)}`;
      const calls: [string, string, unknown?][] = [
        ['GET', path],
        ['PATCH', path, { revision: 1, firmName: 'mine' }],
        ['PATCH', path, { revision: 1, nonsense: 'mine' }],
        ['POST', `${path}/completion`, { revision: 1 }],
        ['POST', `${path}/completion`, { revision: 'x' }],
        ['GET', `${path}/result`],
        ['PUT', `${path}/steps/find-out`, { state: 'done' }],
        ['PUT', `${path}/steps/find-out`, { state: 'odd' }],
        ['DELETE', path],
      ];
      for (const [method, target, body] of calls) {
        const answer = await call(method, target, body === undefined ? {} : { body });
        expect(`${method} ${code} ${answer.status}`).toBe(`${method} ${code} 404`);
        seen.add(answer.text);
      }
    }
    expect(seen.size).toBe(1);
    expectProblem(await call('POST', OPEN, { body: { from: erased.code } }), 404, 'not-found');
  });

  it('changes nothing of another assessment', async () => {
    const victim = await begin({ answers: { 'data.digital': { level: 3 } } });
    const attacker = await begin();
    const before = (await call('GET', victim.path)).text;
    await call('PATCH', attacker.path, { body: { revision: 1, answers: { 'data.digital': { level: 0 } } } });
    await call('DELETE', attacker.path);
    expect((await call('GET', victim.path)).text).toBe(before);
  });
});

describe('repeats', () => {
  const key = (name: string) => ({ 'Idempotency-Key': `${name}-${'k'.repeat(16)}` });

  it('of a change are saved once, and are looked at before the revision', async () => {
    const { path } = await begin();
    const request = { body: { revision: 1, firmName: 'eins' }, headers: key('patch') };
    const first = await call('PATCH', path, request);
    expect(first.body).toEqual({ revision: 2 });
    await call('PATCH', path, { body: { revision: 2, firmName: 'zwei' } });
    const repeat = await call('PATCH', path, request);
    expect([repeat.status, repeat.body]).toEqual([200, { revision: 2 }]);
    expect((await call('GET', path)).body.firmName).toBe('zwei');
    const other = await call('PATCH', path, { ...request, body: { revision: 1, firmName: 'drei' } });
    expectProblem(other, 422, 'idempotency-key-reused');
  });

  it('of a change sent at once are saved once', async () => {
    const { path } = await begin();
    const request = { body: { revision: 1, firmName: 'eins' }, headers: key('parallel') };
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('PATCH', path, request)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(8).fill([200, { revision: 2 }]));
  });

  it('of a creation give the same only to who brought the code', async () => {
    const code = `own-code_${'x'.repeat(20)}`;
    const own = { body: { code }, headers: key('own-creation') };
    const first = await call('POST', OPEN, own);
    const again = await call('POST', OPEN, own);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(first.body.code).toBe(code);
    expectProblem(await call('POST', OPEN, { body: { code } }), 409, 'already-created');
    expect((await call('GET', `${OPEN}/${code}`)).status).toBe(200);

    const made = { body: {}, headers: key('made-creation') };
    expect((await call('POST', OPEN, made)).status).toBe(201);
    expectProblem(await call('POST', OPEN, made), 409, 'already-created');
    const changed = { ...made, body: { locale: 'en' } };
    expectProblem(await call('POST', OPEN, changed), 422, 'idempotency-key-reused');
  });

  it('of a completion give the same result, and a key cannot be used for two things', async () => {
    const { path } = await begin(complete);
    const request = { body: { revision: 1 }, headers: key('completion') };
    const first = await call('POST', `${path}/completion`, request);
    expect((await call('POST', `${path}/completion`, request)).text).toBe(first.text);
    const patch = await call('PATCH', path, { body: { revision: 1 }, headers: key('completion') });
    expectProblem(patch, 422, 'idempotency-key-reused');
  });

  it('need a key of 16 to 128 characters, and an own code of 22 that is not too plain', async () => {
    const short = { body: {}, headers: { 'Idempotency-Key': 'short' } };
    expectProblem(await call('POST', OPEN, short), 422, 'out-of-range');
    expectProblem(await call('POST', OPEN, { body: { code: 'short' } }), 422, 'out-of-range');
    expectProblem(await call('POST', OPEN, { body: { code: 'a'.repeat(22) } }), 422, 'out-of-range');
  });
});

const routesIn = (printed: string): readonly (string | undefined)[] =>
  [...printed.matchAll(/"route":"([^"]+)"/g)].map(([, route]) => route);

describe('the log', () => {
  it('names requests by their pattern and holds no code, no query and no address', async () => {
    const { code, path } = await begin();
    await call('GET', `${path}?locale=en&secret=in-the-query`);
    await call('GET', '/de/a/some-secret-code-in-a-path/q/data.digital');
    await vi.waitFor(() => expect(routesIn(product.output())).toContain('/:lng/a/:code/q/:item'));
    expect(routesIn(product.output())).toContain('/api/v1/assessments/:code');
    const secrets = [code, 'secret', '127.0.0.1', '::1'];
    expect(secrets.filter((secret) => product.output().includes(secret))).toEqual([]);
  });
});
