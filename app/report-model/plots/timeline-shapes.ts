import type { LoadLook, StepLook } from './plot-data.ts';
import type { Mark } from './scene.ts';
import { hatch, line, path, rect } from './scene.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A step on the timeline. Form alone tells what it is, so that it reads in grey print too: foundation low and pale, safety
 * hatched, trial a solid bar with round ends, decision a diamond, routine an arrow.
 */
export function stepShape(look: StepLook, box: Box): Mark[] {
  switch (look) {
    case 'improvement':
      return [rect({ ...inner(box, 0.6), radius: 1, fill: 'soft', stroke: 'accent' })];
    case 'safety':
      return [
        rect({ ...box, fill: 'paper' }),
        hatch(box, 3.5, { stroke: 'warm' }),
        rect({ ...box, radius: 1, stroke: 'warm' }),
      ];
    case 'pilot':
      return [rect({ ...box, radius: box.height / 2, fill: 'accent' })];
    case 'decision':
      return [diamond(box)];
    case 'roll-out':
      return [arrow(box)];
  }
}

const inner = (box: Box, share: number): Box => ({
  ...box,
  y: box.y + (box.height * (1 - share)) / 2,
  height: box.height * share,
});

function diamond({ x, y, width, height }: Box): Mark {
  const half = height / 2;
  const d = `M0,${-half}L${half},0L0,${half}L${-half},0Z`;
  return path({ d, x: x + width / 2, y: y + height / 2, fill: 'ink' });
}

/** As long as its months, with a point at the end. */
function arrow({ x, y, width, height }: Box): Mark {
  const half = height / 2;
  const neck = Math.max(0, width - half);
  const d = `M0,${-half}L${neck},${-half}L${width},0L${neck},${half}L0,${half}Z`;
  return path({ d, x, y: y + half, fill: 'good' });
}

/** A part of a bar of days or money: what is sure, what it may come to, what there is, what is more than that. */
export function loadShape(look: LoadLook, box: Box): Mark[] {
  switch (look) {
    case 'low':
      return [rect({ ...box, fill: 'accent' })];
    case 'high':
      return [rect({ ...box, fill: 'paper' }), hatch(box, 4), rect({ ...box, stroke: 'accent' })];
    case 'limit':
      return [limitLine({ ...box, y: box.y + box.height / 2 })];
    case 'over':
      return [
        rect({ ...box, fill: 'paper' }),
        hatch(box, 3.5, { stroke: 'warm', isCrossed: true }),
        rect({ ...box, stroke: 'warm' }),
      ];
  }
}

export const limitLine = ({ x, y, width }: Omit<Box, 'height'>): Mark =>
  line({ x1: x, y1: y, x2: x + width, y2: y, stroke: 'ink', width: 1.2, dash: '4 3' });
