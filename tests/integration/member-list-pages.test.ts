import { beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readWorkbook } from '#app/documents/read-workbook.server.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { locationOf, newCodeIn } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([]);
const { get, send } = advisers;
const ORGANISATION = '/de/account/organisations/kammer';
const at = (page: string): string => `${ORGANISATION}/campaigns/open${page}`;
const LIST = at('/members');

beforeAll(async () => {
  const { store, signIn } = advisers;
  await store.write(async ({ organisations, campaigns }) => {
    await organisations.create({ id: 'kammer', name: 'Kammer Musterstadt', kind: 'chamber' }, new Date());
    const words = { introduction: {}, contact: 'Erika Musterfrau', floor: 5, languages: ['de', 'en'] };
    const districts = [
      { id: 'd1', name: 'Nord', members: [] },
      { id: 'd2', name: 'Süd', members: [] },
    ];
    const waves = [{ id: 'w', number: 1, label: '1', firstDay: toIsoDay(new Date()), lastDay: '2998-12-31' }];
    const campaign = { ...words, id: 'open', shortCode: 'K7M2QX', name: 'Handwerk und KI', districts, waves };
    return succeed(await campaigns.create('kammer', campaign, new Date()));
  });
  await signIn('eva', 'kammer', 'owner');
  await signIn('ada', 'kammer', 'analyst');
  await signIn('max', 'kammer', 'member');
});

async function give(file: Uint8Array, name: string) {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(file)]), name);
  const { origin } = advisers.product;
  const answer = await fetch(`${origin}${LIST}/import`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { Origin: origin, Cookie: advisers.cookieOf('eva') },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Asks for a file by the form of the list. */
async function load(file: string, language = 'de') {
  const { origin } = advisers.product;
  const answer = await fetch(`${origin}${LIST}/letters`, {
    ...{ method: 'POST', body: new URLSearchParams({ file, language }), redirect: 'manual' },
    headers: { Origin: origin, Cookie: advisers.cookieOf('eva') },
  });
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
const linesOf = (bytes: Uint8Array): readonly string[] =>
  new TextDecoder().decode(bytes).trim().split('\r\n');
const codeOf = (line = ''): string => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(line)?.[0] ?? '';
const ownCodeIn = (location: string): string => /\/a\/([^/]+)/.exec(location)?.[1] ?? '';
const stored = async (location: string) => {
  const owner = ownerOf(ownCodeIn(location)) ?? '';
  const { assessments, campaigns } = advisers.store;
  return { assessment: (await assessments.find(owner))?.assessment, joined: await campaigns.findOf(owner) };
};

describe('the list of a campaign', { timeout: 60_000 }, () => {
  it('is given as a workbook, looked at, and taken over; what is wrong comes back as a table', async () => {
    const rows = [
      ['Firma', 'Mitgliedsnummer', 'E-Mail', 'Sprache', 'Umsatz'],
      ['=Müller & Söhne', '1', '', '', '9'],
      ['Example Ltd', '2', '', 'Englisch', ''],
      ['Schreinerei', '3', '', '', ''],
      ['Schreinerei', '3', '', '', ''],
      ['', '4', 'falsch', '', ''],
    ];
    const data = rows.map((row) => row.map((value) => ({ type: String, value })));
    const file = await writeExcelFile([{ sheet: 'L', data }]).toBuffer();
    const given = await give(new Uint8Array(file), 'liste.xlsx');
    expect(given.status, given.text.slice(0, 300)).toBe(303);
    const path = locationOf(given);
    const { text } = await get('eva', path);
    for (const said of [
      'Umsatz',
      '=Müller &amp; Söhne',
      'Bitte tragen Sie den Namen',
      'keine E-Mail-Adresse',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('3 Betriebe auf die Liste setzen');
    const faults = await get('eva', `${path}/faults.csv`);
    expect(faults.headers.get('Content-Type')).toContain('text/csv');
    expect(faults.text.trim().split('\r\n')).toHaveLength(2);
    const taken = await send('eva', path, { intent: 'take-over' });
    expect(locationOf(taken)).toBe(`${LIST}?state=imported`);
    expect((await get('eva', path)).status).toBe(302);
    // Numbers and no names.
    const list = (await get('eva', LIST)).text;
    expect(list).not.toContain('Schreinerei');
    expect(list).toContain('wird am 30.\u00a0Januar 2999 von selbst gelöscht');
  });

  it('says why nothing can be read of a file', async () => {
    const wrong = await give(new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'kaputt.xlsx');
    expect([wrong.status, wrong.text.includes('nicht als Tabelle lesen')]).toEqual([422, true]);
    const empty = await give(new TextEncoder().encode('Umsatz\n9'), 'x.csv');
    expect([empty.status, empty.text.includes('Überschrift „Firma“')]).toEqual([422, true]);
  });

  it('is written to by a file for a mail merge, which no spreadsheet takes for formulas, or by letters', async () => {
    expect((await load('csv')).answer.status).toBe(409);
    expect(locationOf(await send('eva', LIST, { intent: 'open' }))).toBe(`${LIST}?state=opened`);
    const { answer, bytes } = await load('csv');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(answer.headers.get('Content-Disposition')).toContain('serienbrief-de.csv');
    const [head = '', first = '', ...others] = linesOf(bytes);
    expect(head).toContain('Firma;Person;Strasse;PlzOrt;Anrede;Nummer;E-Mail;Sprache;Code;Link');
    expect(first).toMatch(/^'=Müller/);
    expect(first).toContain(`${advisers.product.origin}/de/i/${codeOf(first)}`);
    expect(others).toHaveLength(1);
    const sheet = readWorkbook((await load('xlsx', 'en')).bytes, 10);
    expect(sheet?.map(([name]) => name)).toEqual(['Company', 'Example Ltd']);
    const letters = await load('1');
    expect(letters.answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(readPdf(Buffer.from(letters.bytes)).shownOnPages).toHaveLength(2);
    expect((await load('9')).answer.headers.get('Location')).toBe(`${LIST}?state=none`);
    for (const wrong of ['0', '-1', '1.5', 'exe', '99999'])
      expect((await load(wrong)).answer.status).toBe(400);
    expect((await load('csv', 'fr')).answer.status).toBe(400);
  });

  it('lets a firm join by its letter, which notes the week and nothing of its assessment', async () => {
    const [, line] = linesOf((await load('csv')).bytes);
    const code = codeOf(line);
    const typed = await advisers.call('POST', '/de/join', {
      raw: new URLSearchParams({ code: code.toLowerCase() }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: advisers.product.origin },
    });
    expect(locationOf(typed)).toBe(`/de/i/${code}`);
    const page = await advisers.call('GET', `/de/i/${code}`);
    expect(page.headers.get('Cache-Control')).toBe('private, no-store');
    for (const said of ['und in welcher Woche', 'ohne den eigenen Code mit', 'höchstens zweimal']) {
      expect(page.text).toContain(said);
    }
    const join = (fields: Readonly<Record<string, string>>) =>
      advisers.call('POST', `/de/i/${code}`, {
        raw: new URLSearchParams({ newCode: newCodeIn(page.text), ...fields }).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: advisers.product.origin },
      });
    expect((await join({ consent: 'yes' })).status).toBe(422);
    const begun = await join({ consent: 'yes', district: 'd2' });
    expect(begun.status).toBe(303);
    const { assessment, joined } = await stored(locationOf(begun));
    expect(assessment?.consent).toMatchObject({ statistics: true, text: 'campaign-personal-2026-11' });
    expect(joined).toMatchObject({ byPersonalCode: true, fromPaper: false, district: { id: 'd2' } });
    const own = await advisers.call('GET', `/de/a/${ownCodeIn(locationOf(begun))}/data.json`);
    expect(JSON.stringify(own.body)).toContain('"byPersonalCode":true');
    // Who has begun is in no file any more.
    expect(linesOf((await load('csv')).bytes)).toHaveLength(2);
  });

  it('ends letters by the button of a page or of a mail program', async () => {
    const [, line] = linesOf((await load('csv', 'en')).bytes);
    const path = `/en/i/${codeOf(line)}`;
    const post = (raw: string) =>
      advisers.call('POST', path, { raw, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect((await advisers.call('GET', path)).text).toContain('No more letters');
    expect((await post('List-Unsubscribe=One-Click')).status).toBe(200);
    expect((await advisers.call('GET', path)).text).toContain('writes to you no more');
    expect((await load('csv', 'en')).answer.headers.get('Location')).toBe(`${LIST}?state=none`);
  });

  it('forgets one firm, and then all of them', async () => {
    const unknown = await send('eva', LIST, { intent: 'unlist', firm: 'Niemand' });
    expect([unknown.status, unknown.text.includes('Diesen Betrieb finden wir nicht')]).toEqual([422, true]);
    expect((await send('eva', LIST, { intent: 'unlist', firm: '3' })).status).toBe(303);
    expect((await send('eva', LIST, { intent: 'other' })).status).toBe(400);
    expect((await send('eva', LIST, { intent: 'erase' })).status).toBe(303);
    expect((await get('eva', LIST)).text).toContain('Noch steht niemand auf der Liste');
    const log = (await get('eva', ORGANISATION)).text;
    expect(log).toContain('hat eine Mitgliederliste gelöscht.');
  });
});

describe('a form on paper', { timeout: 60_000 }, () => {
  const answers = Object.fromEntries(ITEMS.map((item) => [`answer-${item}`, '2']));
  const whole = { ...answers, consent: 'yes', district: 'd1', sizeClass: '10-49', 'goal-1': 'quotation' };

  it('is entered by members and owners, who then read no statistics; an analyst enters none', async () => {
    expect((await get('ada', at('/paper'))).status).toBe(404);
    expect((await send('ada', at('/paper'), whole)).status).toBe(404);
    expect((await get('ada', ORGANISATION)).text).not.toContain(`${ORGANISATION}/paper`);
    expect((await get('max', ORGANISATION)).text).toContain(`${ORGANISATION}/paper`);
    expect((await get('max', `${ORGANISATION}/paper`)).text).toContain(at('/paper'));
    const page = await get('max', at('/paper'));
    const entered = await send('max', at('/paper'), { ...whole, newCode: newCodeIn(page.text) });
    expect(entered.status, entered.text.slice(0, 300)).toBe(303);
    const { assessment, joined } = await stored(locationOf(entered));
    expect(assessment).toMatchObject({
      ...{ status: 'draft', campaign: 'open', district: 'd1' },
      profile: { sizeClass: '10-49', goals: ['quotation'] },
      answers: { 'budget.horizon': { level: 2 } },
    });
    expect(joined).toMatchObject({ fromPaper: true, byPersonalCode: false });
    const home = await advisers.call('GET', `/de/a/${ownCodeIn(locationOf(entered))}`);
    expect(home.text).toContain('von Ihrem Papierbogen eingetragen');

    expect((await get('eva', at('/releases'))).text).toContain('<form');
    await send('eva', at('/paper'), { ...whole, newCode: newCodeIn((await get('eva', at('/paper'))).text) });
    expect((await get('eva', at('/releases'))).text).not.toContain('name="wave"');
    expect((await get('eva', at(''))).text).toContain('Sie kennen Antworten von Betrieben');
  });

  it('comes back with what was typed where something is wrong', async () => {
    const wrong = {
      ...{ ...whole, consent: '', district: '', code: '0000-0000-0000-0000', 'goal-2': 'quotation' },
      'answer-data.quality': 'not-applicable',
    };
    const { status, text } = await send('max', at('/paper'), wrong);
    expect(status).toBe(422);
    for (const said of [
      'Ohne Zustimmung',
      'den Bezirk, der angekreuzt ist',
      'steht zweimal da',
      'Frage 2:',
    ]) {
      expect(text).toContain(said);
    }
    const unknown = await send('max', at('/paper'), { ...whole, code: '0000-0000-0000-0000' });
    expect([unknown.status, unknown.text.includes('Diesen Code gibt es nicht')]).toEqual([422, true]);
    expect(unknown.text).toMatch(/value="0000-0000-0000-0000"/);
  });
});
