import type { Mark } from './scene.ts';
import { line, text } from './scene.ts';

const TICKS = [0, 20, 40, 60, 80, 100];

interface ScoreAxis {
  /** From a score of 0 to 100 to a place. */
  readonly x: (score: number) => number;
  readonly top: number;
  readonly bottom: number;
  /** Of the numbers. */
  readonly size?: number;
}

/** The scale of scores: an upright line at each limit of a band, its number below. */
export function scoreAxis({ x, top, bottom, size = 8.5 }: ScoreAxis): Mark[] {
  return TICKS.flatMap((value): Mark[] => [
    line({ x1: x(value), y1: top, x2: x(value), y2: bottom, stroke: 'line', width: 0.75 }),
    text({
      x: x(value),
      y: bottom + 13,
      text: String(value),
      size,
      tone: 'muted',
      anchor: value === 0 ? 'start' : value === 100 ? 'end' : 'middle',
    }),
  ]);
}
