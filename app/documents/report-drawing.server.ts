import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import type { PrintedReport, WordReport } from '#app/report-model/report-model.ts';
import type { ThreadQueueOptions } from '#app/threads/thread-queue.server.ts';
import { ThreadQueue } from '#app/threads/thread-queue.server.ts';
import { findWorkerFile } from '#app/threads/worker-file.server.ts';

type Options = Omit<ThreadQueueOptions, 'workerFile'>;

/** Draws documents in threads, reports as PDF unless another worker is named; `busy` when too many are being drawn. */
export class ReportDrawing<Report extends PrintedReport | Paperwork = PrintedReport> {
  readonly #queue: ThreadQueue;

  constructor(options: Options, worker = 'app/documents/report-worker.ts') {
    const workerFile = () => findWorkerFile(worker);
    this.#queue = new ThreadQueue({ ...options, workerFile });
  }

  async draw(report: Report): Promise<Outcome<Uint8Array>> {
    const drawn = await this.#queue.run(report);
    if (!drawn.ok) return drawn;
    if (!(drawn.value instanceof Uint8Array)) throw new TypeError('A document must be bytes');
    return succeed(drawn.value);
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}

/** The same for word processors. */
export const wordDrawing = (options: Options): ReportDrawing<WordReport> =>
  new ReportDrawing<WordReport>(options, 'app/documents/docx-worker.ts');

/** What goes on paper beside the report, as PDF and for word processors. */
export const paperworkDrawing = (options: Options): ReportDrawing<Paperwork> =>
  new ReportDrawing<Paperwork>(options, 'app/documents/paperwork-worker.ts');
export const paperworkWordDrawing = (options: Options): ReportDrawing<Paperwork> =>
  new ReportDrawing<Paperwork>(options, 'app/documents/paperwork-docx-worker.ts');
