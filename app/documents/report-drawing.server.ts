import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { PrintedReport } from '#app/report-model/report-model.ts';
import type { ThreadQueueOptions } from '#app/threads/thread-queue.server.ts';
import { ThreadQueue } from '#app/threads/thread-queue.server.ts';
import { findWorkerFile } from '#app/threads/worker-file.server.ts';

/** Draws reports in threads; `busy` when too many are being drawn. */
export class ReportDrawing {
  readonly #queue: ThreadQueue;

  constructor(options: Omit<ThreadQueueOptions, 'workerFile'>) {
    const workerFile = () => findWorkerFile('app/documents/report-worker.ts');
    this.#queue = new ThreadQueue({ ...options, workerFile });
  }

  async draw(report: PrintedReport): Promise<Outcome<Uint8Array>> {
    const drawn = await this.#queue.run(report);
    if (!drawn.ok) return drawn;
    if (!(drawn.value instanceof Uint8Array)) throw new TypeError('A document must be bytes');
    return succeed(drawn.value);
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}
