import { createElement } from 'react';
import { drawPdf } from './pdf/draw-pdf.ts';
import { ReportDocument } from './report-document.tsx';
import type { ReportTask } from './report-drawing.server.ts';

/** Entry of the worker: finished words in, PDF bytes out. */
export default ({ report, words }: ReportTask): Promise<Uint8Array> =>
  drawPdf(createElement(ReportDocument, { report, words }));
