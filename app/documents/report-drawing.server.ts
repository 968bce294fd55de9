import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { PrintedReport, WordReport } from '#app/report-model/report-model.ts';
import type { ThreadQueueOptions } from '#app/threads/thread-queue.server.ts';
import { ThreadQueue } from '#app/threads/thread-queue.server.ts';
import { findWorkerFile } from '#app/threads/worker-file.server.ts';

type Options = Omit<ThreadQueueOptions, 'workerFile'>;

/** What a thread draws: a report, and beside it what an adviser says around it. */
export interface ReportTask<Report extends PrintedReport = PrintedReport> {
  readonly report: Report;
  readonly words: OwnWordsModel | null;
}

/** Draws reports in threads, as PDF unless another worker is named; `busy` when too many are being drawn. */
export class ReportDrawing<Report extends PrintedReport = PrintedReport> {
  readonly #queue: ThreadQueue;

  constructor(options: Options, worker = 'app/documents/report-worker.ts') {
    const workerFile = () => findWorkerFile(worker);
    this.#queue = new ThreadQueue({ ...options, workerFile });
  }

  async draw(report: Report, words: OwnWordsModel | null = null): Promise<Outcome<Uint8Array>> {
    const task: ReportTask<Report> = { report, words };
    const drawn = await this.#queue.run(task);
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
