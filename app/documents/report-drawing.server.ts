import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { CampaignPaper } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import type { PrintedReport, WordReport } from '#app/report-model/report-model.ts';
import type { ReleaseDrawing } from '#app/report-model/statistics/release-paper-model.ts';
import type { ThreadQueueOptions } from '#app/threads/thread-queue.server.ts';
import { ThreadQueue } from '#app/threads/thread-queue.server.ts';
import { findWorkerFile } from '#app/threads/worker-file.server.ts';
import type { AgreementPaper } from './docx/agreement-docx.ts';

type Options = Omit<ThreadQueueOptions, 'workerFile'>;

/** Draws documents in threads of one worker; `busy` when too many are being drawn. */
export class DocumentDrawing<Task> {
  readonly #queue: ThreadQueue;

  constructor(options: Options, worker: string) {
    const workerFile = () => findWorkerFile(worker);
    this.#queue = new ThreadQueue({ ...options, workerFile });
  }

  /** @param signal of who waits for it: what nobody waits for any more is ended. */
  async draw(task: Task, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const drawn = await this.#queue.run(task, signal);
    if (!drawn.ok) return drawn;
    if (!(drawn.value instanceof Uint8Array)) throw new TypeError('A document must be bytes');
    return succeed(drawn.value);
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}

/** What a thread draws: a report, and beside it what an adviser says around it. */
export interface ReportTask<Report extends PrintedReport = PrintedReport> {
  readonly kind: 'report';
  readonly report: Report;
  readonly words: OwnWordsModel | null;
}

/** What the thread for word processors draws beside reports: what two parties agree on. */
export interface AgreementTask {
  readonly kind: 'agreement';
  readonly paper: AgreementPaper;
}

/** The same for reports, as PDF unless another worker is named. */
export class ReportDrawing<Report extends PrintedReport = PrintedReport> {
  readonly #drawing: DocumentDrawing<ReportTask<Report>>;

  constructor(options: Options, worker = 'app/documents/report-worker.ts') {
    this.#drawing = new DocumentDrawing(options, worker);
  }

  draw(report: Report, words: OwnWordsModel | null = null): Promise<Outcome<Uint8Array>> {
    return this.#drawing.draw({ kind: 'report', report, words });
  }

  close(): Promise<void> {
    return this.#drawing.close();
  }
}

/** Reports for word processors. */
export const wordDrawing = (options: Options): ReportDrawing<WordReport> =>
  new ReportDrawing<WordReport>(options, 'app/documents/docx-worker.ts');

/** What goes on paper beside the report, as PDF and for word processors. */
export const paperworkDrawing = (options: Options): DocumentDrawing<Paperwork> =>
  new DocumentDrawing(options, 'app/documents/paperwork-worker.ts');
export const paperworkWordDrawing = (options: Options): DocumentDrawing<Paperwork> =>
  new DocumentDrawing(options, 'app/documents/paperwork-docx-worker.ts');
/** What two parties agree on, for word processors. */
export const agreementDrawing = (options: Options): DocumentDrawing<AgreementTask> =>
  new DocumentDrawing(options, 'app/documents/docx-worker.ts');
/** What a chamber prints to invite to a campaign, the letter also for word processors. */
export const campaignPaperDrawing = (options: Options): DocumentDrawing<CampaignPaper> =>
  new DocumentDrawing(options, 'app/documents/campaign-paper-worker.ts');
/** What a chamber shows and prints of a release: the report for a board, slides, single pictures. */
export const releaseDrawing = (options: Options): DocumentDrawing<ReleaseDrawing> =>
  new DocumentDrawing(options, 'app/documents/release-paper-worker.ts');
