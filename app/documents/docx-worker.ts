import type { WordReport } from '#app/report-model/report-model.ts';
import type { AgreementPaper } from './docx/agreement-docx.ts';
import { toAgreementDocument } from './docx/agreement-docx.ts';
import { toDocument } from './docx/report-docx.ts';
import { toBytes } from './docx/same-bytes.ts';
import type { ReportTask } from './report-drawing.server.ts';

/** Entry of the worker: finished words in, the bytes of a document for word processors out. */
export default (task: ReportTask<WordReport> | AgreementPaper): Promise<Uint8Array> =>
  'clauses' in task
    ? toBytes(toAgreementDocument(task), task.meta)
    : toBytes(toDocument(task.report, task.words), task.report.meta);
