import type { Row, Sheet } from 'write-excel-file/node';
import type { Range } from '#app/domain/shared/range.ts';
import type {
  LabelledWeightedFigure,
  LabelledWeighting,
  LabelledWeights,
} from '#app/report-model/statistics/labelled-weights.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { CODE, columnsFor, FIRST, HEAD, LABEL, number, percent, text } from './sheet-cells.ts';

const FIGURE_HEAD = [
  ...(['by', 'figure', 'unit', 'asToldLow', 'asToldHigh', 'weightedLow', 'weightedHigh'] as const),
  ...(['low', 'high', 'n', 'effective', 'code'] as const),
] as const;
const FIGURE_LEAST = [12, 52, 10, 14, 14, 12, 12, 9, 9, 12, 16, 44];

const TARGET_HEAD = ['by', 'group', 'n', 'firms', 'share', 'status', 'statusCode', 'code'] as const;
const TARGET_LEAST = [12, 60, 13, 12, 12, 20, 9, 40];

function headOf({ translator: { t } }: WordedRelease, columns: readonly string[]): Row {
  return columns.map((column) => text(t(`statistics:weightSheets.head.${column}`), HEAD));
}

/** Where the numbers are from, below the rows: the head stays the first row of the sheet. */
const noteRows = (notes: readonly string[]): readonly Row[] => [
  [],
  ...notes.map((note, index) => [text(note, index === 0 ? LABEL : {})]),
];

interface FigurePlace {
  readonly worded: WordedRelease;
  readonly weighting: LabelledWeighting;
  readonly isFirst: boolean;
}

function figureRow(figure: LabelledWeightedFigure, { worded, weighting, isFirst }: FigurePlace): Row {
  const { release, translator } = worded;
  const { code, label, unit, asTold, weighted, interval } = figure;
  const style = isFirst ? FIRST : {};
  const write = unit === 'percent' ? percent : number;
  const ends = (range: Range | null) => [range?.low ?? null, range?.high ?? null];
  return [
    ...[weighting.label, label, translator.t(`statistics:weightUnits.${unit}`)].map((said) =>
      text(said, style),
    ),
    ...[asTold, weighted, interval].flatMap(ends).map((value) => write(value, style)),
    ...[release.population.n, weighting.effective].map((value) => number(value, style)),
    text(code, { ...style, ...CODE }),
  ];
}

function toFigureSheet(worded: WordedRelease, { by, source }: LabelledWeights): Sheet<never> {
  const { t } = worded.translator;
  const head = headOf(worded, FIGURE_HEAD);
  const rows = by.flatMap((weighting) =>
    weighting.figures.map((figure, index) => figureRow(figure, { worded, weighting, isFirst: index === 0 })),
  );
  return {
    sheet: t('statistics:weightSheets.figures'),
    columns: columnsFor(head, rows, FIGURE_LEAST),
    ...{ stickyRowsCount: 1, orientation: 'landscape' },
    data: [
      head,
      ...rows,
      ...noteRows([source, t('statistics:weighted.meaning'), t('statistics:weighted.interval')]),
    ],
  };
}

const targetRows = ({ label, groups }: LabelledWeighting): readonly Row[] =>
  groups.map((group, index) => {
    const style = index === 0 ? FIRST : {};
    return [
      ...[label, group.label].map((said) => text(said, style)),
      ...[group.n, group.firms].map((value) => number(value, style)),
      ...[percent(group.percent, style), text(group.statusLabel, style)],
      ...[group.status, group.code].map((code) => text(code, { ...style, ...CODE })),
    ];
  });

function toTargetSheet(worded: WordedRelease, { by, source }: LabelledWeights): Sheet<never> {
  const head = headOf(worded, TARGET_HEAD);
  const rows = by.flatMap(targetRows);
  return {
    sheet: worded.translator.t('statistics:weightSheets.targets'),
    columns: columnsFor(head, rows, TARGET_LEAST),
    ...{ stickyRowsCount: 1, orientation: 'landscape' },
    data: [head, ...rows, ...noteRows([source, ...by.map(({ said }) => said)])],
  };
}

/** What is weighted, where anything is, and what it is weighted to, or what lacks. */
export const toWeightSheets = (worded: WordedRelease, weights: LabelledWeights): readonly Sheet<never>[] => [
  ...(weights.by.some(({ figures }) => figures.length > 0) ? [toFigureSheet(worded, weights)] : []),
  toTargetSheet(worded, weights),
];
