import { arc } from 'd3-shape';
import type { DoorState, GateDoor } from './plot-data.ts';
import type { Mark, Scene, Tone } from './scene.ts';
import { isNarrow, labelSize, line, path, rect, text, wrapLabel } from './scene.ts';

const DOOR = { width: 34, height: 46 };
/** From the threshold to the first line below it, and from line to line, in sizes of type. */
const FIRST_LINE = 1.45;
const LEADING = 1.22;

/**
 * The six gates as doors, told apart without colour: a shut one carries a padlock, an open one stands ajar, one nobody
 * can tell of is dashed with a question mark, and one that is not needed yet is a thin frame and nothing else.
 */
export function toDoorsScene(doors: readonly GateDoor[], width: number): Scene {
  const perRow = isNarrow(width) ? 2 : 6;
  const size = labelSize(width);
  const cell = width / perRow;
  const chars = Math.floor(cell / (0.52 * size));
  const lines = Math.max(1, ...doors.map((door) => linesOf(door, chars).length));
  const cellHeight = DOOR.height + (FIRST_LINE + lines * LEADING) * size;
  return {
    width,
    height: Math.ceil(doors.length / perRow) * cellHeight,
    marks: doors.flatMap((door, index) =>
      doorMarks(door, {
        centre: (index % perRow) * cell + cell / 2,
        top: Math.floor(index / perRow) * cellHeight + 4,
        chars,
        size,
      }),
    ),
  };
}

interface DoorPlace {
  readonly centre: number;
  readonly top: number;
  readonly chars: number;
  readonly size: number;
}

/** The state in a line of its own, then the title. */
const linesOf = (door: GateDoor, chars: number): string[] => [
  ...wrapLabel(door.stateText, chars),
  ...wrapLabel(door.title, chars),
];

function doorMarks(door: GateDoor, { centre, top, chars, size }: DoorPlace): Mark[] {
  const base = top + DOOR.height;
  const place = { left: centre - DOOR.width / 2, centre, top };
  const stateLines = wrapLabel(door.stateText, chars).length;
  return [
    ...LEAVES[door.state](place),
    line({
      x1: place.left - 8,
      y1: base,
      x2: place.left + DOOR.width + 8,
      y2: base,
      stroke: 'ink',
      width: 1.2,
    }),
    ...linesOf(door, chars).map((label, index) =>
      text({
        x: centre,
        y: base + (FIRST_LINE + index * LEADING) * size,
        text: label,
        size,
        tone: 'ink',
        bold: index < stateLines && (door.state === 'shut' || door.state === 'unknown'),
        anchor: 'middle',
      }),
    ),
  ];
}

interface Leaf {
  readonly left: number;
  readonly centre: number;
  readonly top: number;
}

const LEAVES: Readonly<Record<DoorState, (place: Leaf) => Mark[]>> = {
  shut: ({ left, centre, top }) => [frame(left, top, 'soft'), ...padlock(centre, top + 25)],
  open: ({ left, top }) => [frame(left, top, 'paper'), ...ajar(left, top)],
  unknown: ({ left, centre, top }) => [
    ...dashedFrame(left, top),
    text({ x: centre, y: top + 31, text: '?', size: 22, tone: 'ink', bold: true, anchor: 'middle' }),
  ],
  'not-needed': ({ left, top }) => [rect({ x: left, y: top, ...DOOR, stroke: 'line', fill: 'paper' })],
};

const frame = (left: number, top: number, fill: Tone): Mark =>
  rect({ x: left, y: top, ...DOOR, stroke: 'ink', fill });

function dashedFrame(left: number, top: number): Mark[] {
  const [right, base] = [left + DOOR.width, top + DOOR.height];
  const dashed = { stroke: 'ink', width: 1.2, dash: '3 3' } as const;
  return [
    line({ x1: left, y1: base, x2: left, y2: top, ...dashed }),
    line({ x1: left, y1: top, x2: right, y2: top, ...dashed }),
    line({ x1: right, y1: top, x2: right, y2: base, ...dashed }),
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
function ajar(left: number, top: number): Mark[] {
  const d = `M0,0L14,5L14,${DOOR.height - 1}L0,${DOOR.height}Z`;
  return [
    path({ d, x: left, y: top, fill: 'faint', stroke: 'ink', width: 1 }),
    rect({ x: left + 10, y: top + DOOR.height / 2, width: 1.8, height: 3, fill: 'ink' }),
  ];
}
