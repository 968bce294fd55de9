import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { ThreadQueueOptions } from './thread-queue.server.ts';
import { ThreadQueue } from './thread-queue.server.ts';

const workerAt = (name: string) => () =>
  Promise.resolve(fileURLToPath(new URL(`../../tests/factories/${name}`, import.meta.url)));

const open: ThreadQueue[] = [];
function openQueue(worker: string, options: Partial<ThreadQueueOptions> = {}): ThreadQueue {
  const queue = new ThreadQueue({
    workerFile: workerAt(worker),
    workers: 1,
    queueLimit: 2,
    timeoutMs: 20_000,
    ...options,
  });
  open.push(queue);
  return queue;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.close()));
});

describe('work in threads', () => {
  it('answers in the order of asking', async () => {
    const queue = openQueue('echo-worker.mjs');
    const answers = await Promise.all([1, 2, 3].map((byte) => queue.run({ waitMs: 5, byte })));
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual(
      [1, 2, 3].map((byte) => Uint8Array.of(byte)),
    );
  });

  it('says whether anybody asks for anything', async () => {
    const queue = openQueue('echo-worker.mjs');
    const idle = [queue.isIdle];
    const asked = queue.run({ waitMs: 5, byte: 1 });
    idle.push(queue.isIdle);
    await asked;
    idle.push(queue.isIdle);
    expect(idle).toEqual([true, false, true]);
  });

  it('tells one more than may wait to come back, and goes on with the rest', async () => {
    const queue = openQueue('echo-worker.mjs');
    const asked = [1, 2, 3, 4].map((byte) => queue.run({ waitMs: 50, byte }));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
    expect(answers[3]).toEqual({ ok: false, problem: { code: 'busy', retryAfterSeconds: 10 } });
    expect(await queue.run({ waitMs: 0, byte: 9 })).toMatchObject({ ok: true });
  });

  it('is done by the same thread, or by a new one after so many answers', async () => {
    const threadsOf = async (renewAfter: number): Promise<number> => {
      const queue = openQueue('thread-worker.mjs', { renewAfter });
      const answers = [await queue.run(null), await queue.run(null), await queue.run(null)];
      return new Set(answers.map((answer) => answer.ok && answer.value)).size;
    };
    expect(await threadsOf(Infinity)).toBe(1);
    expect(await threadsOf(2)).toBe(2);
  });

  it(
    'ends a layout that never ends while this thread goes on, and draws the next',
    { timeout: 60_000 },
    async () => {
      const endless = openQueue('endless-layout-worker.mjs', { timeoutMs: 1500 });
      let ticks = 0;
      const clock = setInterval(() => (ticks += 1), 20);
      const outcome = await endless.run(null);
      clearInterval(clock);
      expect(outcome).toEqual({ ok: false, problem: { code: 'busy', retryAfterSeconds: 60 } });
      expect(ticks).toBeGreaterThan(20);
      expect(await endless.run(null)).toMatchObject({ ok: false });
    },
  );
});
