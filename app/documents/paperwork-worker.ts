import { Font, renderToBuffer } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import { closeOtherFonts, loadFonts } from './pdf/fonts.ts';
import { breakEndless } from './pdf/long-words.ts';
import { PaperworkDocument } from './pdf/paperwork-document.tsx';

// A worker thread draws alone, so a callback of the whole process is safe here.
Font.registerHyphenationCallback(breakEndless);

/** Entry of the worker: finished words in, PDF bytes out. */
export default async function renderPaperwork(paperwork: Paperwork): Promise<Uint8Array> {
  await loadFonts();
  const element = createElement(PaperworkDocument, { paperwork });
  try {
    return new Uint8Array(await renderToBuffer(element as Parameters<typeof renderToBuffer>[0]));
  } finally {
    closeOtherFonts();
  }
}
