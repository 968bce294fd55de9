import { afterAll, beforeAll, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { Advisers } from '#tests/setup/advisers.ts';
import { createAdvisers, locationOf } from '#tests/setup/advisers.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';

let product: ServedProduct;
let advisers: Advisers;
beforeAll(async () => {
  product = await serveProduct();
  advisers = createAdvisers(product);
  await advisers.signIn('eva', 'kammer', 'owner');
}, 300_000);
afterAll(async () => {
  await advisers.store.close();
  await product.end();
  await product.remove();
});

/** Whoever holds the code has no account. */
const HOLDER = 'the holder';
const { profile, answers } = JOINERY;

async function begin(more: object = {}): Promise<string> {
  const body = { profile, answers: { ...answers, ...more } };
  return String((await advisers.call('POST', '/api/v1/assessments', { body })).body.code);
}
const fileOf = (code: string, extension: string, locale = 'de') =>
  advisers.get(HOLDER, `/${locale}/a/${code}/data.${extension}`);

it('takes along everything under a code for other programs, and nothing that opens it', async () => {
  const code = await begin();
  const completed = await advisers.call('POST', `/api/v1/assessments/${code}/completion`, {
    body: { revision: 1 },
  });
  expect(completed.status).toBe(200);
  const owner = ownerOf(code) ?? '';
  const at = '2026-11-27T10:00:00.000Z';
  await advisers.store.write(async ({ assessments, shareLinks, scenarios }) => {
    const said = { measure: 'find-out', state: 'done', reason: null, note: 'Erledigt.', at } as const;
    await assessments.saveRemark(owner, said);
    const days = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
    await shareLinks.create(owner, { id: crypto.randomUUID(), share: 'hash-of-a-link', ...days });
    const changes = { answers: [], resources: { was: null, becomes: null } };
    await scenarios.save(
      owner,
      { id: crypto.randomUUID(), name: 'Mehr Zeit', changes, revision: 1 },
      new Date(at),
    );
    return succeed(null);
  });

  const { status, headers, text } = await fileOf(code, 'json');
  expect([status, headers.get('Content-Type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="ki-bruecke-.+\.json"$/);
  expect(headers.get('Cache-Control')).toContain('no-store');
  const file = JSON.parse(text) as Record<string, unknown>;
  expect(file).toMatchObject({
    format: 'ki-bruecke-own-data/1',
    assessment: { profile, answers, status: 'completed' },
    result: { roadmap: { steps: expect.arrayContaining([]) as unknown } },
    steps: [{ measure: 'find-out', note: 'Erledigt.' }],
    scenarios: [{ name: 'Mehr Zeit', changes: { answers: [] } }],
    whoSees: { links: [{ madeOn: '2026-11-27', lastDay: '2099-12-31' }] },
  });
  for (const secret of [code, owner, 'hash-of-a-link']) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('names who sees something of it, and keeps from the file what an adviser noted', async () => {
  const code = await begin();
  const added = await advisers.send('eva', '/de/account/clients/new', { name: 'Muster', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const workshop = locationOf(await advisers.send('eva', client, { intent: 'open-workshop', code }));
  const id = workshop.split('/').at(-1) ?? '';
  await advisers.store.write(async ({ workshopNotes }) => {
    const note = { note: 'Nur fuer mich', evidence: '', evidenceLink: '', saidBy: null } as const;
    await workshopNotes.save(id, 'data.digital', note);
    return succeed(null);
  });
  const { text } = await fileOf(code, 'json');
  const file = JSON.parse(text) as { whoSees: unknown; result: unknown };
  expect(file.result).toBeNull();
  expect(file.whoSees).toMatchObject({
    onListsOf: [{ organisation: 'kammer' }],
    sessionsWith: [{ organisation: 'kammer', adviser: 'eva', state: 'open' }],
  });
  expect(text).not.toContain('Nur fuer mich');
});

it.each([
  ['de', ';', 'Stufe', 'Das kann hier niemand sagen'],
  ['en', ',', 'Level', 'Nobody here can say'],
] as const)(
  'has the answers as a table that no spreadsheet reckons with, in %s',
  async (locale, by, level, unknown) => {
    const code = await begin({
      'cloud.exit': { notApplicable: true, reason: '=1+1' },
      'data.quality': { unknown: true },
    });
    const { status, headers, text } = await fileOf(code, 'csv', locale);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + ITEMS.length);
    expect(lines[0]?.split(by)).toContain(level);
    expect(lines.some((line) => line.includes(unknown))).toBe(true);
    expect(lines.some((line) => line.includes('=1+1'))).toBe(true);
    expect(text).not.toMatch(/(?:^|[;,"\n])=1/);
  },
);

it('is there for nobody who does not hold the code', async () => {
  for (const extension of ['json', 'csv']) {
    expect((await fileOf('0000000000000000000000000A', extension)).status).toBe(404);
  }
});

it('is offered on the page of the own data', async () => {
  const code = await begin();
  const { text } = await advisers.get(HOLDER, `/de/a/${code}/data`);
  for (const extension of ['json', 'csv']) expect(text).toContain(`/de/a/${code}/data.${extension}`);
});
