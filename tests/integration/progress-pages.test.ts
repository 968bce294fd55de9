import { describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { checkInHashOf, letterHashOf, newToken } from '#app/features/progress/progress-tokens.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
]);
const { get, send } = advisers;

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
const mainOf = ({ text }: { readonly text: string }) => /<main[^>]*>.*<\/main>/s.exec(text)?.[0];
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

describe('an address that was good once', () => {
  it('says nothing of what it was for, a day too late', async () => {
    const { code } = await begin();
    const token = newToken();
    const good = { id: crypto.randomUUID(), checkIn: checkInHashOf(token), madeOn: '2026-01-01' };
    await advisers.store.write(async ({ checkIns }) => {
      const checkIn = { ...good, lastDay: '2026-01-15', accompaniment: null };
      return succeed(await checkIns.create(ownerOf(code) ?? '', checkIn));
    });
    const late = await get(FIRM, `/de/c/${token}`);
    const never = await get(FIRM, `/de/c/${newToken()}`);
    expect([late.status, late.headers.get('Cache-Control')]).toEqual([404, 'private, no-store']);
    expect(mainOf(late)).toBe(mainOf(never));
    expect((await send(FIRM, `/de/c/${token}`, { measure: 'find-out', state: 'done' })).status).toBe(404);
  });
});

describe('a weekly letter', () => {
  const ONE_CLICK = 'List-Unsubscribe=One-Click';
  /** Letters of somebody, and the address that ends them. */
  async function begun(who: string): Promise<string> {
    const token = newToken();
    await advisers.store.write(async ({ weeklyLetters }) => {
      await weeklyLetters.end(who);
      const letter = { id: crypto.randomUUID(), letter: letterHashOf(token) };
      return succeed(await weeklyLetters.begin(who, letter, '2099-01-05'));
    });
    return `/de/l/${token}`;
  }
  const isOn = (who: string) => advisers.store.weeklyLetters.isOn(who);
  /** As a mail server sends it: from nowhere, with no cookie. */
  const click = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    advisers.call('POST', path, {
      raw: ONE_CLICK,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('is switched on and off on the page of what is due', async () => {
    expect(locationOf(await send('max', STEPS, { intent: 'letters-on' }))).toBe(`${STEPS}?state=letters-on`);
    expect(await isOn('max')).toBe(true);
    await send('max', STEPS, { intent: 'letters-off' });
    expect(await isOn('max')).toBe(false);
  });

  it('ends by the button behind its link, and not by opening that', async () => {
    const link = await begun('eva');
    const shown = await get(FIRM, link);
    expect([shown.status, shown.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    expect(shown.text).not.toContain('eva');
    expect(await isOn('eva')).toBe(true);
    expect(locationOf(await send(FIRM, link, { intent: 'end' }))).toBe(link);
    expect(await isOn('eva')).toBe(false);
    const [ended, never] = [await get(FIRM, link), await get(FIRM, `/de/l/${newToken()}?state=ended`)];
    expect([ended.status, ended.text.includes('jetzt kein Brief eingeschaltet')]).toEqual([404, true]);
    expect([never.status, mainOf(never)]).toEqual([404, mainOf(ended)]);
  });

  it.each([
    ['no origin', {}],
    ['an origin that is hidden', { Origin: 'null' }],
  ])('ends by one click of a mail program with %s, once and again', async (_name, headers) => {
    const link = await begun('eva');
    const clicked = await click(link, headers);
    expect([clicked.status, clicked.headers.get('Location')]).toEqual([200, null]);
    expect(await isOn('eva')).toBe(false);
    expect((await click(link, headers)).status).toBe(200);
  });

  it('ends by a form with parts too, which mail programs rather send', async () => {
    const link = await begun('eva');
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const clicked = await fetch(advisers.product.origin + link, { method: 'POST', body, redirect: 'manual' });
    expect(clicked.status).toBe(200);
    expect(await isOn('eva')).toBe(false);
  });

  it('is ended by no other page, and nothing else is changed from nowhere', async () => {
    const link = await begun('eva');
    expect((await click(link, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await click(link, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect(await isOn('eva')).toBe(true);
    const Cookie = advisers.cookieOf('eva');
    for (const path of [STEPS, '/de/account/clients/new', '/de/account/settings']) {
      expect((await click(path, { Cookie })).status, path).toBe(403);
    }
    expect((await click(`/de/f/${newToken()}/steps.ics`)).status).toBe(403);
  });
});

it('the firm reads who follows its plan and by which links it is reported on, on a page and as a file', async () => {
  const { code, client } = await begin();
  await send('eva', `${client}/progress`, { intent: 'accompany', code });
  const token = tokenIn((await get('eva', `${client}/progress`)).text);
  await send('eva', `${client}/progress`, { intent: 'check-in', token, term: '14' });
  const own = `/de/a/${code}/check-in`;
  await send(FIRM, own, { intent: 'check-in', token: tokenIn((await get(FIRM, own)).text), term: '90' });
  const { text } = await get(FIRM, `/de/a/${code}/data`);
  expect(text).toContain('eva (kammer), seit dem');
  expect(text).toMatch(/Von eva erstellt am [^<]+, gilt bis/);
  expect(text).toMatch(/<li>Erstellt am [^<]+, gilt bis/);
  const file = await get(FIRM, `/de/a/${code}/data.json`);
  expect(JSON.parse(file.text)).toMatchObject({
    whoSees: {
      planFollowedBy: [{ organisation: 'kammer', adviser: 'eva' }],
      linksToReport: [{ adviser: 'eva' }, { adviser: null }],
    },
  });
  for (const secret of [token, checkInHashOf(token)]) expect(file.text).not.toContain(secret);
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
