import { describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { locationOf, newCodeIn } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
  ['ben', 'nachbar', 'owner'],
]);
const { get, send, call } = advisers;

const FIRM = { name: 'Schreinerei Weiß & Söhne', sector: 'manufacturing', sizeClass: '10-49', country: 'DE' };

async function add(who: string, locale = 'de', more: Readonly<Record<string, string>> = {}): Promise<string> {
  const added = await send(who, `/${locale}/account/clients/new`, { ...FIRM, region: 'DE2', ...more });
  expect(added.status).toBe(302);
  return locationOf(added).replace(/\?.*/, '');
}

const WORDS = {
  de: {
    ...{
      list: 'Ihre Betriebe',
      empty: 'Hier steht noch kein Betrieb.',
      added: 'Der Betrieb ist hinzugefügt.',
    },
    ...{ sector: 'Industrie und produzierendes Handwerk', draft: 'In Arbeit', none: 'Noch keine' },
    ...{ missing: 'Bitte geben Sie den Namen des Betriebs ein.', archived: 'Der Betrieb ist abgelegt.' },
    ...{ erased: 'Der Betrieb ist gelöscht.', nothing: 'Kein Betrieb passt zu diesem Namen.' },
    ...{ nothingChosen: 'Kein Betrieb passt zu dieser Auswahl.' },
    ...{ nothingOfBoth: 'Kein Betrieb passt zu Namen und Auswahl zugleich.' },
    ...{ unknown: 'Unter diesem Code finden wir nichts.', testRun: 'Probelauf' },
  },
  en: {
    ...{ list: 'Your firms', empty: 'There is no firm here yet.', added: 'The firm is added.' },
    ...{ sector: 'Industry and producing trades', draft: 'In progress', none: 'None yet' },
    ...{ missing: 'Please enter the name of the firm.', archived: 'The firm is put away.' },
    ...{ erased: 'The firm is erased.', nothing: 'No firm fits this name.' },
    ...{ nothingChosen: 'No firm fits this choice.' },
    ...{ nothingOfBoth: 'No firm fits both the name and the choice.' },
    ...{ unknown: 'We find nothing under this code.', testRun: 'Test run' },
  },
} as const;

describe.each(['de', 'en'] as const)('the pages of a portfolio, in %s', (locale) => {
  const words = WORDS[locale];
  const list = `/${locale}/account/clients`;

  it('lead from an empty list to a firm with an assessment, and back to none', async () => {
    expect((await get('eva', `/${locale}/account`)).text).toContain(`href="${list}"`);
    const empty = await get('eva', list);
    expect(empty.text).toContain(words.list);
    expect(empty.text).toContain(words.empty);
    expect(empty.headers.get('Cache-Control')).toContain('no-store');

    const refused = await send('eva', `${list}/new`, { ...FIRM, name: '  ', note: 'bleibt stehen' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words.missing);
    expect(refused.text).toContain('bleibt stehen');

    const client = await add('eva', locale, { note: 'Zeile 1\r\nZeile 2 <b>' });
    const page = await get('eva', `${client}?state=added`);
    for (const said of [words.added, words.sector, 'Schreinerei Weiß &amp; Söhne', 'Zeile 2 &lt;b&gt;']) {
      expect(page.text).toContain(said);
    }
    expect((await get('eva', list)).text).toContain(words.none);

    const form = { intent: 'begin', newCode: newCodeIn(page.text) };
    const [begun, again] = [await send('eva', client, form), await send('eva', client, form)];
    expect(locationOf(begun)).toBe(locationOf(again));
    const code = /\/a\/([^/]+)\/keep$/.exec(locationOf(begun))?.[1] ?? '';
    expect((await call('GET', locationOf(begun))).text).toContain(code);
    const assessment = await call('GET', `/api/v1/assessments/${code}`);
    expect(assessment.body.profile).toMatchObject({
      ...{ sector: 'manufacturing', sizeClass: '10-49', country: 'DE', region: 'DE2' },
    });
    expect((await get('eva', client)).text).toContain(words.draft);
    expect((await get('eva', list)).text).toContain(words.draft);
    expect((await get('eva', client)).text).not.toContain(code);
    expect(assessment.body).toMatchObject({ testRun: false });
    expect((await get('eva', list)).text).not.toContain(words.testRun);
    const tried = await send('eva', client, { ...form, testRun: 'yes' });
    const [, codeOfTry = ''] = /\/a\/([^/]+)\/keep$/.exec(locationOf(tried)) ?? [];
    expect((await call('GET', `/api/v1/assessments/${codeOfTry}`)).body).toMatchObject({ testRun: true });
    for (const path of [client, list]) expect((await get('eva', path)).text).toContain(`>${words.testRun}</`);

    const changed = await send('eva', `${client}/change`, { ...FIRM, name: 'Neu', country: 'AT' });
    expect(locationOf(changed)).toBe(`${client}?state=changed`);
    expect((await get('eva', `${client}/change`)).text).toContain('value="Neu"');

    expect(locationOf(await send('eva', client, { intent: 'archive' }))).toBe(`${client}?state=archived`);
    expect((await get('eva', `${client}?state=archived`)).text).toContain(words.archived);
    expect((await get('eva', list)).text).toContain(words.empty);
    expect((await get('eva', `${list}?state=archived`)).text).toContain(client);
    await send('eva', client, { intent: 'restore' });

    expect((await send('eva', list, { text: 'NEU' })).text).toContain(client);
    expect((await send('eva', list, { text: 'anders' })).text).toContain(words.nothing);

    // A name stays out of addresses; what is chosen of a list may stand in one.
    const ofTrade = { text: '', sector: 'trade', sizeClass: '10-49' };
    const toTrade = await send('eva', `${list}?of=kammer`, ofTrade);
    expect([toTrade.status, locationOf(toTrade)]).toEqual([
      303,
      `${list}?of=kammer&sector=trade&sizeClass=10-49`,
    ]);
    expect((await get('eva', locationOf(toTrade))).text).toContain(words.nothingChosen);
    const ofIts = await get('eva', `${list}?of=kammer&sector=manufacturing&sizeClass=10-49`);
    expect(ofIts.text).toContain(client);
    expect(ofIts.text).toMatch(/<option value="manufacturing" selected/);
    expect((await get('eva', `${list}?sector=guessed`)).text).toContain(client);
    expect((await send('eva', list, { ...ofTrade, text: 'neu' })).text).toContain(words.nothingOfBoth);
    expect((await send('eva', list, { ...ofTrade, text: 'neu', sector: '' })).text).toContain(client);

    await send('eva', `${client}/change`, { ...FIRM, name: '=1+1', note: 'a;b,"c"' });
    const table = await get('eva', `${list}.csv`);
    expect(table.headers.get('Content-Type')).toContain('text/csv');
    expect(table.text).toContain("'=1+1");
    expect(table.text).toContain(`"a;b,""c"""`);

    expect((await get('eva', `${client}/erase`)).text).toContain('=1+1');
    expect(locationOf(await send('eva', `${client}/erase`, {}))).toBe(`${list}?state=erased`);
    expect((await get('eva', `${list}?state=erased`)).text).toContain(words.erased);
    expect((await get('eva', client)).status).toBe(404);
    expect((await call('GET', `/api/v1/assessments/${code}`)).status).toBe(200);
  });

  it('open an assessment by its code, and show of it what its result says', async () => {
    const { profile, answers } = JOINERY;
    const { body } = await call('POST', '/api/v1/assessments', { body: { profile, answers } });
    const code = String(body.code);
    await call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
    const client = await add('eva', locale);
    const unknown = await send('eva', client, { intent: 'open', code: '7QX4-2M8K-P0TR-9WZC-6HVB-3' });
    expect([unknown.status, unknown.text.includes(words.unknown)]).toEqual([404, true]);
    expect((await send('eva', client, { intent: 'open', code: ' ' })).status).toBe(422);
    const opened = await send('eva', client, { intent: 'open', code: code.toLowerCase() });
    expect(locationOf(opened)).toMatch(new RegExp(`^/${locale}/a/[^/]+/result$`));
    const page = (await get('eva', client)).text;
    // In the table itself: points, stage, headline.
    expect(page).toMatch(/<td class="number"[^>]*>\d[\d.,]*<\/td><td[^>]*>[^<]+<\/td><td[^>]*>[^<]+</);
    expect(page).not.toMatch(new RegExp(code, 'i'));
    const assessment = /name="assessment" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(locationOf(await send('eva', client, { intent: 'unlink', assessment }))).toMatch(
      /state=unlinked$/,
    );
    expect((await get('eva', client)).text).not.toContain('name="assessment"');
    await send('eva', `${client}/erase`, {});
  });
});

describe('the pages of a portfolio', () => {
  const GETS = ['', '/change', '/erase'];
  const POSTS = [
    ['', { intent: 'archive' }],
    ['', { intent: 'begin' }],
    ['', { intent: 'open', code: 'x' }],
    ['', { intent: 'take-over' }],
    ['', { intent: 'unlink', assessment: 'guessed' }],
    ['/change', { name: 'Anders' }],
  ] as const;

  it('are those of nobody for a neighbour, for a colleague while it is private, and under a guessed id', async () => {
    const client = await add('max', 'de', { name: 'Nur Max' });
    for (const [who, path] of [
      ['ben', client],
      ['eva', client],
      ['max', '/de/account/clients/guessed'],
    ] as const) {
      for (const page of GETS) expect((await get(who, path + page)).status, `${who} ${page}`).toBe(404);
      for (const [page, fields] of POSTS) {
        expect((await send(who, path + page, fields)).status, `${who} ${page}`).toBe(404);
      }
    }
    await send('eva', `${client}/erase`, {});
    expect((await get('max', client)).status).toBe(200);
    for (const page of GETS) expect((await get('max', client + page)).status).toBe(200);
    expect((await get('ben', '/de/account/clients?of=kammer')).status).toBe(404);
    expect((await send('ben', '/de/account/clients/new?of=kammer', FIRM)).status).toBe(404);
    expect((await get('ben', '/de/account/clients.csv?of=kammer')).status).toBe(404);
    expect((await get('eva', '/de/account/clients.csv')).text).not.toContain('Nur Max');
    expect((await get('eva', '/de/account/clients')).text).not.toContain(client);
  });

  it('add one firm for one form, however often it is sent, and another for one that has changed', async () => {
    const form = await get('eva', '/de/account/clients/new');
    const once = /name="once"[^>]* value="([^"]+)"/.exec(form.text)?.[1] ?? '';
    expect(once).not.toBe('');
    const sent = await Promise.all([1, 2, 3].map(() => add('eva', 'de', { once })));
    expect(new Set(sent).size).toBe(1);
    expect(await add('eva', 'de', { once, note: 'anders' })).not.toBe(sent[0]);
  });

  it('keep which organisation was meant while somebody signs in', async () => {
    const asked = await get('nobody', '/de/account/clients?of=kammer');
    const next = new URL(locationOf(asked), advisers.product.origin).searchParams.get('next');
    expect(next).toBe('/de/account/clients?of=kammer');
    const strange = await get('nobody', '/de/account/clients?of=//evil.example');
    expect(locationOf(strange)).not.toContain('evil');
  });

  it('note for owners that firms were taken along or erased, without a name', async () => {
    const client = await add('eva', 'de', { name: 'Streng geheim' });
    await get('eva', '/de/account/clients.csv?of=kammer');
    await send('eva', `${client}/erase`, {});
    const { text } = await get('eva', '/de/account/organisations/kammer');
    expect(text).toContain('eva hat die eigene Liste der Betriebe heruntergeladen');
    expect(text).toContain('eva hat einen Betrieb gelöscht');
    expect(text).not.toContain('Streng geheim');
  });

  it('lead who is signed out to where one signs in, and change nothing', async () => {
    const client = await add('max');
    for (const page of [
      '/de/account/clients',
      '/de/account/clients/new',
      ...GETS.map((each) => client + each),
    ]) {
      expect(locationOf(await get('nobody', page)), page).toMatch(/^\/de\/account\/sign-in\?next=/);
    }
    for (const [page, fields] of POSTS) {
      expect(locationOf(await send('nobody', client + page, fields))).toMatch(/^\/de\/account\/sign-in\?/);
    }
    await send('nobody', `${client}/erase`, {});
    expect((await get('max', client)).status).toBe(200);
  });

  it('are closed at the next request to who was removed, and what was theirs is an owner’s to take over', async () => {
    const client = await add('max');
    await advisers.store.write(async ({ organisations }) => {
      await organisations.remove('kammer', 'max');
      return succeed(null);
    });
    expect((await send('max', client, { intent: 'archive' })).status).toBe(404);
    expect((await get('max', '/de/account/clients')).status).toBe(404);
    expect((await send('eva', client, { intent: 'archive' })).status).toBe(404);
    expect(locationOf(await send('eva', client, { intent: 'take-over' }))).toBe(`${client}?state=taken-over`);
    expect((await send('eva', client, { intent: 'archive' })).status).toBe(302);
  });

  it('name no client in an address or in what the server prints', async () => {
    await send('eva', '/de/account/clients', { text: 'Geheimname' });
    await add('eva', 'de', { name: 'Geheimname' });
    expect(advisers.product.output()).not.toMatch(/Geheimname|Schreinerei/);
  });
});
