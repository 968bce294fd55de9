import type { TimelinePlot } from './plot-data.ts';
import type { Mark } from './scene.ts';
import { text } from './scene.ts';
import { stepShape } from './timeline-shapes.ts';

export const KEY_ROW = 15;
const SAMPLE = { width: 18, height: 9 };
const GAP = 12;

interface KeyPlace {
  readonly top: number;
  readonly width: number;
  readonly size: number;
}

/** What each form stands for, in as many rows as the width asks for. */
export function keyMarks(
  key: TimelinePlot['key'],
  { top, width, size }: KeyPlace,
): { readonly rows: number; readonly marks: readonly Mark[] } {
  let [x, row] = [0, 0];
  const marks = key.flatMap(({ look, label }) => {
    const room = SAMPLE.width + 5 + label.length * size * 0.52;
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const y = top + row * KEY_ROW;
    const at = x;
    x += room + GAP;
    return [
      ...stepShape(look, { ...SAMPLE, x: at, y }, at + SAMPLE.width),
      text({ x: at + SAMPLE.width + 5, y: y + 8, text: label, size, tone: 'muted' }),
    ];
  });
  return { rows: key.length === 0 ? 0 : row + 1, marks };
}
