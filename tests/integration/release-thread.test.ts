import { afterEach, describe, expect, it } from 'vitest';
import { waveAssessments, waveRequest } from '#tests/factories/wave-requests.ts';
import type { ReleaseThread } from './releases.server.ts';
import { openReleaseThread, ReleasesEnded } from './releases.server.ts';

const REQUEST = waveRequest(waveAssessments(12, 2));
const open: ReleaseThread[] = [];
function thread(timeoutMs?: number): ReleaseThread {
  const opened = openReleaseThread(timeoutMs);
  open.push(opened);
  return opened;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

describe('the thread of releases', () => {
  it('computes one after the other, the same each time', async () => {
    const own = thread();
    const [one, other] = await Promise.all([own.compute(REQUEST), own.compute(REQUEST)]);
    expect(one.outcome.released).toBe(true);
    expect(other).toEqual(one);
  });

  it('gives none when its time is over', async () => {
    const { outcome } = await thread(1).compute(REQUEST);
    expect(outcome).toEqual({ released: false, because: 'out-of-time' });
  });

  it('computes nothing any more once it was ended, what waits for its turn included', async () => {
    const own = thread();
    const waiting = [own.compute(REQUEST), own.compute(REQUEST)].map((computing) =>
      computing.catch((error: unknown) => error),
    );
    await own.close();
    for (const ended of await Promise.all(waiting)) expect(ended).toBeInstanceOf(ReleasesEnded);
    await expect(own.compute(REQUEST)).rejects.toBeInstanceOf(ReleasesEnded);
  });
});
