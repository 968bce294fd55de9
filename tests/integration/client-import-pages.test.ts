import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from '#app/features/consulting/client-file.server.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
  ['ulf', 'kammer', 'member'],
]);
const { get, send } = advisers;

const pathOf = (locale: string): string => `/${locale}/account/clients/import?of=kammer`;

/** Gives a file as a browser without JavaScript does. */
async function give(
  who: string,
  file: Uint8Array | string,
  { locale = 'de', encoding = '', text = '' } = {},
) {
  const form = new FormData();
  form.set('file', new Blob([typeof file === 'string' ? file : Uint8Array.from(file)]), 'betriebe.csv');
  form.set('text', text);
  form.set('encoding', encoding);
  const answer = await fetch(`${advisers.product.origin}${pathOf(locale)}`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { Origin: advisers.product.origin, Cookie: advisers.cookieOf(who), 'Accept-Language': locale },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Gives a table that can be read; where it is looked at, and what stands there. */
async function look(who: string, file: Uint8Array | string, locale = 'de') {
  const given = await give(who, file, { locale });
  expect(given.status).toBe(302);
  const path = locationOf(given);
  const page = await get(who, path);
  expect(page.status).toBe(200);
  return { path, text: page.text };
}

const namesOf = async (who: string): Promise<readonly string[]> => {
  const { text } = await get(who, '/de/account/clients.csv?of=kammer');
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split(/[;,]/)[0] ?? '')
    .filter((name) => name !== '');
};

const SAMPLE = 'Weiß &amp; Söhne';
const table = (mark: string): string =>
  [
    ['Name', 'Land', 'Notiz'].join(mark),
    ['Weiß & Söhne', 'DE', '"eins', 'zwei"'].join(mark).replace(`"eins${mark}`, '"eins\n'),
  ].join('\n');

describe('a table on the page', () => {
  it.each([
    ['semicolons in UTF-8', Buffer.from(table(';'))],
    ['commas in UTF-8 with its mark', Buffer.from(`\ufeff${table(',')}`)],
    ['tabs in Windows-1252', Buffer.from(table('\t'), 'latin1')],
    ['tabs in UTF-16, as Excel saves Unicode text', Buffer.from(`\ufeff${table('\t')}`, 'utf16le')],
  ])('is read with %s, and taken over by nobody who only looks', async (_what, bytes) => {
    const { path, text } = await look('ulf', bytes);
    expect(text).toContain(SAMPLE);
    expect(text).toContain('Einen Betrieb übernehmen');
    expect(await namesOf('ulf')).toEqual([]);
    expect((await send('ulf', path, { intent: 'discard' })).status).toBe(302);
    expect(locationOf(await get('ulf', path))).toBe('/de/account/clients?of=kammer');
  });

  it.each([
    ['de', 'keine vollständige E-Mail-Adresse', '2 Betriebe übernehmen', 'Schon vorhanden'],
    ['en', 'not a complete e-mail address', 'Take over 2 firms', 'Already there'],
  ])('is shown with its faults, mended, and taken over once, in %s', async (locale, fault, submit, twice) => {
    const name = `Betrieb ${locale}`;
    const rows = [`${name} 1;a@k.example`, `${name} 2;`, `${name} 3;am Telefon`, `${name} 1;`];
    const { path, text } = await look('max', `Name;E-Mail\n${rows.join('\n')}\n`, locale);
    expect(text).toContain(fault);
    expect(text).toContain(submit);
    expect(text).toContain(twice);
    expect(await namesOf('max')).not.toContain(`${name} 1`);

    const faults = await get('max', `${path}/faults.csv`);
    expect(faults.headers.get('Content-Disposition')).toContain('attachment');
    expect(faults.text).toContain('am Telefon');
    expect(faults.text).not.toContain(`${name} 2`);

    const taken = await send('max', path, { intent: 'take-over' });
    expect(locationOf(taken)).toBe(`/${locale}/account/clients?of=kammer&state=imported`);
    expect(locationOf(await send('max', path, { intent: 'take-over' }))).toBe(locationOf(taken));
    expect((await namesOf('max')).filter((each) => each.startsWith(name))).toEqual([
      `${name} 1`,
      `${name} 2`,
    ]);

    const mended = faults.text.replace('am Telefon', 'c@k.example');
    const again = await look('max', mended, locale);
    await send('max', again.path, { intent: 'take-over' });
    expect((await namesOf('max')).filter((each) => each.startsWith(name)).length).toBe(3);
  });

  it('keeps formulas as the text they are, and makes none of them in a table of ours', async () => {
    const names = ['=1+1', '+49', '-2', '@SUM(A1)'];
    const { path, text } = await look('ulf', `name\n${names.join('\n')}\n`);
    for (const name of names) expect(text).toContain(name);
    await send('ulf', path, { intent: 'take-over' });
    expect((await namesOf('ulf')).toSorted()).toEqual(names.map((name) => `'${name}`).toSorted());
    // Given back as it was taken, it is the same firms.
    const own = (await get('ulf', '/de/account/clients.csv?of=kammer')).text;
    expect((await look('ulf', own)).text).toContain('Trotzdem übernehmen');
  });

  it.each([
    ['nothing', '', 'Bitte wählen Sie eine Datei'],
    ['titles alone', 'Name;Land\n', 'mindestens ein Betrieb'],
    ['no column of names', 'Firma;Land\nX;DE\n', 'fehlt die Überschrift'],
    ['a quote that does not close', 'Name\n"X\n', 'nicht als Tabelle lesen'],
    ['too many rows', `Name\n${'X\n'.repeat(MOST_ROWS + 1)}`, 'mehr als 10.000 Zeilen'],
  ])('is refused with a word for %s', async (_what, file, said) => {
    const refused = await give('eva', file);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(said);
    expect(refused.text).toContain('aria-invalid="true"');
  });

  it('is refused in an encoding it is not in, and what was pasted stays', async () => {
    const latin = Buffer.from('Name\nWeiß\n', 'latin1');
    const refused = await give('eva', latin, { encoding: 'utf-8', text: 'bleibt stehen' });
    expect([refused.status, refused.text.includes('bleibt stehen')]).toEqual([422, true]);
    expect(refused.text).toContain('nicht in dieser Schrift');
  });

  it('is stopped at the door where it is too long, with a page in the language of the reader', async () => {
    for (const [locale, said] of [
      ['de', 'eine Datei höchstens 2 MB'],
      ['en', 'a file at most 2 MB'],
    ] as const) {
      const refused = await give('eva', Buffer.alloc(3 * 1024 * 1024, 'x'), { locale });
      expect(refused.status).toBe(413);
      expect(refused.text).toContain(`lang="${locale}"`);
      expect(refused.text).toContain(said);
    }
  });

  it('of ten thousand rows is looked at and taken over', async () => {
    const rows = Array.from(
      { length: MOST_ROWS },
      (_, index) => `Werk ${String(index)};DE;${String(index)}@k.example`,
    );
    const { path, text } = await look('eva', `Name;Land;E-Mail\n${rows.join('\n')}\n`);
    expect(text).toContain('10.000 Betriebe übernehmen');
    expect((await send('eva', path, { intent: 'take-over' })).status).toBe(302);
    expect((await namesOf('eva')).length).toBe(MOST_ROWS);
  }, 120_000);
});
