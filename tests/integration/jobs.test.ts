import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENDED_KEPT_MS, HELD_MS, MOST_ATTEMPTS, pauseAfter } from '#app/domain/job/job.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { askForJob, hastenJob, keepRepeating } from '#app/jobs/ask-for-job.server.ts';
import { doOneJob } from '#app/jobs/do-job.server.ts';
import { startJobs } from '#app/jobs/do-jobs.server.ts';
import { jobKey } from '#app/jobs/job-kinds.ts';
import type { JobHandlers, JobWork } from '#app/jobs/job-work.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { JobId } from '#app/persistence/job-repository.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import { createStore } from '#app/persistence/store.ts';
import { stopClock } from '#app/platform/clock.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import { onlyHandlers } from '#tests/factories/job-handlers.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2027-05-03T08:00:00Z');
const later = (ms: number): Date => new Date(AT.getTime() + ms);
const never = new AbortController().signal;
const wave = (id: string) => ({ organisation: 'kammer', campaign: 'k', wave: id, account: 'owner' });

let database: TestDatabase;

const ask = async (id: string): Promise<JobId> => {
  const asked = await currentStore().write(async (repositories) =>
    succeed(await askForJob(repositories, 'compute-release', wave(id))),
  );
  if (!asked.ok || asked.value === null) throw new Error(`${id} was asked for before`);
  return asked.value;
};
const doOne = (handlers: JobHandlers, kind: 'compute-release' | 'deliver-reminders' = 'compute-release') =>
  doOneJob(kind, { store: currentStore, handlers, ending: never, leaving: never });
const find = (id: JobId) => currentStore().jobs.find(id);
const cancel = (id: string) =>
  currentStore().write(async ({ jobs }) =>
    succeed(await jobs.cancel(jobKey('compute-release', wave(id)), AT)),
  );
/** Another program, which takes a job and says so. */
function holdInOtherProgram(address: DatabaseAddress) {
  const where = address.engine === 'sqlite' ? `file:${address.file}` : address.url;
  const options = ['--import', 'tsx', 'tests/setup/hold-job.ts', AT.toISOString()];
  const env = { ...process.env, DATABASE_URL: where };
  return spawn(process.execPath, options, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** A handler that is at it until it is told to stop. */
const patient = onlyHandlers({
  'compute-release': (_payload, { signal }) =>
    new Promise((_done, stop) => signal.addEventListener('abort', () => stop(signal.reason as Error))),
});

describe.each(ENGINES)('jobs on %s', (engine) => {
  beforeAll(async () => {
    stopClock(AT);
    database = await createDatabaseOn(engine);
    await openStore(database.address, { random: () => 0.5, at: AT });
  });
  beforeEach(() => stopClock(AT));
  afterAll(async () => {
    await closeStore();
    stopClock(null);
  });

  it('are asked for with what they are about or not at all, and once as long as they are open', async () => {
    const { write } = currentStore();
    const undone = await write(async (repositories) => {
      await askForJob(repositories, 'compute-release', wave('once'));
      return fail({ code: 'not-found' });
    });
    expect([undone.ok, await currentStore().jobs.list(9)]).toEqual([false, []]);

    const both = await Promise.all(
      [1, 2].map(() => write(async (all) => succeed(await askForJob(all, 'compute-release', wave('once'))))),
    );
    const ids = both.flatMap((each) => (each.ok && each.value !== null ? [each.value] : []));
    expect(ids).toHaveLength(1);
    const seen: unknown[] = [];
    const handlers = onlyHandlers({
      'compute-release': (payload) => Promise.resolve(seen.push(payload)).then(() => 'released'),
    });
    expect([await doOne(handlers), await doOne(handlers)]).toEqual([true, false]);
    expect(seen).toEqual([wave('once')]);
    expect(await find(ids[0] ?? '')).toMatchObject({ state: 'done', outcome: 'released', endedAt: AT });
    // Who asked is nobody's any more once it is done.
    expect(await database.query('SELECT "payload" FROM "Job"')).toEqual([{ payload: '{}' }]);
    expect(await ask('once')).not.toBe(ids[0]);
    await cancel('once');
  });

  it('are done once each by two programs, two hundred of them', async () => {
    const second = createStore(createDatabase(database.address, { random: () => 0.5 }));
    const asked: string[] = [];
    await currentStore().write(async (repositories) => {
      for (let index = 0; index < 200; index += 1) {
        const id = `many-${String(index)}`;
        await askForJob(repositories, 'compute-release', wave(id));
        asked.push(id);
      }
      return succeed(null);
    });
    const done: string[] = [];
    const handlers = onlyHandlers({
      'compute-release': ({ wave: id }) => Promise.resolve(done.push(id)).then(() => 'released'),
    });
    const doers = [currentStore(), second].map((store) => startJobs(handlers, { store: () => store }));
    await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(200), {
      timeout: 60_000,
      interval: 20,
    });
    await Promise.all(doers.map((doer) => doer.stop()));
    await second.close();
    expect(done.toSorted()).toEqual(asked.toSorted());
    const open = (await currentStore().jobs.list(500)).filter(
      ({ kind, state }) => kind === 'compute-release' && state !== 'done' && state !== 'cancelled',
    );
    expect(open).toEqual([]);
  });

  it('are taken again when who was at them was killed', async () => {
    const id = await ask('killed');
    const child = holdInOtherProgram(database.address);
    const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown];
    expect(String(said)).toContain('taken');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const handlers = onlyHandlers({ 'compute-release': () => Promise.resolve('released') });
    expect(await doOne(handlers)).toBe(false);
    expect(await find(id)).toMatchObject({ state: 'running', attempts: 1, progress: 40 });
    stopClock(later(HELD_MS + 1));
    expect(await doOne(handlers)).toBe(true);
    expect(await find(id)).toMatchObject({ state: 'done', attempts: 2, outcome: 'released' });
  });

  it('are given up when nobody can read them, or they fail each time, and then kept, told and tried anew', async () => {
    const [poisoned, failing, vanishing] = [
      await ask('poison'),
      await ask('failing'),
      await ask('vanishing'),
    ];
    await database.query(`UPDATE "Job" SET "payload" = '{"wave":"poison"}' WHERE "id" = '${poisoned}'`);
    await database.query(
      `UPDATE "Job" SET "attempts" = ${String(MOST_ATTEMPTS)} WHERE "id" = '${vanishing}'`,
    );
    let isMended = false;
    const tried: number[] = [];
    let at = AT.getTime();
    const handlers = onlyHandlers({
      'compute-release': () => {
        tried.push(at - AT.getTime());
        return isMended ? Promise.resolve('released') : Promise.reject(new Error('firma@example.org'));
      },
    });
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      stopClock(new Date(at));
      while (await doOne(handlers)) continue;
      at += pauseAfter(attempt) ?? 0;
    }
    expect(tried).toEqual([0, 30, 150, 630, 2550].map((seconds) => seconds * 1000));
    const failed = await currentStore().jobs.list(9, 'failed');
    const told = Object.fromEntries(failed.map(({ id, outcome, attempts }) => [id, { outcome, attempts }]));
    expect(told).toEqual({
      [poisoned]: { outcome: 'payload', attempts: 1 },
      [failing]: { outcome: 'unforeseen', attempts: MOST_ATTEMPTS },
      [vanishing]: { outcome: 'vanished', attempts: MOST_ATTEMPTS + 1 },
    });
    expect(JSON.stringify(await database.query('SELECT * FROM "Job"'))).not.toContain('example.org');

    isMended = true;
    const retry = (id: JobId | null) =>
      currentStore().write(async ({ jobs }) => succeed(await jobs.retry(id, new Date(at))));
    expect(await retry(failing)).toEqual(succeed(1));
    await doOne(handlers);
    expect(await find(failing)).toMatchObject({ state: 'done', attempts: 1 });
    expect(await retry(failing)).toEqual(succeed(0));
    // What was asked for anew since is not doubled.
    await ask('poison');
    expect(await retry(null)).toEqual(succeed(1));
    await cancel('poison');
    await cancel('vanishing');
  });

  it('are left when nobody wants them any more, or given back when the program ends', async () => {
    const unwanted = await ask('unwanted');
    const doer = startJobs(patient, { patienceMs: 20 });
    await vi.waitFor(async () => expect(await find(unwanted)).toMatchObject({ state: 'running' }), 20_000);
    await cancel('unwanted');
    await vi.waitFor(async () => expect(await find(unwanted)).toMatchObject({ state: 'cancelled' }), 20_000);

    const interrupted = await ask('interrupted');
    doer.wake();
    await vi.waitFor(async () => expect(await find(interrupted)).toMatchObject({ state: 'running' }), 20_000);
    await doer.stop();
    expect(await find(interrupted)).toMatchObject({ state: 'waiting', attempts: 0, dueAt: AT });

    const waited = startJobs(onlyHandlers({ 'compute-release': () => wait(200, 'released') }), {
      patienceMs: 20_000,
    });
    await vi.waitFor(async () => expect(await find(interrupted)).toMatchObject({ state: 'running' }), 20_000);
    await waited.stop();
    expect(await find(interrupted)).toMatchObject({ state: 'done', outcome: 'released' });
  });

  it('are done again and again where that is their kind, and at once when something was added meanwhile', async () => {
    const { write } = currentStore();
    const kind = 'deliver-reminders';
    await database.query(`DELETE FROM "Job" WHERE "kind" = '${kind}'`);
    await write(async (all) => succeed(await keepRepeating(all, kind, 1000)));
    await write(async (all) => succeed(await keepRepeating(all, kind, 0)));
    let rounds = 0;
    const round = async (_payload: object, { isStopped }: JobWork): Promise<null> => {
      rounds += 1;
      if (rounds === 1) await write(async (all) => succeed(await hastenJob(all, kind)));
      expect(isStopped()).toBe(false);
      return null;
    };
    const handlers = onlyHandlers({ [kind]: round });
    expect(await doOne(handlers, kind)).toBe(false);
    stopClock(later(1000));
    const taken = [await doOne(handlers, kind), await doOne(handlers, kind), await doOne(handlers, kind)];
    expect([taken, rounds]).toEqual([[true, true, false], 2]);
    stopClock(later(61_000));
    expect(await doOne(handlers, kind)).toBe(true);
    const rows = await database.query(`SELECT "state" FROM "Job" WHERE "kind" = '${kind}'`);
    expect(rows).toEqual([{ state: 'waiting' }]);
  });

  it('are forgotten some time after they ended, and not what is done again and again', async () => {
    const { upkeep, jobs } = currentStore();
    const ended = (await jobs.list(500)).filter(({ state }) => state !== 'waiting').length;
    const before = later(365 * ENDED_KEPT_MS);
    expect(await upkeep.countJobs(before)).toBe(ended);
    expect(await upkeep.dropJobs(before, 500)).toBe(ended);
    expect((await jobs.list(500)).every(({ state }) => state === 'waiting')).toBe(true);
  });
});
