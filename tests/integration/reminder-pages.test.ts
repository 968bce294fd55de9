import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

/** A safe address, without which no mail program shows a button; what is served has it from here too, and names its cookie by it. */
vi.hoisted(() => {
  process.env.PUBLIC_ORIGIN = 'https://ki.kammer.example';
});

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['ben', 'nachbar', 'owner'],
]);
const { get } = advisers;

const LIST = '/de/account/clients';
/** A form of the pages as the browser sends it, which knows them by their public address. */
const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  advisers.call('POST', path, {
    raw: body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
const send = (who: string, path: string, fields: Readonly<Record<string, string>> | URLSearchParams) =>
  post(path, new URLSearchParams(fields).toString(), {
    Origin: 'https://ki.kammer.example',
    Cookie: advisers.cookieOf(who),
  });

async function add(who: string, name: string, email: string): Promise<string> {
  const added = await send(who, `${LIST}/new`, { name, country: 'DE', email });
  expect(added.status).toBe(302);
  return /clients\/([\da-f-]+)/.exec(locationOf(added))?.[1] ?? '';
}

const outbox = (): string => join(advisers.product.dataDir, 'outbox');
const lettersTo = (email: string): readonly string[] =>
  readdirSync(outbox())
    .map((name) => readFileSync(join(outbox(), name), 'utf8'))
    .filter((letter) => letter.includes(`To: ${email}`));
/** Where a letter says that reminders are ended: the path of it. */
const endPathIn = (letter = ''): string =>
  /^List-Unsubscribe:\s*<https:\/\/ki\.kammer\.example([^>]+)>/m.exec(letter)?.[1] ?? '';

const pageOf = (organisation: string, clients: readonly string[]): string =>
  `${LIST}/remind?${new URLSearchParams([['of', organisation], ...clients.map((id) => ['client', id])]).toString()}`;

/** Looks at the letter first, as a person does, and sends it. */
async function remind(who: string, organisation: string, clients: readonly string[], once = '') {
  const page = await get(who, pageOf(organisation, clients));
  const made = /name="once"[^>]* value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const fields = new URLSearchParams(clients.map((id) => ['client', id]));
  for (const [name, value] of Object.entries({
    intent: 'send',
    introduction: 'Guten Tag',
    once: once || made,
  }))
    fields.append(name, value);
  return { page, made, sent: await send(who, `${LIST}/remind?of=${organisation}`, fields) };
}

/** Runs a command as a mail server does: with the letter on its input. */
async function mail(verb: string, input = '') {
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...inherited } = process.env;
  const { dataDir, databaseUrl } = advisers.product;
  const settings = { NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: databaseUrl } as const;
  const child = spawn(process.execPath, ['scripts/admin.mjs', 'mail', verb], {
    env: { ...inherited, ...settings },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(input);
  const [said, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, said: said.trim(), problem };
}

const reportOn = (name: string, recipient: string): string =>
  [
    'From: MAILER-DAEMON@mx.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    `Original-Envelope-Id: ${name}`,
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b--',
    '',
  ].join('\r\n');

describe('reminders on the pages', () => {
  it('go to those with an address who were not reminded this week, and say why others get none', async () => {
    const [one, without] = [
      await add('eva', 'Eins', 'eins@betrieb.example'),
      await add('eva', 'Ohne Adresse', ''),
    ];
    const list = await get('eva', LIST);
    expect(list.text).toContain(`value="${one}"`);
    const { page, made, sent } = await remind('eva', 'kammer', [one, without]);
    for (const said of ['Ein Betrieb wird erinnert', 'Keine E-Mail-Adresse notiert', 'Nicht erinnert werden'])
      expect(page.text).toContain(said);
    expect(locationOf(sent)).toBe(`${LIST}?of=kammer&state=reminded`);
    await expect.poll(() => lettersTo('eins@betrieb.example').length).toBe(1);
    const [letter = ''] = lettersTo('eins@betrieb.example');
    expect(letter).not.toMatch(/Ohne Adresse|^(?:Cc|Bcc):/m);
    expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);

    // The same form again, and a new one in the same week.
    expect((await remind('eva', 'kammer', [one], made)).sent.status).toBe(302);
    const again = await remind('eva', 'kammer', [one]);
    expect(again.sent.status).toBe(422);
    expect(again.page.text).toContain('Eine Erinnerung in der Woche genügt');
    expect(lettersTo('eins@betrieb.example').length).toBe(1);
  });

  it('are for nobody of another organisation, whoever is named beside', async () => {
    const [own, foreign] = [
      await add('ben', 'Eigen', 'eigen@betrieb.example'),
      await add('eva', 'Fremd', 'fremd@betrieb.example'),
    ];
    for (const chosen of [[foreign], [own, foreign], ['guessed']]) {
      expect((await get('ben', pageOf('nachbar', chosen))).status).toBe(404);
      expect(
        (await remind('ben', 'nachbar', chosen, '0b6f3c1e-7a52-4c2e-9d1b-3f2a1c4d5e6f')).sent.status,
      ).toBe(404);
    }
    expect((await get('ben', pageOf('kammer', [foreign]))).status).toBe(404);
    expect([...lettersTo('eigen@betrieb.example'), ...lettersTo('fremd@betrieb.example')]).toEqual([]);
  });

  it('need one firm at least, and words that are not too long', async () => {
    const page = `${LIST}/remind?of=kammer`;
    const once = '1b6f3c1e-7a52-4c2e-9d1b-3f2a1c4d5e6f';
    const nobody = await send('eva', page, { intent: 'send', introduction: '', once });
    expect([nobody.status, nobody.text.includes('mindestens einen Betrieb')]).toEqual([422, true]);
    const id = await add('eva', 'Lang', 'lang@betrieb.example');
    const long = await send('eva', page, {
      intent: 'send',
      client: id,
      introduction: 'a'.repeat(1501),
      once,
    });
    expect([long.status, long.text.includes('höchstens 1.500 Zeichen')]).toEqual([422, true]);
    const shown = await send('eva', page, {
      intent: 'preview',
      client: id,
      introduction: 'Nur ansehen',
      once,
    });
    expect([shown.status, shown.text.includes('Nur ansehen')]).toEqual([200, true]);
    expect((await send('eva', page, { intent: 'erase', introduction: '', once })).status).toBe(400);
    expect(lettersTo('lang@betrieb.example')).toEqual([]);
  });
});

describe('ending reminders', () => {
  let count = 0;
  /** A firm that was reminded, and the path by which it ends that. */
  async function reminded(): Promise<{ readonly id: string; readonly path: string }> {
    count += 1;
    const email = `ende-${String(count)}@betrieb.example`;
    const id = await add('eva', `Ende ${String(count)}`, email);
    await remind('eva', 'kammer', [id]);
    await expect.poll(() => lettersTo(email).length).toBe(1);
    return { id, path: endPathIn(lettersTo(email)[0]) };
  }
  const isEnded = async (id: string): Promise<boolean> =>
    (await get('eva', `${LIST}/${id}`)).text.includes('nicht mehr gewünscht');

  it('is a button: programs that open the address end nothing, and keep nothing of it', async () => {
    const { id, path } = await reminded();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const looked = await advisers.call(method, path);
      expect(looked.status).toBe(200);
      expect(looked.headers.get('Cache-Control')).toContain('no-store');
      expect(looked.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(looked.headers.get('Set-Cookie')).toBeNull();
    }
    expect(await isEnded(id)).toBe(false);
    const code = new URLSearchParams(path.split('?')[1]).get('code') ?? '';
    const find = await send('nobody', '/de/no-reminders', { intent: 'find', code });
    expect([find.status, locationOf(find)]).toEqual([302, path]);
    expect(await isEnded(id)).toBe(false);
    const ended = await send('nobody', '/de/no-reminders', { intent: 'end', code });
    expect([ended.status, locationOf(ended)]).toEqual([302, path]);
    expect(await isEnded(id)).toBe(true);
    expect((await advisers.call('GET', path)).text).toContain('Erledigt');
    const again = await remind('eva', 'kammer', [id]);
    expect([again.sent.status, again.page.text.includes('Möchte keine Erinnerungen')]).toEqual([422, true]);
  });

  it('is one press in a mail program, which comes from no page and follows no other address', async () => {
    const { id, path } = await reminded();
    expect((await post(path, 'anything=else')).status).toBe(422);
    expect(await isEnded(id)).toBe(false);
    const pressed = await post(path, 'List-Unsubscribe=One-Click');
    expect([pressed.status, pressed.text.includes('Erledigt')]).toEqual([200, true]);
    expect(await isEnded(id)).toBe(true);
    expect((await post(path, 'List-Unsubscribe=One-Click')).status).toBe(200);
  });

  it('is not for foreign pages or unknown codes, and no other page takes what comes from none', async () => {
    const { id, path } = await reminded();
    const foreign = { Origin: 'https://other.example' };
    expect((await post(path, 'List-Unsubscribe=One-Click', foreign)).status).toBe(403);
    const site = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await post(path, 'List-Unsubscribe=One-Click', site)).status).toBe(403);
    expect((await post(`${LIST}/remind?of=kammer`, 'List-Unsubscribe=One-Click')).status).toBe(403);
    expect((await post('/de/hand-over', 'List-Unsubscribe=One-Click')).status).toBe(403);
    expect((await post('/de/no-reminders?code=ABCDEFGHJKMN', 'List-Unsubscribe=One-Click')).status).toBe(404);
    expect((await post('/de/no-reminders', 'List-Unsubscribe=One-Click')).status).toBe(422);
    expect(await isEnded(id)).toBe(false);
  });
});

describe('what a mail server sends back', () => {
  it('is noted at the firm by the command it is piped into, and counted without names', async () => {
    const id = await add('eva', 'Zurück', 'zurueck@betrieb.example');
    await remind('eva', 'kammer', [id]);
    await expect.poll(() => lettersTo('zurueck@betrieb.example').length).toBe(1);
    const name =
      /^Message-ID: <(reminder-[\da-f-]+)@/m.exec(lettersTo('zurueck@betrieb.example')[0] ?? '')?.[1] ?? '';
    const noted = await mail('bounce', reportOn(name, 'zurueck@betrieb.example'));
    expect([noted.status, noted.said]).toEqual([0, '{"noted":true}']);
    expect((await get('eva', `${LIST}/${id}`)).text).toContain('Diese Adresse gibt es dort nicht');
    const again = await remind('eva', 'kammer', [id]);
    expect([again.sent.status, again.page.text.includes('kam zuletzt nichts an')]).toEqual([422, true]);

    const unknown = await mail('bounce', reportOn(`reminder-${id}`, 'zurueck@betrieb.example'));
    expect([unknown.status, unknown.said]).toEqual([0, '{"noted":false,"why":"not-found"}']);
    const passed = await mail('bounce', `Subject: Urlaub\n\n${'Bin nicht da.\n'.repeat(200_000)}`);
    expect([passed.status, passed.said]).toEqual([0, '{"noted":false,"why":"no-report"}']);

    const { status, said } = await mail('list');
    const listed = JSON.parse(said) as { outbox: unknown[]; reminders: Record<string, unknown> };
    expect(status).toBe(0);
    expect(listed.outbox.length).toBe(readdirSync(outbox()).length);
    expect(listed.reminders).toMatchObject({ waiting: 0, sending: 0, failed: { 'unknown-address': 1 } });
    expect(said).not.toMatch(/betrieb\.example|Zurück|no-reminders/);
  }, 300_000);
});
