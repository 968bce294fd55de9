import type { WordReport } from '#app/report-model/report-model.ts';
import type { AgreementPaper } from './docx/agreement-docx.ts';
import { toAgreementDocument } from './docx/agreement-docx.ts';
import { toDocument } from './docx/report-docx.ts';
import { toBytes } from './docx/same-bytes.ts';

/** Entry of the worker: finished words in, the bytes of a document for word processors out. */
export default (written: WordReport | AgreementPaper): Promise<Uint8Array> =>
  toBytes('clauses' in written ? toAgreementDocument(written) : toDocument(written), written.meta);
