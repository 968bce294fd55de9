import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';

export interface ThreadQueueOptions {
  /** The file whose default export turns a task into an answer. */
  readonly workerFile: () => Promise<string>;
  /** Threads; 0 means one fewer than the machine has cores, at least one. */
  readonly workers: number;
  /** How many may wait; one more is told to come back. */
  readonly queueLimit: number;
  /** After this a thread is ended: layouts that never end exist, and plans that take long. */
  readonly timeoutMs: number;
  /** How long a thread stays with nothing to do; a new one is slow until it has done its work some dozens of times. */
  readonly idleMs?: number;
  /** After so many answers threads are renewed, as what draws keeps what it has drawn with; `Infinity` where nothing is kept. */
  readonly renewAfter?: number;
}

const RENEW_AFTER = 200;
const IDLE_MS = 60_000;
const HEAP_MEGABYTES = 512;
/** An answer takes about a second; this is what a person is asked to wait when many do. */
const RETRY_AFTER_BUSY = 10;
const RETRY_AFTER_KILL = 60;

/** Whether work failed because its thread had taken all the memory it may. */
export const isOutOfHeap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Does heavy work in threads, so that pages are served meanwhile. Expected failures are `busy`: too many wait, or the
 * work took too long and its thread was ended.
 */
export class ThreadQueue {
  readonly #options: ThreadQueueOptions;
  readonly #threads: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #pool: Promise<Piscina> | null = null;
  #made = 0;

  constructor(options: ThreadQueueOptions) {
    this.#options = options;
    this.#threads = options.workers > 0 ? options.workers : Math.max(1, availableParallelism() - 1);
  }

  /**
   * @param wanted of who asks; once it is given up, the work is ended, or not begun.
   * @param moved what of the task is handed over and not copied, such as a port.
   */
  async run(
    task: unknown,
    wanted?: AbortSignal,
    moved: readonly Transferable[] = [],
  ): Promise<Outcome<unknown>> {
    if (this.#running >= this.#threads) {
      if (this.#waiting.length >= this.#options.queueLimit) {
        return fail({ code: 'busy', retryAfterSeconds: RETRY_AFTER_BUSY });
      }
      await new Promise<void>((resume) => this.#waiting.push(resume));
    } else {
      this.#running += 1;
    }
    try {
      return await this.#work(task, moved, wanted);
    } finally {
      await this.#handOn();
    }
  }

  /** Whether nobody asks for anything at the moment. */
  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = null;
    await (await pool)?.destroy();
  }

  async #work(
    task: unknown,
    moved: readonly Transferable[],
    wanted?: AbortSignal,
  ): Promise<Outcome<unknown>> {
    const pool = await (this.#pool ??= this.#open());
    // The clock starts with the work, not with the waiting.
    const clock = AbortSignal.timeout(this.#options.timeoutMs);
    const signal = wanted === undefined ? clock : AbortSignal.any([clock, wanted]);
    try {
      const answer: unknown = await pool.run(task, { signal, transferList: [...moved] });
      this.#made += 1;
      return succeed(answer);
    } catch (error) {
      if (signal.aborted) return fail({ code: 'busy', retryAfterSeconds: RETRY_AFTER_KILL });
      throw error;
    }
  }

  async #open(): Promise<Piscina> {
    return new Piscina({
      filename: await this.#options.workerFile(),
      minThreads: 0,
      maxThreads: this.#threads,
      idleTimeout: this.#options.idleMs ?? IDLE_MS,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
  }

  /** The slot goes to who waits longest; with nobody waiting and much made, the threads are renewed. */
  async #handOn(): Promise<void> {
    const next = this.#waiting.shift();
    if (next !== undefined) return next();
    this.#running -= 1;
    if (this.#running > 0 || this.#made < (this.#options.renewAfter ?? RENEW_AFTER)) return;
    this.#made = 0;
    await this.close();
  }
}
