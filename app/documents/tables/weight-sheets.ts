import type { Row } from 'write-excel-file/node';
import type { Range } from '#app/domain/shared/range.ts';
import type {
  LabelledWeightedFigure,
  LabelledWeighting,
  LabelledWeights,
} from '#app/report-model/statistics/labelled-weights.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { CODE, FIRST, HEAD, number, percent, text, toTableSheet } from './sheet-cells.ts';
import type { PrintedSheet } from './sheet-pages.ts';

const FIGURE_HEAD = [
  ...(['by', 'figure', 'unit', 'asToldLow', 'asToldHigh', 'weightedLow', 'weightedHigh'] as const),
  ...(['low', 'high', 'n', 'effective', 'code'] as const),
] as const;
/** Of all columns but the code. */
const FIGURE_WIDTHS = [12, 52, 10, 14, 14, 12, 12, 9, 9, 12, 16];

const TARGET_HEAD = ['by', 'group', 'n', 'firms', 'share', 'status', 'statusCode', 'code'] as const;
/** Of all columns but the codes. */
const TARGET_WIDTHS = [12, 60, 13, 12, 12, 20];

function headOf({ translator: { t } }: WordedRelease, columns: readonly string[]): Row {
  return columns.map((column) => text(t(`statistics:weightSheets.head.${column}`), HEAD));
}

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

function toFigureSheet(worded: WordedRelease, { by, source }: LabelledWeights): PrintedSheet {
  const { t } = worded.translator;
  return toTableSheet({
    sheet: t('statistics:weightSheets.figures'),
    head: headOf(worded, FIGURE_HEAD),
    rows: by.flatMap((weighting) =>
      weighting.figures.map((figure, index) =>
        figureRow(figure, { worded, weighting, isFirst: index === 0 }),
      ),
    ),
    widths: FIGURE_WIDTHS,
    notes: [source, t('statistics:weighted.meaning'), t('statistics:weighted.interval')],
  });
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

const toTargetSheet = (worded: WordedRelease, { by, source }: LabelledWeights): PrintedSheet =>
  toTableSheet({
    sheet: worded.translator.t('statistics:weightSheets.targets'),
    head: headOf(worded, TARGET_HEAD),
    rows: by.flatMap(targetRows),
    widths: TARGET_WIDTHS,
    notes: [source, ...by.map(({ said }) => said)],
  });

/** What is weighted, where anything is, and what it is weighted to, or what lacks. */
export const toWeightSheets = (worded: WordedRelease, weights: LabelledWeights): readonly PrintedSheet[] => [
  ...(weights.by.some(({ figures }) => figures.length > 0) ? [toFigureSheet(worded, weights)] : []),
  toTargetSheet(worded, weights),
];
