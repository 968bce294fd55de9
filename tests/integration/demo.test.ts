import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_FIRMS } from '../../scripts/demo/firms.ts';

const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-demo-'));
const DATA = join(folder, 'demo-data');
/** What a careless newcomer may have set: the real data, which nobody touches. */
const REAL = join(folder, 'real');

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

interface Demo {
  readonly origin: string;
  readonly printed: string;
  readonly end: () => Promise<unknown>;
}

async function startDemo(): Promise<Demo> {
  const port = await freePort();
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...inherited } = process.env;
  const set = {
    PORT: String(port),
    DEMO_DATA_DIR: DATA,
    DATA_DIR: REAL,
    DATABASE_URL: `file:${REAL}/real.db`,
  };
  const child = spawn(process.execPath, ['scripts/demo.mjs'], { env: { ...inherited, ...set } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const printed = await new Promise<string>((resolve, reject) => {
    let text = '';
    const look = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
      if (text.includes('KI-Brücke: http')) resolve(text);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(text)));
  });
  const end = (): Promise<unknown> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { origin: `http://localhost:${String(port)}`, printed, end };
}

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
}, 300_000);
afterAll(async () => {
  await demo.end();
  rmSync(folder, { recursive: true, force: true });
});

const found = (pattern: RegExp): string => pattern.exec(demo.printed)?.[1] ?? '';

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${demo.origin}/de/account/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', headers: { Origin: demo.origin } },
    body: new URLSearchParams({ email, password: found(/Password of all: (\S+)/) }),
  });
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/de/account']);
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

async function read(path: string, cookie = ''): Promise<string> {
  const answer = await fetch(`${demo.origin}${path}`, { headers: { Cookie: cookie } });
  expect(answer.status, path).toBe(200);
  return (await answer.text()).replaceAll('&amp;', '&');
}

describe('the demonstration', () => {
  it('shows each adviser the firms that are theirs, whatever is set for the real data', async () => {
    expect(existsSync(REAL)).toBe(false);
    for (const [email, adviser] of [
      ['erika@musterberatung.example', 'erika'],
      ['max@musterberatung.example', 'max'],
      ['ana@musterberatung.example', null],
      ['kim@musterkammer.example', 'kim'],
    ] as const) {
      const list = await read('/de/account/clients', await signIn(email));
      const isSeen = (firm: (typeof DEMO_FIRMS)[number]): boolean => {
        const isOfChamber = firm.adviser === 'kim';
        if (firm.isArchived === true || isOfChamber !== (adviser === 'kim')) return false;
        return firm.adviser === adviser || firm.isShared === true;
      };
      for (const firm of DEMO_FIRMS) expect(list.includes(firm.name), firm.name).toBe(isSeen(firm));
      expect(list).toContain('Probelauf');
    }
  });

  it('tells the owner of the consultancy who joined, and of no table that nobody gave', async () => {
    const cookie = await signIn('erika@musterberatung.example');
    const [, path = ''] =
      /href="([^"]*\/organisations\/[^"/]+)"/.exec(await read('/de/account', cookie)) ?? [];
    const page = await read(path, cookie);
    expect(page).toContain('Max Erdacht ist beigetreten (Mitglied).');
    expect(page).not.toContain('aus einer Tabelle');
  });

  it('leads to a report that says what it is, and to a draft', async () => {
    const [report, draft] = [
      found(/steps done: http:\S+?(\/en\/\S+)/),
      found(/go on with: http:\S+?(\/en\/\S+)/),
    ];
    expect(await read(report)).toContain('Test run: these answers are not counted in any statistics.');
    expect(await read(draft)).toContain('Test run: these answers are not counted in any statistics.');
  });

  it('holds nothing that the next hour erases', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/admin.mjs', 'retention', 'run', '--dry-run'],
      {
        env: { ...process.env, DATA_DIR: DATA },
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ unused: 0, draft: 0, completed: 0 });
  });

  it('is all of test runs without consent, in the past of today', () => {
    const database = new Database(join(DATA, 'ki-bruecke.db'), { readonly: true });
    const all = database
      .prepare('SELECT "testRun", "consent", "createdAt" < ? AS "isPast" FROM "Assessment"')
      .all(new Date().toISOString());
    database.close();
    expect(all).toHaveLength(DEMO_FIRMS.flatMap(({ waves }) => waves).length);
    expect(new Set(all.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ testRun: 1, consent: null, isPast: 1 })]),
    );
  });

  it('is there again, with the same password, when it is started again', async () => {
    const before = found(/Password of all: (\S+)/);
    await demo.end();
    demo = await startDemo();
    expect(demo.printed).not.toContain('Filling');
    expect(found(/Password of all: (\S+)/)).toBe(before);
    await signIn('erika@musterberatung.example');
  });
});
