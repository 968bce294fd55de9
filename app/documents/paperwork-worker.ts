import { createElement } from 'react';
import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import { drawPdf } from './pdf/draw-pdf.ts';
import { PaperworkDocument } from './pdf/paperwork-document.tsx';

/** Entry of the worker: finished words in, PDF bytes out. */
export default (paperwork: Paperwork): Promise<Uint8Array> =>
  drawPdf(createElement(PaperworkDocument, { paperwork }));
