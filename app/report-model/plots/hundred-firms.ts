import type { BenchmarkGroup } from '#app/domain/benchmarks/benchmark-result.ts';
import type { FirmsPlot } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { hatch, line, rect } from './scene.ts';

/** Five rows, filled column by column, so that a group stays one piece. */
const ROWS = 5;
const COLUMNS = 20;
const PITCH = 12;
const FIRM = 8.5;
/** Room for the border of a group that reaches the edge. */
const EDGE = 1.5;

/**
 * A published share as 100 firms: those that use AI filled, those that try it out hatched, the others empty, and a border
 * around the group the firm told. Where in its group a firm stands nobody knows, so no single firm is marked.
 */
export function toFirmsScene({ firms, own }: FirmsPlot): Scene {
  const groups = firms.flatMap(({ group, count }) => Array.from({ length: count }, () => group));
  return {
    width: COLUMNS * PITCH + 2 * EDGE,
    height: ROWS * PITCH + 2 * EDGE,
    marks: [
      ...groups.flatMap((group, index) => firmMarks(group, placeOf(index))),
      ...(own === null ? [] : borderMarks(groups, own)),
    ],
  };
}

/** One firm by itself, for the legend. */
export function toFirmScene(group: BenchmarkGroup): Scene {
  return { width: PITCH, height: PITCH, marks: firmMarks(group, { x: 0, y: 0 }) };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const placeOf = (index: number): Place => ({
  x: EDGE + Math.floor(index / ROWS) * PITCH,
  y: EDGE + (index % ROWS) * PITCH,
});

function firmMarks(group: BenchmarkGroup, place: Place): Mark[] {
  const inset = (PITCH - FIRM) / 2;
  const box = { x: place.x + inset, y: place.y + inset, width: FIRM, height: FIRM };
  if (group === 'productive') return [rect({ ...box, fill: 'accent', stroke: 'accent' })];
  if (group === 'testing') return [rect({ ...box, fill: 'paper', stroke: 'accent' }), hatch(box, 3)];
  return [rect({ ...box, fill: 'paper', stroke: 'muted' })];
}

/** A line wherever a firm of the group has a neighbour that is not of it, or none. */
function borderMarks(groups: readonly BenchmarkGroup[], own: BenchmarkGroup): Mark[] {
  const isOwn = (column: number, row: number): boolean =>
    row >= 0 && row < ROWS && groups[column * ROWS + row] === own;
  return groups.flatMap((group, index) => {
    if (group !== own) return [];
    const [column, row] = [Math.floor(index / ROWS), index % ROWS];
    const { x, y } = placeOf(index);
    const sides: readonly (readonly [neighbour: boolean, from: Place, to: Place])[] = [
      [isOwn(column, row - 1), { x, y }, { x: x + PITCH, y }],
      [isOwn(column, row + 1), { x, y: y + PITCH }, { x: x + PITCH, y: y + PITCH }],
      [isOwn(column - 1, row), { x, y }, { x, y: y + PITCH }],
      [isOwn(column + 1, row), { x: x + PITCH, y }, { x: x + PITCH, y: y + PITCH }],
    ];
    return sides
      .filter(([neighbour]) => !neighbour)
      .map(([, from, to]) => line({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: 'ink', width: 2 }));
  });
}
