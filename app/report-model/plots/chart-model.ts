import type { Range } from '#app/domain/shared/range.ts';
import type { SceneModel } from './scene-model.ts';
import type { ShareLook, SharePlot, ShareRow } from './share-bars.ts';
import type { PartLook, StackedPlot, StackedRow } from './stacked-bars.ts';

/** What the bars of a series look like: those of one length, or the parts of a stacked one. */
export type ChartLook = ShareLook | 'open' | Exclude<PartLook, 'untold'>;

export interface ChartSeries {
  readonly name: string;
  readonly look: ChartLook;
  /** One for each label; null where nothing is told, which leaves a gap. */
  readonly values: readonly (number | null)[];
  /** From where to where each may be, for a line across its end. */
  readonly ends: readonly (Range | null)[];
}

/** The numbers of a picture, for programs that draw the chart themselves and let it be changed. */
export interface ChartModel {
  /** Of the rows, from the top. */
  readonly labels: readonly string[];
  /** One upon the other in the same row. */
  readonly series: readonly ChartSeries[];
  readonly unit: 'percent' | 'points';
  /** Where the scale ends, and how far apart its lines are. */
  readonly most: number;
  readonly step: number;
}

/** A picture, and the numbers it is drawn of where other programs can draw them too. */
export interface ChartedScene extends SceneModel {
  readonly chart?: ChartModel;
}

/** What the series of bars are called. */
export type ShareNames = Readonly<Record<ShareLook | 'open', string>>;

const middleOf = ({ low, high }: Range): number => (low + high) / 2;

function seriesOf(rows: readonly ShareRow[], look: ShareLook, name: string): readonly ChartSeries[] {
  const own = rows.map((row) => (row.look === look ? row : null));
  if (!own.some((row) => row !== null && row.share !== null)) return [];
  const isMark = look === 'mark';
  return [
    {
      ...{ name, look },
      values: own.map((row) => (row?.share ? (isMark ? middleOf(row.share) : row.share.low) : null)),
      ends: own.map((row) => (row?.share ? (isMark ? row.share : row.interval) : null)),
    },
  ];
}

/** How much more a share may be, where a count is not told. */
function openSeries(rows: readonly ShareRow[], name: string): readonly ChartSeries[] {
  const values = rows.map(({ share, look }) =>
    share === null || look === 'mark' || share.high === share.low ? null : share.high - share.low,
  );
  if (values.every((value) => value === null)) return [];
  return [{ ...{ name, look: 'open', values }, ends: values.map(() => null) }];
}

interface ShareWords {
  readonly names: ShareNames;
  /** What stands beside a bar: its label with its number, or why there is none. */
  readonly labelOf: (row: ShareRow) => string;
}

/** Shares or points as one bar a row. */
export function toShareChart({ rows, ticks }: SharePlot, { names, labelOf }: ShareWords): ChartModel {
  const [first = 0, second = 0] = ticks.map(({ at }) => at);
  return {
    labels: rows.map(labelOf),
    series: [
      ...(['own', 'mark', 'other'] as const).flatMap((look) => seriesOf(rows, look, names[look])),
      ...openSeries(rows, names.open),
    ],
    unit: rows.some(({ look }) => look === 'mark') ? 'points' : 'percent',
    ...{ most: ticks.at(-1)?.at ?? 100, step: second - first },
  };
}

/** What is told of a part, in whole per cent of its row. */
function percentIn({ parts }: StackedRow, look: PartLook): number | null {
  const all = parts.reduce((sum, { firms }) => sum + firms, 0);
  const part = parts.find((each) => each.look === look);
  return part === undefined || part.text === '' || all === 0 ? null : Math.round((100 * part.firms) / all);
}

/**
 * Answers as parts of a bar a row. What is not told is no series: a number for it would be one under the floor, so the bar
 * ends before a hundred.
 */
export function toStackedChart({ rows, key }: StackedPlot, labelOf: (row: StackedRow) => string): ChartModel {
  return {
    labels: rows.map(labelOf),
    series: key.flatMap(({ look, label }) =>
      look === 'untold'
        ? []
        : [
            {
              ...{ name: label, look, ends: rows.map(() => null) },
              values: rows.map((row) => percentIn(row, look)),
            },
          ],
    ),
    ...{ unit: 'percent', most: 100, step: 20 },
  };
}
