import { Font, renderToBuffer } from '@react-pdf/renderer';
import { createElement } from 'react';
import { closeOtherFonts, loadFonts } from './pdf/fonts.ts';
import { breakEndless } from './pdf/long-words.ts';
import { ReportDocument } from './report-document.tsx';
import type { ReportTask } from './report-drawing.server.ts';

// A worker thread makes reports alone, so a callback of the whole process is safe here.
Font.registerHyphenationCallback(breakEndless);

/** Entry of the worker: finished words in, PDF bytes out. */
export default async function renderReport({ report, words }: ReportTask): Promise<Uint8Array> {
  await loadFonts();
  const element = createElement(ReportDocument, { report, words });
  try {
    return new Uint8Array(await renderToBuffer(element as Parameters<typeof renderToBuffer>[0]));
  } finally {
    closeOtherFonts();
  }
}
