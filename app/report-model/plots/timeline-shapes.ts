import type { StepLook } from './plot-data.ts';
import type { Mark } from './scene.ts';
import { hatch, line, path, rect } from './scene.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A step on the timeline. Form alone tells what it is, so that it reads in grey print too: foundation flat and pale,
 * safety hatched, trial a solid bar with round ends, decision a diamond, routine an arrow that runs on to the edge.
 * @param edge Where the picture ends; what a roll-out brings lasts until there.
 */
export function stepShape(look: StepLook, box: Box, edge: number): Mark[] {
  switch (look) {
    case 'improvement':
      return [rect({ ...box, radius: 2, fill: 'soft', stroke: 'accent' })];
    case 'safety':
      return [
        rect({ ...box, fill: 'paper' }),
        ...hatch(box, 4, 'warm'),
        rect({ ...box, radius: 2, stroke: 'warm' }),
      ];
    case 'pilot':
      return [rect({ ...box, radius: box.height / 2, fill: 'accent' })];
    case 'decision':
      return [diamond(box)];
    case 'roll-out':
      return [...routineLine(box, edge), arrow(box)];
  }
}

function diamond({ x, y, width, height }: Box): Mark {
  const half = height / 2;
  const d = `M0,${-half}L${half},0L0,${half}L${-half},0Z`;
  return path({ d, x: x + width / 2, y: y + half, fill: 'ink' });
}

/** As long as its months, with a point at the end. */
function arrow({ x, y, width, height }: Box): Mark {
  const half = height / 2;
  const neck = Math.max(0, width - half);
  const d = `M0,${-half}L${neck},${-half}L${width},0L${neck},${half}L0,${half}Z`;
  return path({ d, x, y: y + half, fill: 'good' });
}

function routineLine({ x, y, width, height }: Box, edge: number): Mark[] {
  const from = x + width + 2;
  if (from >= edge) return [];
  const middle = y + height / 2;
  return [line({ x1: from, x2: edge, y1: middle, y2: middle, stroke: 'good', width: 1.6, dash: '2 2' })];
}
