import { createElement } from 'react';
import type { ReleaseDrawing } from '#app/report-model/statistics/release-paper-model.ts';
import { BoardDocument } from './pdf/board-document.tsx';
import { drawPdf } from './pdf/draw-pdf.ts';
import { drawScene } from './pictures/scene-png.ts';
import { toPptx } from './slides/release-slides.ts';

/** Entry of the worker: finished words in, the bytes of what a chamber shows and prints of a release out. */
export default async function drawReleasePaper(task: ReleaseDrawing): Promise<Uint8Array> {
  switch (task.kind) {
    case 'report':
      return drawPdf(createElement(BoardDocument, { report: task }));
    case 'slides':
      return toPptx(task);
    case 'picture':
      return drawScene(task.scene);
  }
}
