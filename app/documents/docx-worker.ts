import type { WordReport } from '#app/report-model/report-model.ts';
import { toDocument } from './docx/report-docx.ts';
import { toBytes } from './docx/same-bytes.ts';
import type { ReportTask } from './report-drawing.server.ts';

/** Entry of the worker: finished words in, the bytes of a document for word processors out. */
export default ({ report, words }: ReportTask<WordReport>): Promise<Uint8Array> =>
  toBytes(toDocument(report, words), report.meta);
