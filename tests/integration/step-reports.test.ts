import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { JOINERY, MACHINE_BUILDER } from '#tests/factories/firms.ts';
import { WELL_FIRMS } from '#tests/factories/well-firms.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { useServed } from '#tests/setup/use-served.ts';

const OPEN = '/api/v1/assessments';
const product = useServed();
const { call } = product;

interface Finished {
  readonly code: string;
  readonly path: string;
  readonly steps: readonly { readonly measure: string }[];
}

async function finish({ profile, answers } = JOINERY, more: object = {}): Promise<Finished> {
  const created = await call('POST', OPEN, { body: { profile, answers, ...more } });
  const code = String(created.body.code);
  const path = `${OPEN}/${code}`;
  const done = await call('POST', `${path}/completion`, { body: { revision: created.body.revision } });
  expect(done.status).toBe(200);
  const { steps } = done.body.roadmap as Pick<Finished, 'steps'>;
  return { code, path, steps };
}

const measureOf = ({ steps }: Finished, index: number): string => steps[index]?.measure ?? '';
const page = async (path: string): Promise<string> => (await fetch(`${product.origin}${path}`)).text();

/** A form as the page sends it. */
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${product.origin}${path}`, {
    method: 'POST',
    headers: { Origin: product.origin, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

const digestOfPdf = async (path: string): Promise<string> => {
  const answer = await fetch(`${product.origin}${path}/report.pdf`);
  expect(answer.status).toBe(200);
  return createHash('sha256')
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest('hex');
};

describe('a report on a step', () => {
  it('keeps why it is stuck, and forgets the reason once it is done', async () => {
    const finished = await finish();
    const path = `${finished.path}/steps/${measureOf(finished, 0)}`;
    const stuck = await call('PUT', path, { body: { state: 'stuck', reason: 'no-time', note: 'Erntezeit' } });
    expect(stuck.body).toMatchObject({ state: 'stuck', reason: 'no-time', note: 'Erntezeit' });
    const done = await call('PUT', path, { body: { state: 'done', reason: 'no-time' } });
    expect(done.body).toMatchObject({ state: 'done', reason: null });
    const stored = await call('GET', finished.path);
    expect(stored.body.steps).toEqual([
      expect.objectContaining({ measure: measureOf(finished, 0), state: 'done', reason: null }),
    ]);
  });

  it('refuses a reason that is not on the list', async () => {
    const finished = await finish();
    const path = `${finished.path}/steps/${measureOf(finished, 0)}`;
    const answer = await call('PUT', path, { body: { state: 'stuck', reason: 'bad-weather' } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/reason', code: 'unknown-option' }]);
  });

  it('leaves the stored result as it was, and plans page and PDF anew', async () => {
    const finished = await finish();
    const before = await call('GET', `${finished.path}/result`);
    const paper = await digestOfPdf(finished.path);
    const measure = measureOf(finished, 0);
    await call('PUT', `${finished.path}/steps/${measure}`, { body: { state: 'done' } });

    expect((await call('GET', `${finished.path}/result`)).body).toEqual(before.body);
    expect(await page(`/de/a/${finished.code}/result/plan`)).toContain('Neu geplant nach Ihren Meldungen');
    const html = await page(`/de/a/${finished.code}/result/steps`);
    expect(html).not.toContain(`id="step-${measure}"`);
    expect(html).toContain(`id="reported-${measure}"`);
    const anew = await digestOfPdf(finished.path);
    expect(anew).not.toBe(paper);
    expect(await digestOfPdf(finished.path)).toBe(anew);
  });

  it('can be made of a step that only the new plan holds, and of no other', async () => {
    const finished = await finish(MACHINE_BUILDER);
    const first = new Set(finished.steps.map(({ measure }) => measure));
    for (const { measure } of finished.steps) {
      await call('PUT', `${finished.path}/steps/${measure}`, { body: { state: 'dropped' } });
    }
    const html = await page(`/en/a/${finished.code}/result/steps`);
    const planned = [...html.matchAll(/id="step-([a-z0-9-]+)"/g)].map(([, measure]) => measure ?? '');
    const added = planned.find((measure) => !first.has(measure) && !measure.startsWith('title-')) ?? '';
    expect(added).not.toBe('');
    const path = (measure: string) => `${finished.path}/steps/${measure}`;
    expect((await call('PUT', path(added), { body: { state: 'done' } })).status).toBe(200);
    expect((await call('PUT', path('roll-out-software'), { body: { state: 'done' } })).status).toBe(404);
    expect((await call('PUT', path('no-such-step'), { body: { state: 'done' } })).status).toBe(404);
  });

  it('can be taken back on the page, and then everything is as before', async () => {
    const finished = await finish();
    const [measure, result] = [measureOf(finished, 1), `/de/a/${finished.code}/result`];
    const steps = `${result}/steps`;
    const paper = await digestOfPdf(finished.path);
    const stuck = { intent: 'step', measure, state: 'stuck', reason: 'staff-against' };
    const said = await send(steps, stuck);
    expect(said.headers.get('Location')).toBe(`${steps}#reported`);
    expect((await send(result, stuck)).headers.get('Location')).toBe(`${result}#said`);
    expect(await page(steps)).toContain('die Leute ziehen nicht mit');
    await send(steps, { intent: 'step', measure, state: 'withdrawn' });
    expect((await call('GET', finished.path)).body.steps).toEqual([]);
    expect(await digestOfPdf(finished.path)).toBe(paper);
    expect((await send(result, { intent: 'step', measure, state: 'withdrawn' })).status).toBe(302);
    expect((await send(result, { intent: 'step', measure, state: 'postponed' })).status).toBe(400);
  });

  it('is out of reach for who holds another code', async () => {
    const [own, foreign] = [await finish(), await finish()];
    const measure = measureOf(own, 0);
    await call('PUT', `${own.path}/steps/${measure}`, { body: { state: 'done' } });
    const taken = { intent: 'step', measure, state: 'withdrawn' };
    expect((await send(`/de/a/${foreign.code}/result`, taken)).status).toBe(302);
    expect((await call('GET', own.path)).body.steps).toHaveLength(1);
  });
});

describe('who came by the quick check', () => {
  const { profile, answers } = JOINERY;
  /** The six as the joinery would answer them. */
  const levels = { 'data.digital': 0, 'skills.leadership': 1, 'cloud.exit': 0, 'budget.earmarked': 0 };
  const { sizeClass, aiUse } = profile;
  const toText = ([item, level]: [string, number]) => [item, String(level)] as const;
  const fields = { sizeClass, aiUse, ...Object.fromEntries(Object.entries(levels).map(toText)) };

  /** Begun by the form with these fields, answered and finished: its code. */
  async function goOn(given: Record<string, string>): Promise<string> {
    const begun = await send('/de/start', given);
    const [, code = ''] = /\/a\/([^/]+)\/keep$/.exec(begun.headers.get('Location') ?? '') ?? [];
    const saved = await call('PATCH', `${OPEN}/${code}`, { body: { revision: 1, profile, answers } });
    const { revision } = saved.body;
    expect((await call('POST', `${OPEN}/${code}/completion`, { body: { revision } })).status).toBe(200);
    return code;
  }
  const result = (code: string, locale = 'de') => page(`/${locale}/a/${code}/result`);

  it('is told why the plan begins elsewhere, until a step is reported', async () => {
    const check = await page(`/de/check?${new URLSearchParams(fields).toString()}`);
    const code = await goOn(fields);
    const [, named = ''] = /Im Schnellcheck stand „([^“]+)“ vorn/.exec(await result(code)) ?? [];
    expect(named).not.toBe('');
    expect(check).toContain(named);
    expect(await result(code)).toContain('Offene Fragen gehen vor: „');
    expect(await result(code, 'en')).toContain('The quick check put “');
    expect(JSON.stringify((await call('GET', `${OPEN}/${code}`)).body)).not.toContain('quickFirst');
    await call('PUT', `${OPEN}/${code}/steps/find-out`, { body: { state: 'done' } });
    expect(await result(code)).not.toContain('Im Schnellcheck stand');
  });

  it('is alone in that: not who begins without all six, by the HTTP API, or after an earlier assessment', async () => {
    const five = { ...fields, aiUse: '' };
    const before = await goOn(fields);
    const codes = await Promise.all([goOn({}), goOn(five), goOn({ ...fields, from: before })]);
    const known = Object.entries(levels).map(([item, level]) => [item, { level }] as const);
    const six = { profile: { sizeClass, aiUse }, answers: Object.fromEntries(known) };
    const created = await call('POST', OPEN, { body: six });
    const path = `${OPEN}/${String(created.body.code)}`;
    const { revision } = (await call('PATCH', path, { body: { revision: 1, profile, answers } })).body;
    expect((await call('POST', `${path}/completion`, { body: { revision } })).status).toBe(200);
    for (const code of [...codes, String(created.body.code)]) {
      expect(await result(code)).not.toContain('Im Schnellcheck stand');
    }
  });
});

describe('what follows a test run', () => {
  it('is one too, unless it says otherwise', async () => {
    const { code } = await finish(JOINERY, { testRun: true });
    const followers = await Promise.all(
      [{ from: code }, { from: code, testRun: false }].map((body) => call('POST', OPEN, { body })),
    );
    const stored = await Promise.all(
      followers.map(({ body }) => call('GET', `${OPEN}/${String(body.code)}`)),
    );
    expect(stored.map(({ body }) => body.testRun)).toEqual([true, false]);
  });
});

describe('a firm with nothing to do', () => {
  it('reads what could come next on the page, for print and on paper; another firm does not', async () => {
    const { small } = WELL_FIRMS;
    if (small === undefined) throw new RangeError('there is a firm with nothing to do');
    const next = 'Was als Nächstes kommen könnte';
    const { code } = await finish(small);
    expect(await page(`/de/a/${code}/result/steps`)).toContain(next);
    expect(await page(`/de/a/${code}/result/print`)).toContain(next);
    const paper = await fetch(`${product.origin}/de/a/${code}/report.pdf`);
    const { textOnPages } = readPdf(Buffer.from(await paper.arrayBuffer()));
    expect(textOnPages.join(' ')).toContain(next);
    expect(textOnPages.length).toBeGreaterThanOrEqual(6);
    expect(await page(`/de/a/${(await finish()).code}/result/steps`)).not.toContain(next);
  });
});
