import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CAMPAIGN } from '../../scripts/demo/campaign.ts';
import { DEMO_FIRMS } from '../../scripts/demo/firms.ts';
import { DEMO_SESSION } from '../../scripts/demo/session.ts';

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

  it('is of test runs without consent, save who takes part in the campaign, all in the past of today', () => {
    const database = new Database(join(DATA, 'ki-bruecke.db'), { readonly: true });
    const columns = '"testRun", "consent" IS NOT NULL AS "isAgreed", "createdAt" < ? AS "isPast"';
    const rows = (which: string) =>
      database
        .prepare(`SELECT ${columns} FROM "Assessment" WHERE "campaign" ${which}`)
        .all(new Date().toISOString());
    const [clients, participants] = [rows('IS NULL'), rows('IS NOT NULL')];
    database.close();
    const isAll = (found: readonly unknown[], count: number, row: unknown): void =>
      expect(found).toEqual(Array.from({ length: count }, () => row));
    const waves = DEMO_FIRMS.flatMap((firm) => firm.waves).length;
    isAll(clients, waves, { testRun: 1, isAgreed: 0, isPast: 1 });
    isAll(participants, DEMO_CAMPAIGN.firms[0] + DEMO_CAMPAIGN.firms[1], {
      testRun: 0,
      isAgreed: 1,
      isPast: 1,
    });
  });

  it('leads to a session with agreed answers, evidence, and what voices said', async () => {
    const path = found(/half way through: http:\S+?(\/en\/\S+)/);
    const cookie = await signIn('erika@musterberatung.example');
    const page = await read(`${path}/q/data.quality`, cookie);
    expect(page).toContain('14 doppelte Nummern auf zwei Seiten');
    const voices = await read(found(/answered apart: http:\S+?(\/en\/\S+)/), cookie);
    expect(voices.match(/class="spread"/g)?.length).toBe(DEMO_SESSION.shown);
    // Of nobody else.
    for (const other of ['max@musterberatung.example', 'kim@musterkammer.example']) {
      const answer = await fetch(demo.origin + path, { headers: { Cookie: await signIn(other) } });
      expect(answer.status, other).toBe(404);
    }
  });

  it('shows the chamber a release that was approved, and one that waits for it', async () => {
    const cookie = await signIn('kim@musterkammer.example');
    const [approved, waiting] = [
      found(/release that is approved: http:\S+?(\/en\/\S+)/),
      found(/waits for approval: http:\S+?(\/en\/\S+)/),
    ];
    const list = await read(approved.replace(/\/releases\/.*/, '/releases'), cookie);
    for (const path of [approved, waiting]) expect(list).toContain(`href="${path}"`);
    expect(await read(approved, cookie)).toContain('by Kim Fabel');
    expect(await read(waiting, cookie)).toContain('Approve</button>');
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
