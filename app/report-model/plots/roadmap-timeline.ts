import { wrapToWidth } from './lettering.ts';
import type { TimelinePlot, TimelineStep, TimelineYear } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { line, rect, text } from './scene.ts';
import type { TimelineFrame } from './timeline-frame.ts';
import { columnOf, timelineFrame } from './timeline-frame.ts';
import { keyMarks } from './timeline-key.ts';
import { loadsMarks } from './timeline-loads.ts';
import { loadShape, stepShape } from './timeline-shapes.ts';

const BAR = 12;
const GAP = 10;

/** Steps over 24 months, and below them days and money against what the firm has. */
export function toTimelineScene(plot: TimelinePlot, width: number): Scene {
  const frame = timelineFrame(width);
  const key = keyMarks(plot.key, stepShape, { top: 0, left: 0, right: width, size: frame.size });
  const steps = stepsMarks(plot, frame, key.bottom + GAP);
  const below = loadsBelow(plot, frame, steps.bottom + GAP);
  return { width, height: below.bottom, marks: [...key.marks, ...steps.marks, ...below.marks] };
}

interface Part {
  readonly bottom: number;
  readonly marks: readonly Mark[];
}

function stepsMarks(plot: TimelinePlot, frame: TimelineFrame, top: number): Part {
  const head = top + 2 * frame.leading + 5;
  const rows = rowsOf(plot, frame, head + 3);
  const bottom = rows.at(-1)?.bottom ?? head;
  return {
    bottom,
    marks: [
      ...columnMarks(frame, { top: head, bottom }),
      ...tickMarks(plot, frame, top),
      ...rows.flatMap((row) => stepMarks(row, frame)),
    ],
  };
}

/** A ground for every other three months. */
function columnMarks(frame: TimelineFrame, { top, bottom }: { top: number; bottom: number }): Mark[] {
  return Array.from({ length: frame.columns / 2 }, (_, pair) => {
    const { left, width } = columnOf(frame, 2 * pair);
    return rect({ x: left, y: top, width, height: bottom - top, fill: 'faint' });
  });
}

/** The name of the first of each three months, and above it the year where it is another. */
function tickMarks({ ticks }: TimelinePlot, frame: TimelineFrame, top: number): Mark[] {
  const { size, leading } = frame;
  return ticks.flatMap(({ month, year }, index): Mark[] => {
    const words = { x: columnOf(frame, index).left + 2, size, tone: 'ink' } as const;
    return [
      ...(year === null ? [] : [text({ ...words, y: top + size, text: year, bold: true })]),
      text({ ...words, y: top + size + leading, text: month, tone: 'muted' }),
    ];
  });
}

interface Row {
  readonly step: TimelineStep;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/** Each step gets as many lines as its title needs, so that no label runs into the next. */
function rowsOf({ steps }: TimelinePlot, frame: TimelineFrame, top: number): readonly Row[] {
  const { isStacked, width, left, numberRoom, size, leading } = frame;
  const room = (isStacked ? width : left - GAP) - numberRoom;
  let bottom = top;
  return steps.map((step) => {
    const lines = wrapToWidth(step.title, room, { size });
    const words = lines.length * leading;
    const row = { step, lines, top: bottom };
    bottom += isStacked ? words + BAR + GAP : Math.max(words, BAR) + 5;
    return { ...row, bottom };
  });
}

/** The title beside or above its bar; the number stands before the title and at the end of the bar. */
function stepMarks({ step, lines, top, bottom }: Row, frame: TimelineFrame): Mark[] {
  const { isStacked, size, leading, numberRoom, right, x } = frame;
  const words = lines.length * leading;
  const middle = isStacked ? top + words + 2 + BAR / 2 : (top + bottom) / 2;
  const first = (isStacked ? top : middle - words / 2) + size * 0.95;
  const end = x(step.endMonth + 1) - 1;
  const box = { x: x(step.month) + 1, y: middle - BAR / 2, width: end - x(step.month) - 1, height: BAR };
  const number = { text: step.number, size, tone: 'ink', bold: true } as const;
  return [
    ...(isStacked ? [] : [line({ x1: 0, x2: right, y1: bottom, y2: bottom, stroke: 'line', width: 0.5 })]),
    text({ ...number, x: 0, y: first }),
    ...lines.map((label, row) =>
      text({ x: numberRoom, y: first + row * leading, text: label, size, tone: 'ink' }),
    ),
    ...stepShape(step.look, box),
    text({ ...number, x: end + 4, y: middle + size * 0.35 }),
    ...(step.look === 'roll-out' ? routineLine({ from: end + numberRoom, to: right, y: middle }) : []),
  ];
}

/** What a roll-out brings lasts until the plan ends, and longer. */
const routineLine = ({ from, to, y }: { from: number; to: number; y: number }): Mark[] =>
  from >= to ? [] : [line({ x1: from, x2: to, y1: y, y2: y, stroke: 'good', width: 1.6, dash: '2 2' })];

function loadsBelow(plot: TimelinePlot, frame: TimelineFrame, top: number): Part {
  const { labels, daysLimit, years } = plot;
  const key = keyMarks(plot.loadKey, loadShape, { top, left: 0, right: frame.width, size: frame.size });
  const days = loadsMarks(
    { loads: plot.days, title: labels.days, available: labels.daysLimit, limits: [daysLimit] },
    { frame, top: key.bottom + GAP },
  );
  const limits = years.map(({ limit }) => limit);
  const money = loadsMarks(
    { loads: plot.money, title: labels.money, available: labels.moneyLimit, limits },
    { frame, top: days.bottom + GAP },
  );
  const sums = yearMarks(years, frame, money.bottom + 4);
  return { bottom: sums.bottom, marks: [...key.marks, ...days.marks, ...money.marks, ...sums.marks] };
}

/** The money of each year below its bars. */
function yearMarks(years: readonly TimelineYear[], frame: TimelineFrame, top: number): Part {
  const { left, right, size, leading } = frame;
  const room = (right - left) / years.length;
  const rows = years.map(({ label, isOver }) => wrapToWidth(label, room - 6, { size, bold: isOver }));
  const marks = rows.flatMap((lines, year) =>
    lines.map((label, row) =>
      text({
        ...{ x: left + year * room + 2, y: top + size + row * leading, text: label, size, tone: 'ink' },
        bold: years[year]?.isOver ?? false,
      }),
    ),
  );
  const most = Math.max(0, ...rows.map(({ length }) => length));
  const edges = years.map((_, year) => left + year * room);
  return {
    bottom: top + most * leading + 2,
    marks: [
      ...edges.map((x) =>
        line({ x1: x, x2: x, y1: top, y2: top + most * leading, stroke: 'line', width: 0.8 }),
      ),
      ...marks,
    ],
  };
}
