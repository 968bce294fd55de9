import { describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
]);
const { get, send } = advisers;

interface Begun {
  readonly code: string;
  readonly client: string;
  readonly workshop: string;
  readonly folder: string;
}

/** A workshop about an assessment that could be completed at once. */
async function begin(): Promise<Begun> {
  const { profile, answers } = JOINERY;
  const { body } = await advisers.call('POST', '/api/v1/assessments', { body: { profile, answers } });
  const added = await send('eva', '/de/account/clients/new', { name: 'Schreinerei Weiß' });
  const client = locationOf(added).replace(/\?.*/, '');
  const code = String(body.code);
  const workshop = locationOf(await send('eva', `${client}?index`, { intent: 'open-workshop', code }));
  return { code, client, workshop, folder: `${workshop}/folder` };
}
const complete = ({ workshop }: Begun) => send('eva', `${workshop}?index`, { intent: 'complete' });

const ENTRY = { day: '2026-11-20', began: '9:00', ended: '10:30', duration: '' };
const DONE = { people: 'Inhaber, Beratung', work: 'Fragen beantwortet' };
const DETAILS = {
  ...{ programme: 'inqa-coaching', assignment: 'Angebote schneller schreiben', nextOn: '2026-12-15' },
  ...{ 'day-applied': '2026-10-01', 'day-approved': '', 'day-began': '2026-11-02', 'day-ended': '' },
  ...{ 'day-handed-in': '', decisions: 'Preisliste anlegen' },
};

/** The address of the entry that is added next. */
const nextEntry = async ({ folder }: Begun): Promise<string> =>
  new RegExp(`href="(${folder}/attendance/[^"]+)"[^>]*>Stunden eintragen`).exec(
    (await get('eva', folder)).text,
  )?.[1] ?? '';
async function fill(begun: Begun): Promise<string> {
  const entry = await nextEntry(begun);
  expect(locationOf(await send('eva', entry, { ...ENTRY, ...DONE }))).toBe(`${begun.folder}?state=saved`);
  expect(locationOf(await send('eva', `${begun.folder}/details`, DETAILS))).toBe(
    `${begun.folder}?state=saved`,
  );
  return entry;
}

/** A document, as bytes: the client of the tests reads texts. */
async function draw({ folder }: Begun, fields: Readonly<Record<string, string>>) {
  const answer = await fetch(`${advisers.product.origin}${folder}/document`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: advisers.cookieOf('eva'), Origin: advisers.product.origin },
    body: new URLSearchParams(fields),
  });
  const { headers, status } = answer;
  return { status, headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** Answers a question as its page stands: what was there before is named, so that it is no conflict. */
async function answer(who: string, page: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { text } = await get(who, page);
  const base = /name="base" value="([^"]*)"/.exec(text)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
  const item = { form: 'question', item: 'data.digital', reason: '', base };
  expect((await send(who, page, { ...item, ...fields })).status).toBe(302);
}

describe('a folder', () => {
  it('keeps hours, assignment and days, and adds the hours up', async () => {
    const begun = await begin();
    expect((await get('eva', begun.workshop)).text).toContain(`href="${begun.folder}"`);
    const entry = await fill(begun);
    // A double click notes the same hours once.
    await send('eva', entry, { ...ENTRY, ...DONE });
    const second = { ...ENTRY, ...DONE, day: '2026-11-21', began: '', ended: '', duration: '45' };
    await send('eva', await nextEntry(begun), second);
    const { text, headers } = await get('eva', begun.folder);
    expect(headers.get('Cache-Control')).toContain('no-store');
    for (const said of [
      ...['09:00 bis 10:30 Uhr (1 Stunde 30 Minuten)', '45 Minuten', '2 Stunden 15 Minuten an 2 Tagen.'],
      ...['Angebote schneller schreiben', 'INQA-Coaching', 'Preisliste anlegen', '15.\u00a0Dezember 2026'],
      ...['eingehalten', 'Nicht bestätigt: Fragen Sie beim Programm nach.', 'höchstens 12 Beratungstage'],
    ]) {
      expect(text, said).toContain(said);
    }
    await send('eva', entry, { intent: 'remove' });
    expect((await get('eva', begun.folder)).text).toContain('45 Minuten an einem Tag.');
  });

  it('gives a form back as it was typed, and says what is wrong', async () => {
    const begun = await begin();
    const entry = await nextEntry(begun);
    const refused = await send('eva', entry, { ...ENTRY, ...DONE, ended: '8:00', people: '' });
    expect(refused.status).toBe(422);
    for (const said of [
      'Bis“ muss nach',
      'wer dabei war',
      'value="9:00"',
      'value="8:00"',
      'Fragen beantwortet',
    ]) {
      expect(refused.text).toContain(said);
    }
    const details = await send('eva', `${begun.folder}/details`, { ...DETAILS, nextOn: 'morgen' });
    expect([details.status, details.text.includes('Angebote schneller schreiben')]).toEqual([422, true]);
    expect((await get('eva', begun.folder)).text).toContain('Es sind noch keine Stunden aufgeschrieben.');
    expect((await get('eva', `${begun.folder}/attendance/keine`)).status).toBe(404);
  });

  it('changes nothing once it is closed, and goes on when it is opened again', async () => {
    const begun = await begin();
    const entry = await fill(begun);
    const closed = await send('eva', `${begun.folder}?index`, { intent: 'close' });
    expect(locationOf(closed)).toBe(`${begun.folder}?state=closed`);
    expect((await get('eva', begun.folder)).text).toContain('ist seit');
    for (const [path, fields] of [
      [entry, { ...ENTRY, ...DONE, work: 'Anderes' }],
      [entry, { intent: 'remove' }],
      [`${begun.folder}/details`, { ...DETAILS, assignment: 'Anderes' }],
    ] as const) {
      expect(locationOf(await send('eva', path, fields))).toBe(begun.folder);
    }
    const { text } = await get('eva', begun.folder);
    expect(text).not.toContain('Anderes');
    expect(text).toContain('Fragen beantwortet');
    await send('eva', `${begun.folder}?index`, { intent: 'reopen' });
    await send('eva', entry, { ...ENTRY, ...DONE, work: 'Anderes' });
    expect((await get('eva', begun.folder)).text).toContain('Anderes');
    const events = await advisers.store.audit.list('kammer', 50);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['folder-closed', 'folder-reopened']));
    expect(JSON.stringify(events)).not.toContain('Weiß');
  });

  it('is kept also when the session is over, by nobody but who led it', async () => {
    const begun = await begin();
    await complete(begun);
    const entry = await fill(begun);
    expect((await get('eva', begun.folder)).text).toContain('Fragen beantwortet');
    for (const path of [begun.folder, entry, `${begun.folder}/details`, `${begun.folder}/document`]) {
      expect((await get('max', path)).status, path).toBe(404);
      expect([404, 405], path).toContain((await send('max', path, { ...ENTRY, ...DONE })).status);
    }
  });
});

describe('the documents of a folder', () => {
  it('are drawn with the code of this assessment once it is completed, and with no other', async () => {
    const begun = await begin();
    const other = await begin();
    await fill(begun);
    const ask = (code: string) =>
      draw(begun, { kind: 'grant-folder', form: 'pdf', 'code-grant-folder': code });
    const faultOf = async (code: string) => {
      const { status, headers } = await ask(code);
      return [status, /fault=([a-z-]+)/.exec(headers.get('Location') ?? '')?.[1]];
    };
    expect(await faultOf('')).toEqual([303, 'code-missing']);
    expect(await faultOf(begun.code)).toEqual([303, 'not-completed']);
    await complete(begun);
    await complete(other);
    expect(await faultOf(other.code)).toEqual([303, 'code-other']);
    expect(await faultOf('kein Code')).toEqual([303, 'code-other']);
    expect((await get('eva', `${begun.folder}?fault=code-other&document=grant-folder`)).text).toContain(
      'Unter diesem Code gibt es',
    );

    const { status, headers, bytes } = await ask(begun.code);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    // The name of a client stands in no address and in no name of a file.
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="ki-bruecke-grant-folder-\d/);
    const pages = readPdf(bytes).textOnPages.join(' ');
    for (const said of ['Schreinerei', 'Angebote', 'INQA-Coaching', 'Beratungstage'])
      expect(pages).toContain(said);
    expect(pages).not.toContain(begun.code);
    const word = await draw(begun, { kind: 'grant-folder', form: 'docx', 'code-grant-folder': begun.code });
    const { headings } = readDocx(word.bytes);
    expect(headings.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Fördermappe', 'Auftrag', 'Maßnahmen mit Anleitung', 'Unterschriften']),
    );
    const events = await advisers.store.audit.list('kammer', 50);
    expect(events.map(({ kind }) => kind)).toContain('folder-exported');
  });

  it('say in the minutes what was agreed, and while it is open what changed since', async () => {
    const begun = await begin();
    const note = {
      note: 'Liste liegt im Büro',
      evidence: 'Ordner 3',
      evidenceLink: '',
      saidBy: 'owner-said',
    };
    await answer('eva', `${begun.workshop}/q/data.digital`, { answer: '2', ...note, agreed: 'yes' });
    const minutes = async () =>
      readDocx((await draw(begun, { kind: 'minutes', form: 'docx' })).bytes).paragraphs.join('\n');
    const first = await minutes();
    for (const said of ['Liste liegt im Büro', 'Ordner 3', 'Im Betrieb gesagt'])
      expect(first).toContain(said);
    expect(first).not.toContain('Vereinbart: „');
    await answer('nobody', `/de/a/${begun.code}/q/data.digital`, { answer: '4' });
    expect(await minutes()).toContain('Vereinbart: „');
    await complete(begun);
    const closed = await minutes();
    expect(closed).toContain('hier nicht zu sehen');
    expect(closed).not.toContain('Vereinbart: „');
  });

  it('prepare the next meeting on one page, with the steps that are due where the code is given', async () => {
    const begun = await begin();
    await fill(begun);
    const page = async (fields: Readonly<Record<string, string>> = {}) =>
      readPdf((await draw(begun, { kind: 'preparation', form: 'pdf', ...fields })).bytes).textOnPages;
    expect((await page()).join(' ')).toContain('Code');
    await complete(begun);
    const pages = await page({ 'code-preparation': begun.code });
    expect(pages).toHaveLength(1);
    expect(pages.join(' ')).toContain('1. ');
  });

  it('are refused to who asks for none of ours', async () => {
    const begun = await begin();
    for (const fields of [
      { kind: 'minutes', form: 'odt' },
      { kind: 'all', form: 'pdf' },
      { kind: 'minutes', form: '' },
    ]) {
      expect((await draw(begun, fields)).status).toBe(400);
    }
    expect(locationOf(await get('eva', `${begun.folder}/document`))).toBe(begun.folder);
  });
});

describe('what is in a folder', () => {
  const isThere = async ({ workshop }: Begun): Promise<boolean> => {
    const id = workshop.split('/').at(-1) ?? '';
    const { assignment } = await advisers.store.folders.find(id);
    const entries = await advisers.store.folders.listAttendances(id);
    expect(assignment === '').toBe(entries.length === 0);
    return assignment !== '';
  };

  it('goes with the assessment, the client and the account', async () => {
    const ways: readonly ((begun: Begun) => Promise<unknown>)[] = [
      ({ code }) => advisers.call('DELETE', `/api/v1/assessments/${code}`),
      ({ client }) => send('eva', `${client}/erase`, {}),
      () =>
        advisers.store.write(async ({ accounts }) => {
          await accounts.remove('eva');
          return succeed(null);
        }),
    ];
    for (const erase of ways) {
      const begun = await begin();
      await fill(begun);
      expect(await isThere(begun)).toBe(true);
      await erase(begun);
      expect(await isThere(begun)).toBe(false);
    }
  });
});
