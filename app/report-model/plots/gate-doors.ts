import { arc } from 'd3-shape';
import type { GateDoor } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { line, path, rect, text, wrapLabel } from './scene.ts';

const DOOR = { width: 34, height: 46 };
/** Door, state and the first line of its title; further lines add to it. */
const CELL_HEIGHT = 84;
const LABEL_LINE = 10.5;

/** The six gates as doors: a shut one carries a padlock, an open one stands ajar. */
export function toDoorsScene(doors: readonly GateDoor[], width: number): Scene {
  const perRow = width < 480 ? 3 : 6;
  const cell = width / perRow;
  const chars = Math.floor(cell / 4.7);
  const lines = Math.max(1, ...doors.map((door) => wrapLabel(door.title, chars).length));
  const cellHeight = CELL_HEIGHT + (lines - 1) * LABEL_LINE;
  return {
    width,
    height: Math.ceil(doors.length / perRow) * cellHeight,
    marks: doors.flatMap((door, index) =>
      doorMarks(door, {
        centre: (index % perRow) * cell + cell / 2,
        top: Math.floor(index / perRow) * cellHeight + 4,
        chars,
      }),
    ),
  };
}

interface DoorPlace {
  readonly centre: number;
  readonly top: number;
  readonly chars: number;
}

function doorMarks(door: GateDoor, place: DoorPlace): Mark[] {
  const { centre, top, chars } = place;
  const left = centre - DOOR.width / 2;
  const base = top + DOOR.height;
  const frame = rect({ x: left, y: top, ...DOOR, stroke: 'ink', fill: door.locked ? 'soft' : 'paper' });
  const lines = wrapLabel(door.title, chars);
  return [
    frame,
    ...(door.locked ? padlock(centre, top + 25) : leaf(left, top)),
    line({ x1: left - 8, y1: base, x2: left + DOOR.width + 8, y2: base, stroke: 'ink', width: 1.2 }),
    text({
      x: centre,
      y: base + 13,
      text: door.state,
      size: 8.5,
      tone: door.locked ? 'ink' : 'muted',
      bold: door.locked,
      anchor: 'middle',
    }),
    ...lines.map((label, index) =>
      text({ x: centre, y: base + 25 + index * 10.5, text: label, size: 8.5, tone: 'ink', anchor: 'middle' }),
    ),
  ];
}

function padlock(centre: number, top: number): Mark[] {
  const shackle = arc<null>()
    .innerRadius(3.6)
    .outerRadius(5.4)
    .startAngle(-Math.PI / 2)
    .endAngle(Math.PI / 2)
    .digits(2);
  return [
    path({ d: shackle(null) ?? '', x: centre, y: top, fill: 'ink' }),
    rect({ x: centre - 7, y: top, width: 14, height: 11, radius: 1.5, fill: 'ink' }),
  ];
}

/** An open leaf, seen in perspective. */
function leaf(left: number, top: number): Mark[] {
  const d = `M0,0L14,5L14,${DOOR.height - 1}L0,${DOOR.height}Z`;
  return [
    path({ d, x: left, y: top, fill: 'faint', stroke: 'ink', width: 1 }),
    rect({ x: left + 10, y: top + DOOR.height / 2, width: 1.8, height: 3, fill: 'ink' }),
  ];
}
