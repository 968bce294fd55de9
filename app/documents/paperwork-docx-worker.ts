import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import { toPaperworkDocument } from './docx/paperwork-docx.ts';
import { toBytes } from './docx/same-bytes.ts';

/** Entry of the worker: finished words in, the bytes of a document for word processors out. */
export default (paperwork: Paperwork): Promise<Uint8Array> =>
  toBytes(toPaperworkDocument(paperwork), paperwork.meta);
