import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  await advisers.signIn('max', 'kammer', 'member');
}, 300_000);
afterAll(async () => {
  await advisers.store.close();
  await product.end();
  await product.remove();
});

const get: Advisers['get'] = (...asked) => advisers.get(...asked);
const send: Advisers['send'] = (...sent) => advisers.send(...sent);
/** Somebody of the firm, who has no account. */
const FIRM = 'the firm';
const NAME = 'Schreinerei Geheim';
const { profile, answers } = JOINERY;
const STEPS = '/de/account/steps';

/** A client with a completed assessment on its list; whose code the adviser has entered. */
async function begin(): Promise<{ readonly code: string; readonly client: string }> {
  const added = await send('eva', '/de/account/clients/new', { name: NAME, country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const { body } = await advisers.call('POST', '/api/v1/assessments', { body: { profile, answers } });
  const code = String(body.code);
  await advisers.call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
  await send('eva', client, { intent: 'open', code });
  return { code, client };
}

const tokenIn = (page: string): string => /name="token"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';
const measureIn = (page: string): string => /name="measure" value="([^"]+)"/.exec(page)?.[1] ?? '';
const idIn = (page: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(page)?.[1] ?? '';
const sees = async (client: string, who = 'eva') =>
  (await get(who, `${client}/progress`)).text.includes('Sie dürfen seit dem');

describe('how a plan goes', () => {
  it('is seen once the firm allows it by a button, and no more once it ends that', async () => {
    const { code, client } = await begin();
    expect(await sees(client)).toBe(false);
    const own = `/de/a/${code}/data`;
    const id = client.split('/').at(-1) ?? '';
    expect((await send(FIRM, own, { intent: 'accompany', client: 'guessed' })).status).toBe(404);
    expect((await send(FIRM, own, { intent: 'accompany', client: id })).status).toBe(302);
    expect(await sees(client)).toBe(true);
    const allowed = (await get(FIRM, own)).text;
    expect(allowed).toContain('eva (kammer)');
    await send(FIRM, own, { intent: 'end-accompaniment', accompaniment: idIn(allowed, 'accompaniment') });
    expect(await sees(client)).toBe(false);
  });

  it('is seen with the code alone, by who entered it, and cut off with the list', async () => {
    const { code, client } = await begin();
    const page = `${client}/progress`;
    expect((await send('eva', page, { intent: 'accompany', code: '' })).status).toBe(422);
    expect((await send('eva', page, { intent: 'accompany', code: '0000-0000-0000' })).status).toBe(404);
    expect((await send('max', page, { intent: 'accompany', code })).status).toBe(404);
    expect((await send('eva', page, { intent: 'accompany', code })).status).toBe(302);
    expect(await sees(client)).toBe(true);
    expect((await get('eva', STEPS)).text).toContain(NAME);
    expect((await get('max', STEPS)).text).not.toContain(NAME);
    const id = client.split('/').at(-1) ?? '';
    await send(FIRM, `/de/a/${code}/data`, { intent: 'cut-off', client: id });
    expect(await sees(client)).toBe(false);
  });
});

describe('a check-in by link', () => {
  it('shows steps and no answer, reports by a button, and ends with what the firm allows', async () => {
    const { code, client } = await begin();
    const page = `${client}/progress`;
    await send('eva', page, { intent: 'accompany', code });
    const token = tokenIn((await get('eva', page)).text);
    const made = await send('eva', page, { intent: 'check-in', token, term: '14' });
    expect([made.status, made.text.includes(`/de/c/${token}`)]).toEqual([200, true]);
    expect((await get('eva', page)).text).not.toContain(token);
    const link = `/de/c/${token}`;
    const shown = await get(FIRM, link);
    expect([shown.status, shown.text.includes(NAME)]).toEqual([200, false]);
    expect(shown.headers.get('Cache-Control')).toContain('no-store');
    const measure = measureIn(shown.text);
    const said = await send(FIRM, link, { intent: 'step', measure, state: 'done', reason: '' });
    expect(locationOf(said)).toBe(`${link}?said=done`);
    expect((await get('eva', page)).text).toContain('1 erledigt');
    expect((await send(FIRM, link, { measure: 'no-such-step', state: 'done' })).status).toBe(404);
    await send('eva', page, { intent: 'stop' });
    expect((await get(FIRM, link)).status).toBe(404);
    expect((await send(FIRM, link, { measure, state: 'stuck' })).status).toBe(404);
  });

  it('is made and withdrawn by the holder of the code', async () => {
    const { code } = await begin();
    const page = `/de/a/${code}/check-in`;
    const token = tokenIn((await get(FIRM, page)).text);
    expect((await send(FIRM, page, { intent: 'check-in', token })).status).toBe(422);
    await send(FIRM, page, { intent: 'check-in', token, term: '90' });
    expect((await get(FIRM, `/en/c/${token}`)).status).toBe(200);
    await send(FIRM, page, { intent: 'withdraw-check-in', id: idIn((await get(FIRM, page)).text, 'id') });
    expect((await get(FIRM, `/en/c/${token}`)).status).toBe(404);
  });
});

it('a calendar is fetched without a session, names no firm but its label, and ends with its address', async () => {
  const { code, client } = await begin();
  await send('eva', `${client}/progress`, { intent: 'accompany', code });
  const token = tokenIn((await get('eva', STEPS)).text);
  expect((await send('eva', STEPS, { intent: 'feed', token })).text).toContain(`/de/f/${token}/steps.ics`);
  const feed = `/de/f/${token}/steps.ics`;
  const calendar = await get(FIRM, feed);
  expect(calendar.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  const { text } = calendar;
  expect([text.startsWith('BEGIN:VCALENDAR\r\n'), text.endsWith('END:VCALENDAR\r\n')]).toEqual([true, true]);
  expect(text).toMatch(/SUMMARY:Betrieb \d+: /);
  expect(text).not.toContain('Geheim');
  await send('eva', `${client}/progress`, { intent: 'label', label: 'Holz' });
  expect((await get(FIRM, feed)).text).toContain('SUMMARY:Holz: ');
  await send('eva', STEPS, { intent: 'end-feed' });
  expect((await get(FIRM, feed)).status).toBe(404);
});
