import { chromium } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { agendaOf } from '#app/domain/voices/spread.ts';
import { hashPassword } from '#app/features/account/password-hashing.server.ts';
import { SCENARIO_ID, SCENARIO_NAME } from '#app/features/scenarios/scenario-fields.ts';
import type { Store } from '#app/persistence/store.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { signInAs } from '#tests/factories/people.ts';
import { allSaying } from '#tests/factories/voices.ts';
import { openStoreBeside } from '#tests/setup/store-beside.ts';
import { findInstalledBrowser } from '../../scripts/ensure-browser.mjs';
import { startPostgresqlServer } from '../setup/postgresql-server.ts';
import type { Handle } from './firm.ts';
import { createDraft, patch } from './firm.ts';
import { fillIn, formsOf } from './html-form.ts';
import type { HttpClient, Reply } from './http-client.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';
import type { ServerProcess } from './server-process.ts';
import { startServer } from './server-process.ts';

/** How often each is measured. */
export interface ConsultingCounts {
  readonly signIns: number;
  readonly clients: number;
  readonly lists: number;
  readonly comparisons: number;
  readonly reveals: number;
}

export interface ConsultingCost {
  readonly what: string;
  readonly signIn: Pace;
  /** So many people sign in at the same moment. */
  readonly signInTogether: Pace;
  readonly memory: { readonly idleMb: number; readonly mostMb: number; readonly afterMb: number };
  readonly list: Pace;
  /** A search for a name in it; and a sector and a size of it that a thousandth of it has. */
  readonly search: Pace;
  readonly filter: Pace;
  /** The page with three scenarios, after they were kept; and after an answer has changed, so that all is evaluated anew. */
  readonly compareKept: Pace;
  readonly compareAnew: Pace;
  /** The first ones anew after a start, while the thread of the plans is slow yet. They are not among the others. */
  readonly compareFirst: Pace;
  /** From sending the form until a browser that looks on shows the voices. */
  readonly reveal: Pace;
  readonly sessionBytes: number;
}

const PASSWORD = 'sieben alte Hobel';
const ORGANISATION = 'bench';
const TOGETHER = 8;
const LOOK_EVERY_MS = 20;
const CLIENTS_AT_ONCE = 500;
/** One client in so many is of a sector and a size of its own. */
const RARE = 1000;
const PAUSE_MS = 700;
/** After so many comparisons the thread of the plans is as fast as it gets. */
const FIRST_COMPARISONS = 20;

/** What a run needs: a server, a store on its data, and somebody who is signed in. */
interface Bench {
  readonly server: ServerProcess;
  readonly store: Store;
  readonly cookie: string;
}

const paceOf = (times: readonly number[], clients = 1): Pace =>
  toPace(times, { clients, seconds: times.reduce((sum, ms) => sum + ms, 0) / 1000 / clients, failed: 0 });

const sendForm = (
  client: HttpClient,
  { server, cookie }: Pick<Bench, 'server' | 'cookie'>,
  call: { readonly path: string; readonly form: Readonly<Record<string, string>> | URLSearchParams },
): Promise<Reply> =>
  client.send(call.path, {
    method: 'POST',
    form: new URLSearchParams(call.form),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.origin, cookie },
  });

function requireStatus(reply: Reply, ...statuses: readonly number[]): Reply {
  if (statuses.includes(reply.status)) return reply;
  throw new Error(`Status ${String(reply.status)}: ${reply.body.toString('utf8').slice(0, 300)}`);
}

/** Signs in by the form, password and all. */
async function signIn(client: HttpClient, server: ServerProcess, who: string): Promise<number> {
  const form = { email: `${who}@k.example`, password: PASSWORD };
  const reply = await sendForm(client, { server, cookie: '' }, { path: '/de/account/sign-in', form });
  return requireStatus(reply, 302, 303).milliseconds;
}

async function measureSignIns({ server, store }: Bench, count: number) {
  const hashed = await hashPassword(PASSWORD);
  if (!hashed.ok) throw new Error(hashed.problem.code);
  // Nobody signs in twice: guessing about one account is held up.
  const nameOf = (round: number, place: number): string => `adviser-${String(round)}-${String(place)}`;
  for (let round = 0; round <= count; round += 1) {
    for (let place = 0; place <= TOGETHER; place += 1) {
      const membership = { organisation: ORGANISATION, role: 'member' } as const;
      await signInAs(store, nameOf(round, place), membership, { passwordHash: hashed.value });
    }
  }
  const clients = Array.from({ length: TOGETHER }, () => createHttpClient(server.origin));
  const [first = createHttpClient(server.origin)] = clients;
  await signIn(first, server, nameOf(count, TOGETHER));
  const idleMb = server.residentMb();
  const alone: number[] = [];
  for (let round = 0; round < count; round += 1) {
    alone.push(await signIn(first, server, nameOf(round, TOGETHER)));
  }
  let mostMb = idleMb;
  const watch = setInterval(() => (mostMb = Math.max(mostMb, server.residentMb())), LOOK_EVERY_MS);
  const together: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const times = clients.map((client, place) => signIn(client, server, nameOf(round, place)));
    together.push(...(await Promise.all(times)));
  }
  clearInterval(watch);
  for (const client of clients) client.close();
  const memory = { idleMb, mostMb, afterMb: server.residentMb() };
  return { signIn: paceOf(alone), signInTogether: paceOf(together, TOGETHER), memory };
}

async function measureLists(bench: Bench, { clients, lists }: ConsultingCounts) {
  const noted = { country: 'DE', region: null, note: '' } as const;
  const all = Array.from({ length: clients }, (_none, place) => ({
    ...{ ...noted, id: `client-${String(place)}`, adviser: 'lead', isShared: place % 2 === 0 },
    sector: place % RARE === 0 ? ('mining' as const) : ('manufacturing' as const),
    sizeClass: place % RARE === 0 ? ('500+' as const) : ('10-49' as const),
    name: `Betrieb ${String((place * 7919) % clients)} Muster`,
  }));
  for (let from = 0; from < all.length; from += CLIENTS_AT_ONCE) {
    await bench.store.write(async ({ clients: table }) => {
      await table.create(ORGANISATION, all.slice(from, from + CLIENTS_AT_ONCE), new Date());
      return succeed(null);
    });
  }
  const client = createHttpClient(bench.server.origin);
  const path = '/de/account/clients';
  const look = async (query = ''): Promise<number> => {
    const headers = { accept: 'text/html', cookie: bench.cookie };
    return requireStatus(await client.send(path + query, { headers }), 200).milliseconds;
  };
  const search = async (text: string): Promise<number> =>
    requireStatus(await sendForm(client, bench, { path, form: { text } }), 200).milliseconds;
  const [plain, searched, filtered]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < lists; round += 1) {
    plain.push(await look());
    searched.push(await search(String((round * 131) % clients)));
    filtered.push(await look('?sector=mining&sizeClass=500%2B'));
  }
  client.close();
  return { list: paceOf(plain), search: paceOf(searched), filter: paceOf(filtered) };
}

/** Keeps a scenario by its form, as a browser without scripts does. */
async function keepScenario(bench: Bench, client: HttpClient, handle: Handle, place: number): Promise<void> {
  const path = `/de/a/${handle.code}/scenarios/new`;
  const page = requireStatus(await client.send(path, { headers: { accept: 'text/html' } }), 200);
  const form = formsOf(page.body.toString('utf8')).find(({ offered }) => offered.has('staffDaysPerQuarter'));
  if (form === undefined) throw new Error('There is no form of a scenario');
  const typed = {
    staffDaysPerQuarter: String(12 + 6 * place),
    budgetEurPerYear: String(30_000 * (place + 1)),
  };
  const fields = fillIn(form, typed);
  fields.set('intent', 'keep-scenario');
  // They stand beside the form and belong to it by its id.
  fields.set(SCENARIO_ID, randomUUID());
  fields.set(SCENARIO_NAME, `Variante ${String(place)}`);
  requireStatus(await sendForm(client, bench, { path, form: fields }), 302, 303);
}

async function measureComparisons(bench: Bench, count: number) {
  const client = createHttpClient(bench.server.origin);
  const [kept, anew]: [number[], number[]] = [[], []];
  const compare = async ({ code }: Handle): Promise<number> => {
    const reply = await client.send(`/de/a/${code}/scenarios`, { headers: { accept: 'text/html' } });
    return requireStatus(reply, 200).milliseconds;
  };
  for (let round = 0; round < FIRST_COMPARISONS + count; round += 1) {
    const handle = await createDraft(client, true);
    // No two firms alike, so that nothing is kept from the one before.
    const change = {
      answers: { 'data.digital': { level: round % 5 }, 'cloud.exit': { level: (round >> 2) % 5 } },
    };
    const resources = { budgetEurPerYear: 20_000 + 100 * round, staffDaysPerQuarter: 10 };
    requireStatus(await patch(client, handle, { ...change, profile: { resources } }), 200);
    for (const place of [0, 1, 2]) await keepScenario(bench, client, handle, place);
    // As long as it takes somebody to read that it was kept. After a pause processors are slow whatever they do, so that
    // this one is kept busy, as others would keep it.
    for (const until = performance.now() + PAUSE_MS; performance.now() < until;) {
      await client.send('/healthz', { headers: { accept: '*/*' } });
    }
    kept.push(await compare(handle));
    const other = {
      answers: { 'skills.change': { level: (round + 1) % 5 }, 'data.access': { level: round % 4 } },
    };
    requireStatus(await patch(client, handle, other), 200);
    anew.push(await compare(handle));
  }
  client.close();
  return {
    compareKept: paceOf(kept.slice(FIRST_COMPARISONS)),
    compareAnew: paceOf(anew.slice(FIRST_COMPARISONS)),
    compareFirst: paceOf(anew.slice(0, FIRST_COMPARISONS)),
  };
}

/** A session with three voices that are finished, ready to be revealed. */
async function beginSession({ store }: Bench): Promise<string> {
  const id = 'session';
  await store.write(async ({ clients, assessments, workshops, voiceRounds, voices }) => {
    const noted = { sector: null, sizeClass: null, country: null, region: null, note: '' };
    const client = { ...noted, id, name: 'Schreinerei Muster', adviser: 'lead', isShared: false };
    await clients.create(ORGANISATION, [client], new Date());
    const draft = newAssessment(id, { questionnaire: CURRENT_QUESTIONNAIRE });
    await assessments.create(`owner-of-${id}`, draft, new Date());
    const clock = { plannedMinutes: 90, usedSeconds: 0, runningSince: new Date() };
    await workshops.create(
      `owner-of-${id}`,
      { id, client: id, adviser: 'lead', item: ITEMS[0], clock },
      new Date(),
    );
    const round = { id, workshop: id, mode: 'spread-only', roles: { management: 1, it: 2 } } as const;
    await voiceRounds.open({ ...round, madeOn: '2026-11-27', lastDay: '2099-12-31' });
    const said = (['1', '3', '4'] as const).map((choice) => allSaying(choice));
    const named = said.map((_answers, place) => ({
      id: `voice-${String(place)}`,
      voice: `hash-${String(place)}`,
    }));
    await voices.add(
      id,
      named.map((voice) => ({ ...voice, role: null, number: null })),
    );
    for (const [place, answers] of said.entries()) {
      await voices.saveAnswers(`hash-${String(place)}`, answers);
      await voices.finish(`hash-${String(place)}`);
    }
    await voiceRounds.setAgenda(id, agendaOf(said));
    return succeed(null);
  });
  return `/de/account/workshops/${id}`;
}

/** A browser looks on, as on the wall, while somebody leads by another one. */
async function measureReveals(bench: Bench, count: number) {
  const workshop = await beginSession(bench);
  const client = createHttpClient(bench.server.origin);
  const headers = { accept: 'text/html', cookie: bench.cookie };
  const page = requireStatus(await client.send(workshop, { headers }), 200);
  const made = await sendForm(client, bench, { path: `${workshop}?index`, form: { intent: 'projector' } });
  const [address] = /\/de\/p\/[0-9A-Z-]+/.exec(made.body.toString('utf8')) ?? [];
  if (address === undefined) throw new Error('There is no address of the second view');
  const executablePath = findInstalledBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath === null ? {} : { executablePath }),
  });
  const wall = await browser.newPage();
  await wall.goto(`${bench.server.origin}${address}`);
  const spread = wall.locator('.projection__voices').first();
  const times: number[] = [];
  for (const item of ITEMS.slice(0, count)) {
    requireStatus(await client.send(`${workshop}/q/${item}`, { headers }), 200);
    await spread.waitFor({ state: 'detached' });
    await wait(PAUSE_MS + 41 * times.length);
    const begun = performance.now();
    const form = { intent: 'reveal', item };
    requireStatus(await sendForm(client, bench, { path: `${workshop}/voices`, form }), 302, 303);
    await spread.waitFor();
    times.push(performance.now() - begun);
  }
  await browser.close();
  client.close();
  return { reveal: paceOf(times), sessionBytes: gzipSync(page.body).length };
}

async function measureOn(
  what: string,
  databaseUrl: string,
  counts: ConsultingCounts,
): Promise<ConsultingCost> {
  const limits = ['PER_MINUTE', 'SIGN_INS_PER_MINUTE', 'PLANS_PER_MINUTE', 'CREATIONS_PER_HOUR'].map(
    (name) => [`RATE_LIMIT_${name}`, '1000000'] as const,
  );
  const settings = { ...Object.fromEntries(limits), DATABASE_URL: databaseUrl };
  const server = await startServer({ settings });
  const store = openStoreBeside({ databaseUrl, dataDir: `${server.folder}/data` });
  try {
    const cookie = await signInAs(store, 'lead', { organisation: ORGANISATION, role: 'owner' });
    const bench = { server, store, cookie };
    return {
      what,
      ...(await measureSignIns(bench, counts.signIns)),
      ...(await measureLists(bench, counts)),
      ...(await measureComparisons(bench, counts.comparisons)),
      ...(await measureReveals(bench, counts.reveals)),
    };
  } finally {
    await store.close();
    await server.stop();
  }
}

/** What an adviser waits for, on SQLite and on a PostgreSQL of our own. */
export async function measureConsulting(counts: ConsultingCounts): Promise<readonly ConsultingCost[]> {
  const sqlite = await measureOn('SQLite', '', counts);
  const postgresql = await startPostgresqlServer();
  try {
    return [sqlite, await measureOn('PostgreSQL', postgresql.url, counts)];
  } finally {
    await postgresql.remove();
  }
}
