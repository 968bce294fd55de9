import { widthOf } from './lettering.ts';
import type { Mark, Scene } from './scene.ts';
import { line, rect, text } from './scene.ts';

/** A figure on its scale, from low to high; both the same where it is one number. */
export interface MovedReading {
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The number itself within its range, where there is one. */
  readonly at: number | null;
  readonly text: string;
}

export interface MovedRow {
  readonly label: string;
  /** Where its scale ends; it begins at zero. */
  readonly most: number;
  readonly today: MovedReading;
  readonly then: MovedReading;
}

export interface MovedPlot {
  readonly rows: readonly MovedRow[];
  readonly words: { readonly today: string; readonly then: string };
}

const SIZE = 11.5;
const LINE = 18;
const BAR = 9;
const GAP = 8;
/** The name of a row, its two lines, and space. */
const ROW = 3 * LINE + 6;

type When = keyof MovedPlot['words'];
const TIMES: readonly When[] = ['today', 'then'];

/** Today hollow, and below it solid what would be, each on the same scale, with its words beside it. */
export function toMovedScene(plot: MovedPlot, width: number): Scene {
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((words) => widthOf(words, { size: SIZE, bold: true })));
  const left = widest([plot.words.today, plot.words.then]) + GAP;
  const right = width - widest(plot.rows.flatMap(({ today, then }) => [today.text, then.text])) - GAP;
  return {
    width,
    height: plot.rows.length * ROW,
    marks: plot.rows.flatMap((row, index) => [
      text({ x: 0, y: index * ROW + SIZE + 2, text: row.label, size: SIZE, tone: 'ink', bold: true }),
      ...TIMES.flatMap((when, nth) =>
        readingMarks(row[when], {
          ...{ when, left, right, width, most: row.most },
          ...{ name: plot.words[when], middle: index * ROW + (nth + 1.6) * LINE },
        }),
      ),
    ]),
  };
}

interface ReadingPlace {
  readonly when: When;
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly middle: number;
  readonly most: number;
}

function readingMarks({ range, at, text: value }: MovedReading, place: ReadingPlace): Mark[] {
  const { when, name, left, right, width, middle, most } = place;
  const x = (amount: number): number => left + BAR / 2 + (right - left - BAR) * Math.min(1, amount / most);
  const words = { y: middle + SIZE * 0.33, size: SIZE, bold: when === 'then' } as const;
  const look =
    when === 'today'
      ? ({ fill: 'paper', stroke: 'ink' } as const)
      : ({ fill: 'accent', stroke: 'accent' } as const);
  return [
    text({ ...words, x: 0, text: name, tone: 'ink' }),
    line({ x1: left, x2: right, y1: middle, y2: middle, stroke: 'line', width: 1 }),
    ...(range === null
      ? []
      : [rect({ ...barOf(x(range.low), x(range.high)), y: middle - BAR / 2, ...look })]),
    ...(at === null
      ? []
      : [line({ x1: x(at), x2: x(at), y1: middle - 7, y2: middle + 7, stroke: 'ink', width: 2.5 })]),
    text({ ...words, x: width, text: value, tone: 'ink', anchor: 'end' }),
  ];
}

/** A range of one number is still to be seen. */
const barOf = (from: number, to: number) => ({
  x: to - from < BAR ? (from + to - BAR) / 2 : from,
  width: Math.max(to - from, BAR),
  ...{ height: BAR, radius: 1 },
});
