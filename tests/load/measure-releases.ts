import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { newToken, sessionHashOf } from '#app/features/account/secrets.server.ts';
import { seal } from '#app/platform/sealed-text.server.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';
import { completedFirms, DISTRICTS, factsOfFirm } from '#tests/factories/counted-firms.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';
import type { ServerProcess } from './server-process.ts';
import { startServer } from './server-process.ts';

const KEY = 'no secret, as all of this is made up';
const PAGES = 40;
const AT = '2027-03-01T10:00:00.000+00:00';
const LATER = '2099-01-01T00:00:00.000+00:00';
const PATH = '/de/account/organisations/chamber/campaigns/campaign/releases';

export interface ReleasePace {
  readonly firms: number;
  /** How it ended, such as `released`. */
  readonly end: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly idleMb: number;
  /** The most it was while the release was computed. */
  readonly mostMb: number;
  /** The longest the event loop stood still meanwhile. */
  readonly delayMaxMs: number;
  readonly page: Pace | null;
}

type Row = Readonly<Record<string, string | number | null>>;

function insert(database: Database.Database, table: string, row: Row): void {
  const names = Object.keys(row);
  const list = names.map((name) => `"${name}"`).join(', ');
  database
    .prepare(`INSERT INTO "${table}" (${list}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(...Object.values(row));
}

/** A chamber with somebody who is signed in, and a campaign with one wave. */
function insertChamber(database: Database.Database, token: string): void {
  const put = (table: string, row: Row) => insert(database, table, row);
  put('Account', {
    ...{ id: 'eva', email: 'eva@k.example', passwordHash: 'h', name: 'Eva', locale: 'de' },
    ...{ verifiedAt: AT, failures: 0, createdAt: AT },
  });
  put('Organisation', { id: 'chamber', name: 'Kammer', kind: 'chamber', createdAt: AT });
  put('Membership', { organisationId: 'chamber', accountId: 'eva', role: 'owner', createdAt: AT });
  const now = new Date().toISOString().replace('Z', '+00:00');
  put('AccountSession', {
    ...{ id: 's', tokenHash: sessionHashOf(token), accountId: 'eva', device: 'bench', isComplete: 1 },
    ...{ createdAt: now, seenAt: now, expiresAt: LATER },
  });
  const districts = DISTRICTS.map((id) => ({ id, name: id, members: [] }));
  put('Campaign', {
    ...{ id: 'campaign', organisationId: 'chamber', shortCode: 'K7M2QX', name: 'Bench', languages: '["de"]' },
    ...{ introduction: '{}', contact: '', floor: 5, districts: JSON.stringify(districts) },
    ...{ createdAt: AT, updatedAt: AT },
  });
  const days = { firstDay: '2027-01-01', lastDay: '2027-12-31' };
  put('CampaignWave', { id: 'wave', campaignId: 'campaign', number: 1, label: '2027-1', ...days });
  const secret = Buffer.alloc(32, 7).toString('base64url');
  put('ChamberSecret', { organisationId: 'chamber', secret: seal(secret, 'chamber', KEY) });
}

function insertFirms(database: Database.Database, count: number): void {
  const consent = JSON.stringify({ statistics: true, text: 'v1', at: '2027-03-01T10:00:00.000Z' });
  completedFirms(count, 5).forEach((firm, index) => {
    const id = `firm-${String(index)}`;
    insert(database, 'Assessment', {
      ...{ id, codeHash: id, questionnaire: '2026-2', locale: 'de', status: 'completed', revision: 2 },
      ...{ profile: '{}', answers: '{}', firmName: '', consent, done: '[]', useCases: '[]', testRun: 0 },
      ...{ campaign: 'campaign', district: firm.district, asOf: '2027-03-01', resultJson: '{}' },
      ...{ createdAt: AT, updatedAt: AT, completedAt: AT },
    });
    insert(database, 'AssessmentFacts', { assessmentId: id, ...factsOfFirm(firm, 'campaign') });
  });
}

/** Fills the file of a server that runs, in one transaction. */
function fill({ folder }: ServerProcess, count: number, token: string): Database.Database {
  const database = new Database(join(folder, 'data', 'ki-bruecke.db'), { timeout: 5000 });
  database.transaction(() => {
    insertChamber(database, token);
    insertFirms(database, count);
  })();
  return database;
}

/** Waits for the end of a run and watches the memory of the server meanwhile. */
async function watch(server: ServerProcess, database: Database.Database) {
  const read = database.prepare<[], { end: string | null }>(
    `SELECT "outcome" AS "end" FROM "Job" WHERE "kind" = 'compute-release' AND "endedAt" IS NOT NULL`,
  );
  for (let mostMb = 0; ;) {
    mostMb = Math.max(mostMb, server.residentMb());
    const end = read.get()?.end ?? null;
    if (end !== null) return { end, mostMb };
    await wait(20);
  }
}

/** One release over so many stored assessments, in a server of its own, and its page. */
async function measureRelease(firms: number): Promise<ReleasePace> {
  const server = await startServer({ settings: { SECRET_KEY: KEY } });
  const client = createHttpClient(server.origin);
  const token = newToken();
  const headers = { Cookie: (await sessionCookie(token)).split(';')[0] ?? '', Origin: server.origin };
  const database = fill(server, firms, token);
  try {
    await client.send(PATH, { headers });
    await server.probe();
    const [idleMb, cpu, begun] = [server.residentMb(), server.cpuSeconds(), performance.now()];
    const form = new URLSearchParams({ wave: 'wave' });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    await client.send(PATH, { method: 'POST', form, headers: { ...headers, ...type } });
    const { end, mostMb } = await watch(server, database);
    const seconds = (performance.now() - begun) / 1000;
    const cpuSeconds = server.cpuSeconds() - cpu;
    const { max } = await server.probe();
    const times: number[] = [];
    for (let page = 0; end === 'released' && page < PAGES; page += 1) {
      times.push((await client.send(`${PATH}/wave-1`, { headers })).milliseconds);
    }
    const total = times.reduce((sum, ms) => sum + ms, 0) / 1000;
    const page = times.length === 0 ? null : toPace(times, { clients: 1, seconds: total, failed: 0 });
    return { firms, end, seconds, cpuSeconds, idleMb, mostMb, delayMaxMs: max, page };
  } finally {
    client.close();
    database.close();
    await server.stop();
  }
}

export async function measureReleases(sizes: readonly number[]): Promise<readonly ReleasePace[]> {
  const measured: ReleasePace[] = [];
  for (const firms of sizes) measured.push(await measureRelease(firms));
  return measured;
}
