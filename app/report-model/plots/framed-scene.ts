import { wrapToWidth } from './lettering.ts';
import type { Mark, Scene } from './scene.ts';
import { fixed, rect, text } from './scene.ts';

const MARGIN = 14;
const TITLE = { size: 13, bold: true } as const;
const SMALL = { size: 8.5 } as const;
const LEADING = 1.3;

function moved(mark: Mark, by: { readonly x: number; readonly y: number }): Mark {
  const x = (at: number): number => fixed(at + by.x);
  const y = (at: number): number => fixed(at + by.y);
  if (mark.kind === 'line')
    return { ...mark, x1: x(mark.x1), x2: x(mark.x2), y1: y(mark.y1), y2: y(mark.y2) };
  return { ...mark, x: x(mark.x), y: y(mark.y) };
}

interface Words {
  readonly title: string;
  /** What has to be known to read it, and where it is from. */
  readonly notes: readonly string[];
}

/** A drawing that stands alone: its title above, notes and source below, all on a white ground. */
export function framedScene({ width, height, marks }: Scene, { title, notes }: Words): Scene {
  const titles = wrapToWidth(title, width, TITLE);
  const top = MARGIN + titles.length * TITLE.size * LEADING + MARGIN / 2;
  const small = notes.flatMap((note) => wrapToWidth(note, width, SMALL));
  const foot = top + height + MARGIN;
  const whole = {
    width: width + 2 * MARGIN,
    height: fixed(foot + small.length * SMALL.size * LEADING + MARGIN / 2),
  };
  return {
    ...whole,
    marks: [
      rect({ x: 0, y: 0, ...whole, fill: 'paper' }),
      ...titles.map((line, index) =>
        text({
          ...TITLE,
          x: MARGIN,
          y: MARGIN + (index + 0.8) * TITLE.size * LEADING,
          text: line,
          tone: 'ink',
        }),
      ),
      ...marks.map((mark) => moved(mark, { x: MARGIN, y: top })),
      ...small.map((line, index) =>
        text({
          ...SMALL,
          x: MARGIN,
          y: foot + (index + 0.8) * SMALL.size * LEADING,
          text: line,
          tone: 'muted',
        }),
      ),
    ],
  };
}
