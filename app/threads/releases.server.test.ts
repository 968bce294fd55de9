import { afterEach, describe, expect, it } from 'vitest';
import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import { RELEASE_STEPS } from '#app/domain/disclosure/compute-release.ts';
import { waveAssessments, waveRequest } from '#tests/factories/wave-requests.ts';
import type { Computing, ReleaseThread } from './releases.server.ts';
import { openReleaseThread } from './releases.server.ts';

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

const unasked = (): Computing => ({ signal: new AbortController().signal, onStep: () => {} });

describe('the thread of releases', () => {
  it('computes one after the other, the same each time, and tells how far it is', async () => {
    const own = thread();
    const steps: ReleaseStep[] = [];
    const [one, other] = await Promise.all([
      own.compute(REQUEST, { ...unasked(), onStep: (step) => steps.push(step) }),
      own.compute(REQUEST, unasked()),
    ]);
    expect(one.outcome.released).toBe(true);
    expect(other).toEqual(one);
    expect(steps).toEqual(RELEASE_STEPS);
  });

  it('gives none when its time is over', async () => {
    const { outcome } = await thread(1).compute(REQUEST, unasked());
    expect(outcome).toEqual({ released: false, because: 'out-of-time' });
  });

  it('leaves what is not wanted any more, and goes on with the next', async () => {
    const own = thread();
    const stop = new AbortController();
    const left = own.compute(REQUEST, {
      signal: stop.signal,
      onStep: () => stop.abort(new Error('Not wanted')),
    });
    await expect(left).rejects.toThrow('Not wanted');
    expect((await own.compute(REQUEST, unasked())).outcome.released).toBe(true);
  });
});
