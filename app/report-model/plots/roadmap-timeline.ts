import { scaleLinear } from 'd3-scale';
import { PLAN_MONTHS } from '#app/domain/roadmap/months.ts';
import type { TimelineLoad, TimelinePlot, TimelineStep } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { hatch, line, rect, text, wrapLabel } from './scene.ts';
import { KEY_ROW, keyMarks } from './timeline-key.ts';
import { stepShape } from './timeline-shapes.ts';

const HEAD = 36;
const LOAD_HEIGHT = 40;
const BAR_ROOM = 21;
const LINE = 10.5;
const BAR = 13;

interface Frame {
  readonly width: number;
  /** Where the months begin; titles stand before it, or above the bars where the picture is narrow. */
  readonly left: number;
  readonly stacked: boolean;
  /** The left edge of a month; the right edge of the last is that of the month after it. */
  readonly x: (month: number) => number;
  readonly labelChars: number;
  readonly size: number;
}

/** Below this width a step's title stands above its bar instead of beside it. */
const STACK_BELOW = 480;

function frameOf(width: number): Frame {
  const stacked = width < STACK_BELOW;
  const left = stacked ? 0 : Math.round(width * 0.42);
  const size = stacked ? 10 : 8.8;
  const room = (stacked ? width : left) - NUMBER_ROOM - 8;
  return {
    ...{ width, left, stacked, size },
    x: scaleLinear([1, PLAN_MONTHS + 1], [left, width]),
    labelChars: Math.floor(room / (size * 0.48)),
  };
}
const NUMBER_ROOM = 18;

interface Row {
  readonly step: TimelineStep;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Each step gets as many lines as its title needs, so that no label runs into the next. */
function rowsOf({ steps }: TimelinePlot, frame: Frame): readonly Row[] {
  const heights = steps.map(({ title }) => {
    const lines = wrapLabel(title, frame.labelChars);
    const words = lines.length * LINE + (frame.stacked ? 2 : 0);
    return { lines, height: frame.stacked ? words + BAR + 8 : Math.max(words, BAR) + 6 };
  });
  return heights.map((row, index) => ({
    ...row,
    step: steps[index] as TimelineStep,
    top: HEAD + heights.slice(0, index).reduce((sum, { height }) => sum + height, 0),
  }));
}

/** Steps over 24 months, and below them days and money of each three months against what the firm has. */
export function toTimelineScene(plot: TimelinePlot, width: number): Scene {
  const frame = frameOf(width);
  const rows = rowsOf(plot, frame);
  const last = rows.at(-1);
  const stepsBottom = (last === undefined ? HEAD : last.top + last.height) + 4;
  const key = keyMarks(plot.key, { top: stepsBottom + 6, width, size: frame.size });
  const offset = frame.stacked ? 30 : 0;
  const daysTop = stepsBottom + 12 + key.rows * KEY_ROW + offset;
  const costTop = daysTop + LOAD_HEIGHT + 10 + offset;
  const yearsTop = costTop + LOAD_HEIGHT + 6;
  const { labels } = plot;
  return {
    width,
    height: yearsTop + plot.years.length * YEAR_ROW,
    marks: [
      ...columnMarks(plot, { frame, bottom: stepsBottom }),
      ...rows.flatMap((row) => stepMarks(row, frame)),
      ...key.marks,
      ...loadMarks(
        { loads: plot.days, title: labels.days, limit: plot.daysLimit, notes: [labels.limit] },
        { frame, top: daysTop },
      ),
      ...loadMarks(
        { loads: plot.cost, title: labels.cost, limit: null, notes: [labels.hatched] },
        { frame, top: costTop },
      ),
      ...plot.years.map((label, year) => yearMark(label, { year, frame, top: yearsTop })),
    ],
  };
}

const YEAR_ROW = 13;

/** The money of a year, in a line of its own: two sums side by side would run into each other. */
const yearMark = (label: string, place: { year: number; frame: Frame; top: number }): Mark =>
  text({
    x: place.frame.left,
    y: place.top + 10 + place.year * YEAR_ROW,
    text: label,
    size: place.frame.size,
    tone: 'ink',
  });

const MONTHS_TOGETHER = 3;

/** A ground for every other three months, with the name of the first above it. */
function columnMarks(plot: TimelinePlot, place: { frame: Frame; bottom: number }): Mark[] {
  const { frame, bottom } = place;
  return plot.ticks.flatMap((tick, index): Mark[] => {
    const left = frame.x(index * MONTHS_TOGETHER + 1);
    const width = frame.x((index + 1) * MONTHS_TOGETHER + 1) - left;
    const words = { x: left + 2, size: frame.stacked ? 10 : 9, tone: 'ink' } as const;
    return [
      ...(index % 2 === 0
        ? [rect({ x: left, y: HEAD - 6, width, height: bottom - HEAD + 6, fill: 'faint' })]
        : []),
      ...(tick.year === null ? [] : [text({ ...words, y: 11, text: tick.year, bold: true })]),
      text({ ...words, y: 25, text: tick.month, tone: 'muted' }),
    ];
  });
}

function stepMarks({ step, lines, top, height }: Row, frame: Frame): Mark[] {
  const wordsHeight = lines.length * LINE;
  const first = top + (frame.stacked ? 0 : (height - 6 - wordsHeight) / 2 + 1) + LINE - 2;
  const barTop = frame.stacked ? top + wordsHeight + 2 : top + (height - 6 - BAR) / 2 + 1;
  const box = { y: barTop, height: BAR, x: frame.x(step.month), right: frame.x(step.endMonth + 1) };
  return [
    text({ x: 0, y: first, text: step.number, size: frame.size, tone: 'ink', bold: true }),
    ...lines.map((label, index) =>
      text({ x: NUMBER_ROOM, y: first + index * LINE, text: label, size: frame.size, tone: 'ink' }),
    ),
    ...stepShape(step.look, { ...box, x: box.x + 1, width: box.right - box.x - 2 }, frame.width),
  ];
}

interface Loads {
  readonly loads: readonly TimelineLoad[];
  readonly title: string;
  readonly limit: number | null;
  /** A key below the title. */
  readonly notes: readonly (string | null)[];
}

/** Full bar: low estimate; hatched on top: up to the high one; dashed: what the firm has. */
function loadMarks(data: Loads, place: { frame: Frame; top: number }): Mark[] {
  const { frame, top } = place;
  const base = top + LOAD_HEIGHT - 12;
  const most = Math.max(1, data.limit ?? 0, ...data.loads.map((load) => load.high));
  const y = scaleLinear([0, most], [base, base - BAR_ROOM]);
  const notes = data.notes.filter((note) => note !== null);
  const titleY = frame.stacked ? top - 18 : base - BAR_ROOM / 2 + 1;
  const words = { x: 0, size: frame.size };
  return [
    text({ ...words, y: titleY, text: data.title, tone: 'ink', bold: true }),
    ...notes.map((note, index) =>
      text({ ...words, y: titleY + (index + 1) * 12, text: note, tone: 'muted' }),
    ),
    line({ x1: frame.left, y1: base, x2: frame.width, y2: base, stroke: 'line', width: 1 }),
    ...data.loads.flatMap((load, index) => {
      const left = frame.x(index * MONTHS_TOGETHER + 1);
      const column = frame.x((index + 1) * MONTHS_TOGETHER + 1) - left;
      return barMarks(load, { left, column, y, base, size: frame.stacked ? 9.5 : 8.2 });
    }),
    ...(data.limit === null ? [] : [limitMark(y(data.limit), frame)]),
  ];
}

interface BarPlace {
  readonly left: number;
  readonly column: number;
  readonly y: (value: number) => number;
  readonly base: number;
  readonly size: number;
}

function barMarks(load: TimelineLoad, { left, column, y, base, size }: BarPlace): Mark[] {
  const inner = { x: left + column * 0.22, width: column * 0.56 };
  const rest = { ...inner, y: y(load.high), height: y(load.low) - y(load.high) };
  return [
    ...(load.low > 0 ? [rect({ ...inner, y: y(load.low), height: base - y(load.low), fill: 'accent' })] : []),
    ...(rest.height > 0.5 ? [...hatch(rest, 4), rect({ ...rest, stroke: 'accent' })] : []),
    text({ x: left + column / 2, y: base + 10, text: load.label, size, tone: 'ink', anchor: 'middle' }),
  ];
}

const limitMark = (y: number, frame: Frame): Mark =>
  line({ x1: frame.left, y1: y, x2: frame.width, y2: y, stroke: 'ink', width: 1, dash: '4 3' });
