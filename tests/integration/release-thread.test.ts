import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import { RELEASE_STEPS } from '#app/domain/disclosure/compute-release.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { Computing, ReleaseThread } from '#app/threads/releases.server.ts';
import { openReleaseThread } from '#app/threads/releases.server.ts';
import { openCampaign, participations, takePart } from '#tests/factories/chambers.ts';
import { completedFirms } from '#tests/factories/counted-firms.ts';
import { signInAs } from '#tests/factories/people.ts';
import { FIRST_REQUEST } from '#tests/factories/wave-requests.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';

const AT = new Date('2027-05-03T08:00:00Z');
const WAVE = {
  ...{ campaign: 'thread', wave: 'thread-w1', earlier: null, lastRun: null },
  ...{ firstDay: '2027-01-01', lastDay: '2027-06-30' },
};

let database: TestDatabase;
const open: ReleaseThread[] = [];
function thread(timeoutMs?: number): ReleaseThread {
  const opened = openReleaseThread(timeoutMs);
  open.push(opened);
  return opened;
}
const never = new AbortController().signal;
const unasked: Computing = { signal: never, onStep: () => {} };
const place = () => ({ address: database.address, wave: WAVE });
const task = (run: string) => ({ ...place(), run, request: FIRST_REQUEST });
const runs = async () =>
  (await database.query('SELECT DISTINCT "runId" FROM "ReleaseMember" ORDER BY "runId"')).map(
    ({ runId }) => runId,
  );

beforeAll(async () => {
  database = await createDatabaseOn('sqlite');
  await openStore(database.address, { random: () => 0.5, at: AT });
  await signInAs(currentStore(), 'owner', { organisation: 'kammer', role: 'owner' });
  await openCampaign(currentStore(), 'kammer', 'thread');
  await takePart(currentStore(), 'thread', participations(completedFirms(12, 2), 'thread'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});
afterAll(closeStore);

describe('the thread of releases', () => {
  it('computes one after the other, the same each time, tells how far it is, and keeps the members of the last try', async () => {
    const own = thread();
    const steps: ReleaseStep[] = [];
    const [one, other] = await Promise.all([
      own.compute(task('one'), { ...unasked, onStep: (step) => steps.push(step) }),
      own.compute(task('other'), unasked),
    ]);
    expect(one.outcome.released).toBe(true);
    expect(other).toEqual(one);
    expect(steps).toEqual(RELEASE_STEPS);
    expect(await runs()).toEqual(['other']);
  });

  it('is made ready without holding up who asks, and computes the same as one that is not', async () => {
    const ready = thread();
    await ready.prepare();
    const { outcome } = await ready.compute(task('ready'), unasked);
    const busy = thread();
    const asked = busy.compute(task('busy'), unasked);
    // Nothing to do: somebody is served.
    await busy.prepare();
    expect(await runs()).toEqual(['ready']);
    expect((await asked).outcome).toEqual(outcome);
    expect(outcome.released).toBe(true);
    const early = thread();
    const [, after] = await Promise.all([early.prepare(), early.compute(task('early'), unasked)]);
    expect(after.outcome).toEqual(outcome);
  });

  it('is closed while it is made ready, and that is no fault', async () => {
    const own = thread();
    const preparing = own.prepare();
    await own.close();
    await expect(preparing).resolves.toBeUndefined();
  });

  it('forgets whoever was counted by runs of which no release came', async () => {
    await thread().forget(place(), never);
    expect(await runs()).toEqual([]);
  });

  it('gives none when its time is over', async () => {
    const { outcome } = await thread(1).compute(task('late'), unasked);
    expect(outcome).toEqual({ released: false, because: 'out-of-time' });
  });

  it('leaves what is not wanted any more, holds nothing of the database then, and goes on with the next', async () => {
    const own = thread();
    for (const last of RELEASE_STEPS) {
      const stop = new AbortController();
      const onStep = (step: ReleaseStep): void => {
        if (step === last) stop.abort(new Error('Not wanted'));
      };
      const left = own.compute(task(last), { signal: stop.signal, onStep });
      await expect(left).rejects.toThrow('Not wanted');
      // Had it gone on to its end, its members would be there; with the last step it may have been faster.
      if (last !== 'tried') expect(await runs()).not.toContain(last);
      const saved = await currentStore().write(async ({ audit }) => {
        await audit.note(null, { id: `saved-${last}`, kind: 'release-computed', organisation: 'kammer' }, AT);
        return succeed(null);
      });
      expect(saved.ok).toBe(true);
    }
    expect((await own.compute(task('next'), unasked)).outcome.released).toBe(true);
    expect(await runs()).toEqual(['next']);
  });

  it('leaves what it was to forget too', async () => {
    const reason = new Error('The program ends');
    await expect(thread().forget(place(), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(await runs()).toEqual(['next']);
  });
});
