import type { WordReport } from '#app/report-model/report-model.ts';
import { toAgreementDocument } from './docx/agreement-docx.ts';
import { toDocument } from './docx/report-docx.ts';
import { toBytes } from './docx/same-bytes.ts';
import type { AgreementTask, ReportTask } from './report-drawing.server.ts';

/** Entry of the worker: finished words in, the bytes of a document for word processors out. */
export default function drawForWord(task: ReportTask<WordReport> | AgreementTask): Promise<Uint8Array> {
  switch (task.kind) {
    case 'agreement':
      return toBytes(toAgreementDocument(task.paper), task.paper.meta);
    case 'report':
      return toBytes(toDocument(task.report, task.words), task.report.meta);
  }
}
