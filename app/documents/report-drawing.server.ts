import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { PrintedReport, WordReport } from '#app/report-model/report-model.ts';
import type { ThreadQueueOptions } from '#app/threads/thread-queue.server.ts';
import { ThreadQueue } from '#app/threads/thread-queue.server.ts';
import { findWorkerFile } from '#app/threads/worker-file.server.ts';
import type { AgreementPaper } from './docx/agreement-docx.ts';

type Options = Omit<ThreadQueueOptions, 'workerFile'>;

/** Draws reports in threads, as PDF unless another worker is named; `busy` when too many are being drawn. */
export class ReportDrawing<Report extends object = PrintedReport> {
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

/** The same for what two parties agree on. */
export const agreementDrawing = (options: Options): ReportDrawing<AgreementPaper> =>
  new ReportDrawing<AgreementPaper>(options, 'app/documents/docx-worker.ts');
