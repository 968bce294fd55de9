import { Font, renderToBuffer } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { closeOtherFonts, loadFonts } from './fonts.ts';
import { breakEndless } from './long-words.ts';

// A worker thread draws alone, so a callback of the whole process is safe here.
Font.registerHyphenationCallback(breakEndless);

/** The bytes of a document. Only for worker threads, one document at a time. */
export async function drawPdf(document: ReactElement): Promise<Uint8Array> {
  await loadFonts();
  try {
    return new Uint8Array(await renderToBuffer(document as Parameters<typeof renderToBuffer>[0]));
  } finally {
    closeOtherFonts();
  }
}
