import { widthOf } from './lettering.ts';
import type { Mark } from './scene.ts';
import { text } from './scene.ts';
import type { Box } from './timeline-shapes.ts';

const SAMPLE = { width: 18, height: 9 };
const GAP = 14;

interface KeyPlace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** What each form stands for, in as many rows as the width asks for. */
export function keyMarks<Look>(
  entries: readonly { readonly look: Look; readonly label: string }[],
  shape: (look: Look, box: Box) => readonly Mark[],
  { top, left, right, size }: KeyPlace,
): { readonly bottom: number; readonly marks: readonly Mark[] } {
  const leading = size * 1.5;
  let [x, base] = [left, top + size];
  const marks = entries.flatMap(({ look, label }) => {
    const room = SAMPLE.width + 5 + widthOf(label, { size });
    if (x > left && x + room > right) [x, base] = [left, base + leading];
    const at = x;
    x += room + GAP;
    return [
      ...shape(look, { ...SAMPLE, x: at, y: base - size * 0.33 - SAMPLE.height / 2 }),
      text({ x: at + SAMPLE.width + 5, y: base, text: label, size, tone: 'muted' }),
    ];
  });
  return { bottom: entries.length === 0 ? top : base + size * 0.4, marks };
}
