import { scaleBand, scaleLinear } from 'd3-scale';
import type { TimelineLoad, TimelinePlot, TimelineStep } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { hatch, line, rect, text, wrapLabel } from './scene.ts';

const QUARTERS = [1, 2, 3, 4, 5, 6, 7, 8];
const HEAD = 34;
const LOAD_HEIGHT = 40;
const BAR_ROOM = 21;
const YEARS_HEIGHT = 14;
const QUARTERS_A_YEAR = 4;

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly rowHeight: number;
  readonly stacked: boolean;
  readonly start: (quarter: number) => number;
  readonly column: number;
  readonly labelChars: number;
}

/** Below this width a step's title stands above its bar instead of beside it. */
const STACK_BELOW = 480;

function frameOf(width: number): Frame {
  const stacked = width < STACK_BELOW;
  const left = stacked ? 0 : Math.round(width * 0.4);
  const band = scaleBand(QUARTERS, [left, width]);
  return {
    width,
    left,
    stacked,
    rowHeight: stacked ? 40 : 20.5,
    start: (quarter) => band(Math.min(quarter, 8)) ?? left,
    column: band.bandwidth(),
    labelChars: Math.floor((stacked ? width : left - 24) / 4.9),
  };
}

/** Steps over eight quarters, and below them days and money of each quarter against what the firm has. */
export function toTimelineScene(plot: TimelinePlot, width: number): Scene {
  const frame = frameOf(width);
  const stepsBottom = HEAD + plot.steps.length * frame.rowHeight + 8;
  const daysTop = stepsBottom + 8;
  const costTop = daysTop + LOAD_HEIGHT + (frame.stacked ? 26 : 8);
  const offset = frame.stacked ? 14 : 0;
  const yearsTop = costTop + offset + LOAD_HEIGHT + 4;
  const bottom = yearsTop + (plot.years.length === 0 ? 0 : YEARS_HEIGHT);
  return {
    width,
    height: bottom,
    marks: [
      ...columnMarks(plot, { frame, bottom: stepsBottom }),
      ...plot.steps.flatMap((step, index) => stepMarks(step, { frame, top: HEAD + index * frame.rowHeight })),
      ...loadMarks(
        { loads: plot.days, title: plot.labels.days, limit: plot.daysLimit, note: plot.labels.limit },
        { frame, top: daysTop + offset },
      ),
      ...loadMarks(
        { loads: plot.cost, title: plot.labels.cost, limit: null, note: plot.labels.hatched },
        { frame, top: costTop + offset },
      ),
      ...plot.years.flatMap((label, year) => yearMarks(label, { year, frame, top: yearsTop })),
    ],
  };
}

/** A bracket over the four quarters of a year, with its money. */
function yearMarks(label: string, place: { year: number; frame: Frame; top: number }): Mark[] {
  const { year, frame, top } = place;
  const left = frame.start(year * QUARTERS_A_YEAR + 1) + 3;
  const right = frame.start((year + 1) * QUARTERS_A_YEAR) + frame.column - 3;
  const end = { y1: top - 3, y2: top, stroke: 'muted', width: 0.8 } as const;
  return [
    line({ x1: left, x2: right, y1: top, y2: top, stroke: 'muted', width: 0.8 }),
    line({ x1: left, x2: left, ...end }),
    line({ x1: right, x2: right, ...end }),
    text({ x: (left + right) / 2, y: top + 10, text: label, size: 8, tone: 'ink', anchor: 'middle' }),
  ];
}

function columnMarks(plot: TimelinePlot, place: { frame: Frame; bottom: number }): Mark[] {
  const { frame, bottom } = place;
  return plot.quarters.flatMap((quarter, index): Mark[] => {
    const left = frame.start(index + 1);
    const centre = left + frame.column / 2;
    const startsYear = index === 0 || plot.quarters[index - 1]?.year !== quarter.year;
    return [
      ...(index % 2 === 0
        ? [rect({ x: left, y: HEAD - 4, width: frame.column, height: bottom - HEAD + 4, fill: 'faint' })]
        : []),
      ...(startsYear
        ? [text({ x: left + 2, y: 10, text: quarter.year, size: 9, tone: 'ink', bold: true })]
        : []),
      text({ x: centre, y: 24, text: quarter.months, size: 7.5, tone: 'muted', anchor: 'middle' }),
    ];
  });
}

function stepMarks(step: TimelineStep, place: { frame: Frame; top: number }): Mark[] {
  const { frame, top } = place;
  const barTop = frame.stacked ? top + 20 : top + 3;
  const left = frame.start(step.quarter) + 2;
  const right = frame.start(step.endQuarter) + frame.column - 2;
  const lines = frame.stacked
    ? wrapLabel(step.title, frame.labelChars).slice(0, 1)
    : wrapLabel(step.title, frame.labelChars);
  const first = frame.stacked ? top + 13 : top + 14 - ((lines.length - 1) * 9.5) / 2;
  const title = frame.stacked ? [wholeLabel(step.title, frame)] : lines;
  return [
    text({ x: 0, y: first, text: step.number, size: 9, tone: 'ink', bold: true }),
    ...title.map((label, index) =>
      text({ x: 18, y: first + index * 9.5, text: label, size: frame.stacked ? 9.5 : 8.5, tone: 'ink' }),
    ),
    rect({ x: left, y: barTop, width: right - left, height: 15, radius: 3, fill: 'accent' }),
    text({
      x: left + (right - left) / 2,
      y: barTop + 11,
      text: step.number,
      size: 9,
      tone: 'paper',
      bold: true,
      anchor: 'middle',
    }),
  ];
}

/** On a narrow screen a title has one line; the table beside the plot has it in full. */
function wholeLabel(title: string, frame: Frame): string {
  const room = frame.labelChars - 4;
  return title.length <= room ? title : `${title.slice(0, room - 1).trimEnd()}…`;
}

interface Loads {
  readonly loads: readonly TimelineLoad[];
  readonly title: string;
  readonly limit: number | null;
  /** A key below the title. */
  readonly note: string | null;
}

/** Full bar: low estimate; hatched on top: up to the high one; dashed: what the firm has. */
function loadMarks(data: Loads, place: { frame: Frame; top: number }): Mark[] {
  const { frame, top } = place;
  const base = top + LOAD_HEIGHT - 12;
  const most = Math.max(1, data.limit ?? 0, ...data.loads.map((load) => load.high));
  const y = scaleLinear([0, most], [base, base - BAR_ROOM]);
  const titleY = frame.stacked ? top - 4 : base - BAR_ROOM / 2 + 3;
  const titles = frame.stacked ? [data.title] : wrapLabel(data.title, 34);
  return [
    ...titles.map((label, index) =>
      text({ x: 0, y: titleY + index * 10.5, text: label, size: 9, tone: 'ink', bold: true }),
    ),
    line({ x1: frame.left, y1: base, x2: frame.width, y2: base, stroke: 'line', width: 1 }),
    ...data.loads.flatMap((load, index) =>
      barMarks(load, { left: frame.start(index + 1), column: frame.column, y, base }),
    ),
    ...(data.limit === null ? [] : [limitMark(y(data.limit), frame)]),
    ...(data.note === null ? [] : [noteMark(data.note, frame, titleY)]),
  ];
}

interface BarPlace {
  readonly left: number;
  readonly column: number;
  readonly y: (value: number) => number;
  readonly base: number;
}

function barMarks(load: TimelineLoad, { left, column, y, base }: BarPlace): Mark[] {
  const inner = { x: left + column * 0.22, width: column * 0.56 };
  const rest = { ...inner, y: y(load.high), height: y(load.low) - y(load.high) };
  return [
    ...(load.low > 0 ? [rect({ ...inner, y: y(load.low), height: base - y(load.low), fill: 'accent' })] : []),
    ...(rest.height > 0.5 ? [...hatch(rest, 4), rect({ ...rest, stroke: 'accent' })] : []),
    text({ x: left + column / 2, y: base + 10, text: load.label, size: 7.5, tone: 'ink', anchor: 'middle' }),
  ];
}

const limitMark = (y: number, frame: Frame): Mark =>
  line({ x1: frame.left, y1: y, x2: frame.width, y2: y, stroke: 'ink', width: 1, dash: '4 3' });

function noteMark(note: string, frame: Frame, titleY: number): Mark {
  const place = frame.stacked
    ? { x: frame.width, y: titleY, anchor: 'end' as const }
    : { x: 0, y: titleY + 12 };
  return text({ ...place, text: note, size: 8.5, tone: 'muted' });
}
