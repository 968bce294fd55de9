import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { Cell } from '#app/domain/statistics/release.ts';
import type { ReleasedGroup } from '#app/domain/statistics/release-cells.ts';
import { ALL_FIRMS, cellsOf, groupsIn } from '#app/domain/statistics/release-cells.ts';
import { meanTable, quartileTable } from '#app/domain/statistics/table-names.ts';
import { BAND_FLOORS, BANDS } from '#app/domain/scoring/bands.ts';
import type { ShareRow } from '../plots/share-bars.ts';
import { spanText } from '../wording.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import type { WordedRelease } from './release-words.ts';
import { columnTitle, groupName, scoreTitle } from './release-words.ts';
import { toChartedShares } from './share-figures.ts';

/** Points of one score in one group: the mean, and the quartiles where so many firms are there. */
interface PointLine {
  readonly label: string;
  readonly mean: Cell;
  readonly quartiles: readonly Cell[];
}

interface PointSource {
  readonly score: string;
  readonly group: ReleasedGroup;
  readonly label: string;
}

function toLines({ release }: WordedRelease, sources: readonly PointSource[]): readonly PointLine[] {
  return sources.flatMap(({ score, group, label }) => {
    const [mean] = cellsOf(release, meanTable(score), group);
    if (mean === undefined) return [];
    return [{ label, mean, quartiles: cellsOf(release, quartileTable(score), group) }];
  });
}

const TOP = 100;
/** Where stages begin and end. */
const LIMITS = [...BANDS.map((band) => BAND_FLOORS[band]), TOP];

/** The truth is less than a step away from what is told, on either side. */
function toRow({ translator }: WordedRelease, { label, mean }: PointLine): ShareRow {
  const { value, step = 0 } = mean;
  return {
    ...{ label, interval: null, look: 'mark' },
    share: value === null ? null : { low: value - step, high: value + step },
    text: value === null ? translator.t('statistics:status.fewScores') : translator.format.integer(value),
  };
}

function numbersOf({ translator }: WordedRelease, { mean, quartiles }: PointLine): readonly string[] {
  const { t, format } = translator;
  const points = ({ value }: Cell): string =>
    value === null ? t('statistics:status.fewScores') : format.integer(value);
  const [lower, median, upper] = [0, 1, 2].map((place) => quartiles[place]);
  const none = t('statistics:status.fewScores');
  const middle =
    lower === undefined || upper === undefined || lower.value === null || upper.value === null
      ? none
      : spanText(translator, points(lower), points(upper));
  return [
    mean.n === null ? '' : format.integer(mean.n),
    points(mean),
    mean.step === undefined ? '' : format.integer(mean.step),
    median === undefined ? none : points(median),
    middle,
  ];
}

const HEAD = ['firms', 'mean', 'step', 'median', 'middle'] as const;

function toFigure(
  worded: WordedRelease,
  sources: readonly PointSource[],
  { id, title, head }: { readonly id: string; readonly title: string; readonly head: string },
): readonly DashboardFigure[] {
  const { t } = worded.translator;
  const lines = toLines(worded, sources);
  if (lines.length === 0) return [];
  const plot = {
    rows: lines.map((line) => toRow(worded, line)),
    ticks: LIMITS.map((at) => ({ at, label: worded.translator.format.integer(at) })),
  };
  return [
    {
      ...{ id, title, notes: [t('statistics:notes.stages'), t('statistics:notes.step')] },
      plot: toChartedShares(worded.translator, plot, {
        name: title,
        label: t('statistics:plots.points', { title, rows: lines.length }),
      }),
      table: {
        caption: t('statistics:asTable', { title }),
        head: [head, ...HEAD.map((key) => t(`statistics:columns.${key}`))],
        rows: lines.map((line) => [line.label, ...numbersOf(worded, line)]),
        numeric: HEAD.map((_, index) => index + 1),
      },
    },
  ];
}

/** Means of the four dimensions and overall for all firms, then overall by the groups of each visible dimension. */
export function pointFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { t } = translator;
  const title = t('statistics:questions.mean');
  const scores = [...DIMENSIONS, 'overall'].map((score) => ({
    ...{ score, group: ALL_FIRMS, label: scoreTitle(translator, score) },
  }));
  const all = { score: 'overall', group: ALL_FIRMS, label: groupName(worded, ALL_FIRMS) };
  const byGroups = release.noise.exact.flatMap((dimension) => {
    const groups = groupsIn(release, dimension).map((group) => ({
      ...{ score: 'overall', group, label: groupName(worded, group) },
    }));
    if (toLines(worded, groups).length === 0) return [];
    return toFigure(worded, [...groups, all], {
      id: `points-by-${dimension}`,
      title: t(`statistics:by.${dimension}`, { title }),
      head: columnTitle(translator, dimension),
    });
  });
  return [
    ...toFigure(worded, scores, { id: 'points', title, head: columnTitle(translator, 'score') }),
    ...byGroups,
  ];
}
