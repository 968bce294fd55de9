import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiClient } from '#tests/setup/api-client.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';

let product: ServedProduct;
const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-admin-'));

beforeAll(async () => {
  product = await serveProduct();
}, 300_000);
afterAll(async () => {
  await product.end();
  await product.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as an operator does, on the data of the product that is served. */
async function admin(...args: readonly string[]) {
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...inherited } = process.env;
  const { dataDir, databaseUrl } = product;
  const settings = { NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: databaseUrl } as const;
  const child = spawn(process.execPath, ['scripts/admin.mjs', ...args], {
    env: { ...inherited, ...settings },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const said = stdout === '' ? null : (JSON.parse(stdout) as Record<string, string>);
  const problem = stderr === '' ? null : (JSON.parse(stderr.split('\n')[0] ?? '') as Record<string, unknown>);
  return { status: await ended, said, problem, stderr };
}

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

it('sets up a chamber beside the running server, which knows of it at once', async () => {
  const person = ['--email', 'Eva@K.example', '--name', 'Eva'];
  const opened = await admin('operator', 'create', ...person);
  expect(opened).toMatchObject({ status: 0, problem: null });
  expect(await admin('operator', 'create', ...person)).toMatchObject({
    status: 1,
    problem: { code: 'already-created' },
  });
  const { origin } = product;
  const signedIn = await fetch(`${origin}/de/account/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', headers: { Origin: origin } },
    body: new URLSearchParams({ email: 'eva@k.example', password: opened.said?.password ?? '' }),
  });
  expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([302, '/de/account']);

  const kammer = ['--name', 'Kammer', '--kind', 'chamber', '--owner'];
  expect((await admin('organisation', 'create', ...kammer, 'x@k.example')).problem?.code).toBe('not-found');
  const organisation =
    (await admin('organisation', 'create', ...kammer, 'eva@k.example')).said?.organisation ?? '';
  expect((await admin('organisation', 'list')).said).toEqual([
    { id: organisation, name: 'Kammer', kind: 'chamber', members: 1 },
  ]);
  const acting = ['--organisation', organisation, '--as', 'eva@k.example'];
  const invited = await admin('member', 'invite', ...acting, '--email', 'max@k.example', '--role', 'member');
  expect(invited.said).toEqual({ letter: 'sent' });
  expect(readdirSync(join(product.dataDir, 'outbox')).length).toBe(1);
  const wanted = { name: 'KI', firstDay: '2998-01-01', lastDay: '2998-02-01', languages: ['de'] };
  const whole = written('campaign.json', JSON.stringify({ ...wanted, contact: 'Muster' }));
  const campaign = (await admin('campaign', 'create', ...acting, '--file', whole)).said?.campaign ?? '';
  expect((await admin('campaign', 'list', ...acting)).said).toMatchObject([
    {
      id: campaign,
      name: 'KI',
      state: 'planned',
      floor: 5,
      waves: [{ label: '2998-1', participation: null }],
    },
  ]);
  const lacking = written('lacking.json', JSON.stringify({ ...wanted, contact: '', floor: 6 }));
  expect(await admin('campaign', 'create', ...acting, '--file', lacking)).toMatchObject({
    ...{ status: 1, said: null },
    problem: { code: 'contact-missing', faults: [{ field: 'contact' }, { code: 'floor-missing' }] },
  });
  expect((await admin('campaign', 'create', ...acting, '--file', '/nowhere')).problem?.code).toBe('not-json');
  expect((await admin('campaign', 'close', ...acting, '--id', 'x')).problem?.code).toBe('not-found');
  expect((await admin('campaign', 'close', ...acting, '--id', campaign)).said).toEqual({ campaign });
  expect((await admin('campaign', 'list', ...acting)).said).toMatchObject([{ state: 'closed' }]);
  const leaving = await admin('member', 'remove', ...acting, '--email', 'eva@k.example');
  expect(leaving).toMatchObject({ status: 1, said: null, problem: { code: 'last-owner' } });

  const wrong = written('wrong.csv', 'name;country\nGut;DE\n;DE\nSchlecht;Narnia\n');
  const refused = await admin('client', 'import', ...acting, '--file', wrong);
  expect(refused).toMatchObject({
    status: 1,
    problem: {
      rows: [
        { row: 3, code: 'missing-field' },
        { row: 4, code: 'unknown-option' },
      ],
    },
  });
  const token = (await admin('token', 'create', ...acting, '--name', 'Excel', '--scope', 'clients:read'))
    .said;
  const call = createApiClient(origin);
  const list = async () =>
    (await call('GET', '/api/v1/clients', { headers: { Authorization: `Bearer ${token?.token ?? ''}` } }))
      .body;
  expect(await list()).toEqual({ items: [], next: null });
  const skipping = await admin('client', 'import', ...acting, '--file', wrong, '--skip-errors');
  expect(skipping.said).toMatchObject({ imported: 1, skipped: [{ row: 3 }, { row: 4 }] });
  expect(await list()).toMatchObject({ items: [{ name: 'Gut' }] });
  const rows = Array.from({ length: 4_000 }, (_, index) => `Betrieb ${String(index)}`).join('\n');
  const many = await admin('client', 'import', ...acting, '--file', written('many.csv', `name\n${rows}\n`));
  expect(many).toMatchObject({ problem: null, said: { imported: 4_000, skipped: [] } });

  expect((await admin('token', 'revoke', ...acting, '--id', 'guessed')).problem?.code).toBe('not-found');
  expect((await admin('token', 'revoke', ...acting, '--id', token?.id ?? '')).status).toBe(0);
  expect(await list()).toMatchObject({ code: 'no-token' });
}, 600_000);

it('sends a letter to try it, and tells what the mail server says, never its password', async () => {
  const { said } = await admin('mail', 'test', '--to', 'Eva@K.example');
  expect(said).toMatchObject({ sent: true, to: 'eva@k.example', via: 'outbox' });
  expect((await admin('mail', 'test', '--to', 'nobody')).problem?.code).toBe('wrong-email');
  // Nothing listens on port 1.
  process.env.SMTP_URL = 'smtp://eva:geheimes-wort@127.0.0.1:1';
  process.env.MAIL_FROM = 'ki@kammer.example';
  try {
    const unreached = await admin('mail', 'test', '--to', 'eva@k.example');
    expect(unreached).toMatchObject({
      status: 1,
      problem: { code: 'not-sent', server: '127.0.0.1:1', signsIn: true, from: 'ki@kammer.example' },
    });
    expect(unreached.problem?.message).toContain('was not reached');
    expect(unreached.stderr).not.toContain('geheimes-wort');
  } finally {
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
  }
}, 300_000);

it('says what was typed wrongly, with the commands there are', async () => {
  for (const [args, code] of [
    [[], 'unknown-command'],
    [['client', 'eat'], 'unknown-command'],
    [['__proto__'], 'unknown-command'],
    [['organisation', 'list', '--loud'], 'unknown-flag'],
    [['client', 'import', '--as', 'x@k.example'], 'missing-flag'],
  ] as const) {
    const told = await admin(...args);
    expect([told.status, told.problem?.code, told.said], args.join(' ')).toEqual([1, code, null]);
    expect(told.stderr).toContain('npm run admin -- organisation list');
  }
}, 300_000);

it('looks after the data beside the running server, and restores a back-up only without it', async () => {
  expect((await admin('retention', 'run', '--dry-run')).said).toMatchObject({ draft: 0, accounts: 0 });
  expect((await admin('retention', 'run')).status).toBe(0);
  expect((await admin('integrity', 'check')).said).toMatchObject({ readBack: true });
  const waiting = JSON.stringify((await admin('jobs', 'list', '--state', 'waiting')).said);
  expect(waiting).toContain('"kind":"erase-expired"');
  expect(waiting).not.toContain('payload');
  expect((await admin('jobs', 'list', '--state', 'lost')).problem?.code).toBe('unknown-option');
  expect((await admin('jobs', 'retry', '--id', 'guessed')).problem?.code).toBe('not-found');
  if (product.databaseUrl !== '') {
    expect((await admin('backup')).problem?.code).toBe('not-supported');
    return;
  }
  const file = (await admin('backup', '--to', folder)).said?.file ?? '';
  expect(
    (await admin('organisation', 'create', '--name', 'Neu', '--kind', 'chamber', '--owner', 'eva@k.example'))
      .status,
  ).toBe(0);
  expect(await admin('restore', '--from', file)).toMatchObject({ status: 1, problem: { code: 'busy' } });
  expect((await admin('restore', '--from', written('no.db', 'none'))).problem?.code).toBe('not-read');
  const after = product;
  await after.end();
  expect(await admin('restore', '--from', file)).toMatchObject({ status: 0, said: { assessments: 0 } });
  product = await serveProduct({ after });
  expect((await admin('organisation', 'list')).said).toMatchObject([{ name: 'Kammer' }]);
}, 600_000);
