import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_LOGO_BYTES } from '#app/domain/own-report/letterhead.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { signInAs } from '#tests/factories/people.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call, store } = product;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  cookies.eva = await signInAs(store(), 'eva', { organisation: 'kammer', role: 'owner' });
  cookies.max = await signInAs(store(), 'max', { organisation: 'kammer', role: 'member' });
  cookies.ben = await signInAs(store(), 'ben', { organisation: 'nachbar', role: 'owner' });
});

const headersOf = (who: string) => ({ Cookie: cookies[who] ?? '', Origin: product.origin });
const get = (who: string, path: string) => call('GET', path, { headers: headersOf(who) });
const locationOf = ({ headers }: { readonly headers: Headers }): string => headers.get('Location') ?? '';

type Fields = Readonly<Record<string, string | readonly string[]>>;

function send(who: string, path: string, fields: Fields) {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
  return call('POST', path, {
    raw: new URLSearchParams(pairs).toString(),
    headers: { ...headersOf(who), 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

/** A form with a file, as a browser sends it. */
async function sendFile(who: string, path: string, fields: Fields, file: Uint8Array | string) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set('logo', new Blob([typeof file === 'string' ? file : Uint8Array.from(file)]), 'logo');
  const answer = await fetch(`${product.origin}${path}`, {
    ...{ method: 'POST', body: form, headers: headersOf(who), redirect: 'manual' },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function download(who: string, path: string) {
  const answer = await fetch(`${product.origin}${path}`, { headers: headersOf(who), redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const textOf = (bytes: Buffer): string => readPdf(bytes).textOnPages.join('\n');

const { profile, answers } = JOINERY;
const SOME = { introduction: 'Guten Tag.\n\nHier steht alles.', conclusion: 'Bis bald.', paid: 'nobody' };

interface Advised {
  readonly code: string;
  readonly client: string;
  /** The page of the workshop. */
  readonly workshop: string;
  readonly page: string;
}

async function assess(isCompleted: boolean): Promise<string> {
  const { body } = await call('POST', '/api/v1/assessments', {
    body: { profile, answers },
  });
  const code = String(body.code);
  if (isCompleted) {
    await call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
  }
  return code;
}

/** An own report about an assessment, by its code. */
async function advise(code: string, who = 'eva'): Promise<Advised> {
  const added = await send(who, '/de/account/clients/new', { name: 'Schreinerei Weiß', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const page = locationOf(await send(who, client, { intent: 'open-own-report', code }));
  return { code, client, page, workshop: page.replace(/\/report$/, '') };
}

describe('the version of an adviser', () => {
  it('is written by whoever was given the code, and is the same for adviser and firm', async () => {
    const { code, page, workshop } = await advise(await assess(true));
    expect(page).toMatch(/^\/de\/account\/workshops\/[0-9a-f-]+\/report$/);
    const empty = await get('eva', page);
    expect(empty.text).toContain('Speichern Sie zuerst');
    expect(locationOf(await get('eva', `${workshop}/report.pdf`))).toBe(page);

    const written = { ...SOME, intent: 'save', 'remark-plan': 'Im Büro beginnen.' };
    const step = { 'step1-title': 'Werkstatt zeigen', 'step1-month': '2027-02', 'step1-who': 'Meister' };
    const saved = await send('eva', page, { ...written, ...step });
    expect([saved.status, locationOf(saved)]).toEqual([302, `${page}?state=saved`]);
    expect((await get('eva', page)).text).toContain('Werkstatt zeigen');

    const adviser = await download('eva', `${workshop}/report.pdf`);
    expect(adviser.headers.get('Content-Disposition')).toMatch(/filename="ki-bruecke-[\d-]+-own\.pdf"/);
    const text = textOf(adviser.bytes);
    for (const said of ['Guten Tag.', 'Im Büro beginnen.', 'Werkstatt zeigen', 'Bis bald.']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Kein Anbieter dieser Liste bezahlt');
    const id = workshop.split('/').at(-1) ?? '';
    expect((await get('nobody', `/de/a/${code}/data`)).text).toContain(
      `href="/de/a/${code}/version/${id}/report.pdf"`,
    );
    const firm = await download('nobody', `/de/a/${code}/version/${id}/report.pdf`);
    expect(firm.bytes.equals(adviser.bytes)).toBe(true);
    const docx = readDocx((await download('eva', `${workshop}/report.docx`)).bytes);
    expect(docx.headings.map((heading) => heading.text)).toEqual(
      expect.arrayContaining(['Vorwort', 'Werkstatt zeigen', 'Schlusswort']),
    );
    const file = JSON.parse((await get('nobody', `/de/a/${code}/data.json`)).text) as object;
    expect(file).toMatchObject({ versions: [{ adviser: 'eva', conclusion: 'Bis bald.', paidBy: [] }] });
    // The report itself is what it was.
    const plain = textOf((await download('nobody', `/de/a/${code}/report.pdf`)).bytes);
    for (const said of ['Vorwort', 'Im Büro beginnen.', 'Kein Anbieter dieser Liste']) {
      expect(plain).not.toContain(said);
    }
  });

  it('is another document as soon as a word, the colour or the logo is another', async () => {
    const { page, workshop } = await advise(await assess(true));
    await send('eva', page, { ...SOME, intent: 'save' });
    const pdf = `${workshop}/report.pdf`;
    const etags: (string | null)[] = [];
    const look = async () => {
      const { status, headers } = await download('eva', pdf);
      expect(status).toBe(200);
      etags.push(headers.get('ETag'));
    };
    await look();
    await send('eva', page, { ...SOME, intent: 'save', introduction: 'Grüß Gott.' });
    await look();
    const letterhead = '/de/account/organisations/kammer/report';
    await sendFile('eva', letterhead, { accent: '#7a1f3d', contact: '' }, '');
    await look();
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30z"/></svg>';
    await sendFile('eva', letterhead, { accent: '#7a1f3d', contact: '' }, logo);
    await look();
    expect(new Set(etags).size).toBe(4);
    await look();
    expect(etags.at(-1)).toBe(etags.at(-2));
    await sendFile('eva', letterhead, { accent: '', contact: '', logoRemove: 'yes' }, '');
  });

  it('is not kept without saying who pays, and comes back with what was typed', async () => {
    const { page } = await advise(await assess(true));
    const missing = await send('eva', page, { ...SOME, intent: 'save', paid: '' });
    expect([missing.status, missing.text.includes('ob Anbieter der Liste Sie bezahlen')]).toEqual([
      422,
      true,
    ]);
    expect(missing.text).toContain('Hier steht alles.');
    const nobody = await send('eva', page, { ...SOME, intent: 'save', paid: 'some', providers: 'erfunden' });
    expect([nobody.status, nobody.text.includes('welche Anbieter Sie bezahlen')]).toEqual([422, true]);
    const long = await send('eva', page, { ...SOME, intent: 'save', introduction: 'a'.repeat(1201) });
    expect(long.status).toBe(422);
    const untitled = await send('eva', page, { ...SOME, intent: 'save', 'step2-text': 'Etwas' });
    expect([untitled.status, untitled.text.includes('href="#step2-title"')]).toEqual([422, true]);
    expect((await get('eva', page)).text).toContain('Speichern Sie zuerst');
  });

  it('says who pays on the page that the firm shares', async () => {
    const code = await assess(true);
    const { page } = await advise(code);
    await send('eva', page, { ...SOME, intent: 'save', paid: 'some', providers: ['ki-campus', 'erfunden'] });
    const link = crypto.randomUUID();
    const share = await send('nobody', `/de/a/${code}/share`, { intent: 'make', link, term: '30' });
    expect(share.status).toBe(302);
    const address = /(\/de\/r\/[^"<\s]+)/.exec((await get('nobody', `/de/a/${code}/share`)).text)?.[1] ?? '';
    const shared = await get('nobody', address);
    expect(shared.status).toBe(200);
    expect(shared.text).toContain(
      'kammer gibt an, von diesen Anbietern der Liste Geld zu bekommen: KI-Campus.',
    );
    expect(shared.text).not.toContain('Hier steht alles.');
  });

  it('is written ahead, and read once the assessment is completed and the code entered again', async () => {
    const code = await assess(false);
    const { page, workshop } = await advise(code);
    await send('eva', page, { ...SOME, intent: 'save' });
    expect((await get('eva', page)).text).toContain('sobald die Einschätzung abgeschlossen ist');
    expect(locationOf(await get('eva', `${workshop}/report.pdf`))).toBe(page);
    const id = workshop.split('/').at(-1) ?? '';
    expect((await get('nobody', `/de/a/${code}/version/${id}/report.pdf`)).status).toBe(409);

    // Completing closes the workshop: the result is the firm's alone.
    await call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
    expect((await get('eva', page)).text).toContain('Das Gespräch ist geschlossen');
    expect(locationOf(await get('eva', `${workshop}/report.pdf`))).toBe(page);
    const other = await assess(true);
    expect((await send('eva', page, { intent: 'open', code: other })).status).toBe(404);
    expect((await send('eva', page, { intent: 'open', code: '' })).status).toBe(422);
    expect((await download('eva', `${workshop}/report.pdf`)).status).toBe(302);
    expect(locationOf(await send('eva', page, { intent: 'open', code }))).toBe(`${page}?state=opened`);
    expect((await download('eva', `${workshop}/report.pdf`)).status).toBe(200);
    // Of what is completed nothing is answered, here as little as anywhere.
    expect((await get('eva', workshop)).text).not.toContain('/q/data.digital');
    expect(locationOf(await get('eva', `${workshop}/q/data.digital`))).toBe(workshop);

    const { client } = await store()
      .look(({ clientAssessments }) => clientAssessments.listingOf(ownerOf(code) ?? ''))
      .then((looked) => (looked.ok ? (looked.value[0] ?? { client: '' }) : { client: '' }));
    await send('nobody', `/de/a/${code}/data`, { intent: 'cut-off', client });
    expect((await download('eva', `${workshop}/report.pdf`)).status).toBe(302);
    // What was written for the firm stays with the firm.
    expect((await download('nobody', `/de/a/${code}/version/${id}/report.pdf`)).status).toBe(200);
  });

  it('is nobody else’s', async () => {
    const code = await assess(true);
    const { page, workshop } = await advise(code);
    await send('eva', page, { ...SOME, intent: 'save' });
    for (const who of ['max', 'ben']) {
      for (const path of [page, `${workshop}/report.pdf`, `${workshop}/report.docx`]) {
        expect((await get(who, path)).status, `${who} ${path}`).toBe(404);
      }
      expect((await send(who, page, { ...SOME, intent: 'save' })).status).toBe(404);
    }
    const [other, id] = [await assess(true), workshop.split('/').at(-1) ?? ''];
    for (const path of [`/de/a/${other}/version/${id}/report.pdf`, `/de/a/${code}/version/x/report.docx`]) {
      expect((await get('nobody', path)).status, path).toBe(404);
    }
    expect((await get('nobody', `/de/a/${other}/data`)).text).not.toContain('Fassungen Ihrer Beratung');
  });

  it('goes with the assessment, the client and the account', async () => {
    const gone = async (end: (advised: Advised) => Promise<unknown>, who = 'eva') => {
      const advised = await advise(await assess(true), who);
      await send(who, advised.page, { ...SOME, intent: 'save' });
      const id = advised.workshop.split('/').at(-1) ?? '';
      expect(await store().ownReports.find(id)).not.toBeNull();
      await end(advised);
      expect(await store().ownReports.find(id)).toBeNull();
    };
    await gone(({ code }) => call('DELETE', `/api/v1/assessments/${code}`));
    await gone(({ client }) => send('eva', `${client}/erase`, {}));
    cookies.leo = await signInAs(store(), 'leo', { organisation: 'buero', role: 'owner' });
    await sendFile('leo', '/de/account/organisations/buero/report', { contact: 'Weg 1' }, '');
    expect(await store().letterheads.find('buero')).toMatchObject({ contact: 'Weg 1' });
    await gone(
      () =>
        store().write(async ({ accounts, organisations }) => {
          await accounts.remove('leo');
          await organisations.erase('buero');
          return succeed(null);
        }),
      'leo',
    );
    expect(await store().letterheads.find('buero')).toBeNull();
  });
});

describe('a letterhead', () => {
  const path = '/de/account/organisations/kammer/report';
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">${inside}<rect width="9" height="9"/></svg>`;

  it('is kept by its owner, and begins each new version', async () => {
    const words = {
      accent: '0C5A72',
      contact: 'Weg 1\nOrt',
      introduction: 'Willkommen.',
      conclusion: 'Tschüs.',
    };
    const saved = await sendFile('eva', path, words, svg(''));
    expect([saved.status, locationOf(saved)]).toEqual([302, `${path}?state=saved`]);
    const { text } = await get('eva', `${path}?state=saved`);
    expect(text).toContain('Der Briefkopf ist gespeichert');
    expect(text).toContain('src="data:image/png;base64,');
    expect((await get('eva', '/de/account/organisations/kammer')).text).toContain(`href="${path}"`);
    expect((await get('max', '/de/account/organisations/kammer')).text).not.toContain(path);
    const { page, workshop } = await advise(await assess(true));
    expect((await get('eva', page)).text).toContain('Willkommen.');
    await send('eva', page, { intent: 'save', introduction: 'Anders.', conclusion: '', paid: 'nobody' });
    const pdf = textOf((await download('eva', `${workshop}/report.pdf`)).bytes);
    for (const said of ['Weg 1', 'Ort', 'Anders.']) expect(pdf).toContain(said);
    expect(pdf).not.toContain('Willkommen.');
    // Without another file, the logo stays.
    await sendFile('eva', path, words, '');
    expect((await store().letterheads.find('kammer'))?.logo).not.toBeNull();
    await sendFile('eva', path, { ...words, logoRemove: 'yes' }, '');
    expect((await store().letterheads.find('kammer'))?.logo).toBeNull();
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'steckt ein Programm'],
    ['a page', svg('<foreignObject/>'), 'steckt ein Programm'],
    ['a file of the server', svg('<image href="/etc/passwd"/>'), 'steckt ein Programm'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'steckt ein Programm'],
    ['lettering', svg('<text>Kammer</text>'), 'in Pfade um'],
    ['a program', '#!/bin/sh', 'weder ein PNG noch ein SVG'],
    [
      'half a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'nicht als Bild lesen',
    ],
    ['too much', Buffer.alloc(MAX_LOGO_BYTES + 1), 'zu groß'],
  ])('takes no logo with %s, and keeps what was typed', async (_what, file, said) => {
    const refused = await sendFile('eva', path, { contact: 'Weg 7', accent: '#000000' }, file);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(said);
    expect(refused.text).toContain('Weg 7');
    expect((await store().letterheads.find('kammer'))?.contact ?? '').not.toContain('Weg 7');
  });

  it('refuses a colour that nobody can read, and says by how much', async () => {
    const pale = await sendFile('eva', path, { accent: '#ffcc00' }, '');
    expect([pale.status, pale.text.includes('ihr Kontrast zu Weiß ist 1,5 zu 1')]).toEqual([422, false]);
    expect(pale.text).toContain('Ihr Kontrast zu Weiß ist 1,5 zu 1');
    const both = await sendFile('eva', path, { accent: 'petrol' }, '#!/bin/sh');
    for (const field of ['#logo', '#accent']) expect(both.text).toContain(`href="${field}"`);
    expect((await sendFile('eva', path, { contact: 'a\nb\nc\nd\ne\nf' }, '')).status).toBe(422);
  });

  it('stops a file of twenty megabytes at the door, signed in or not', async () => {
    const large = new Uint8Array(20 * 1024 * 1024);
    for (const who of ['eva', 'nobody']) {
      const status = await sendFile(who, path, {}, large).then(
        (answer) => answer.status,
        () => 'cut off',
      );
      expect([413, 'cut off']).toContain(status);
    }
    // Only where a logo is sent may anything be so long.
    const elsewhere = await sendFile('eva', '/de/account/clients/new', {}, new Uint8Array(100_000));
    expect(elsewhere.status).toBe(413);
  });
});
