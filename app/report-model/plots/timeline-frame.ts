import { scaleLinear } from 'd3-scale';
import { PLAN_MONTHS } from '#app/domain/roadmap/months.ts';
import { widthOf } from './lettering.ts';
import { isNarrow } from './scene.ts';

/** Days are given for three months and money is added up by them, so the columns are as wide. */
export const MONTHS_TOGETHER = 3;

/** How the width of a timeline is shared out. */
export interface TimelineFrame {
  readonly width: number;
  /** Where the months begin; words stand before it, or above the bars where the picture is narrow. */
  readonly left: number;
  /** Where the plan ends; behind it there is room for the number of a bar that ends with it. */
  readonly right: number;
  readonly isStacked: boolean;
  /** The left edge of a month; the right edge of the last is that of the month after it. */
  readonly x: (month: number) => number;
  readonly size: number;
  readonly leading: number;
  /** Of three months. */
  readonly columns: number;
  /** What the number of a step takes, with the space beside it. */
  readonly numberRoom: number;
}

export function timelineFrame(width: number): TimelineFrame {
  const isStacked = isNarrow(width);
  const size = isStacked ? 11.5 : 8.8;
  const numberRoom = widthOf('00', { size, bold: true }) + 5;
  const [left, right] = [isStacked ? 0 : Math.round(width * 0.46), width - numberRoom];
  return {
    ...{ width, left, right, isStacked, size, numberRoom, leading: size * 1.2 },
    columns: PLAN_MONTHS / MONTHS_TOGETHER,
    x: scaleLinear([1, PLAN_MONTHS + 1], [left, right]),
  };
}

/** The edges of three months. */
export function columnOf({ x }: TimelineFrame, index: number) {
  const left = x(index * MONTHS_TOGETHER + 1);
  return { left, width: x((index + 1) * MONTHS_TOGETHER + 1) - left };
}
