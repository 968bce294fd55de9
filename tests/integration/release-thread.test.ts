import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { ReleaseThread } from '#app/threads/releases.server.ts';
import { openReleaseThread, ReleasesEnded } from '#app/threads/releases.server.ts';
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
const task = (run: string) => ({ address: database.address, wave: WAVE, run, request: FIRST_REQUEST });
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
  it('computes one after the other, the same each time, and keeps the members of the last try', async () => {
    const own = thread();
    const [one, other] = await Promise.all([own.compute(task('one')), own.compute(task('other'))]);
    expect(one.outcome.released).toBe(true);
    expect(other).toEqual(one);
    expect(await runs()).toEqual(['other']);
  });

  it('forgets whoever was counted by other runs', async () => {
    await thread().forget({ ...task('none'), run: 'none' });
    expect(await runs()).toEqual([]);
  });

  it('gives none when its time is over', async () => {
    const { outcome } = await thread(1).compute(task('late'));
    expect(outcome).toEqual({ released: false, because: 'out-of-time' });
  });

  it('computes nothing any more once it was ended, what waits for its turn included', async () => {
    const own = thread();
    const waiting = [own.compute(task('a')), own.compute(task('b'))].map((computing) =>
      computing.catch((error: unknown) => error),
    );
    await own.close();
    for (const ended of await Promise.all(waiting)) expect(ended).toBeInstanceOf(ReleasesEnded);
    await expect(own.compute(task('c'))).rejects.toBeInstanceOf(ReleasesEnded);
  });
});
