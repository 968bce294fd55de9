import type { Range } from '#app/domain/shared/range.ts';
import { deriveShares } from '#app/domain/statistics/derive-shares.ts';
import { YES } from '#app/domain/statistics/question-names.ts';
import type { Cell, Table } from '#app/domain/statistics/release.ts';
import { findTable, findTableFor, groupsIn } from '#app/domain/statistics/release-cells.ts';
import { PARTICIPATION } from '#app/domain/statistics/table-names.ts';
import { apart } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ChartedScene, ShareNames } from '../plots/chart-model.ts';
import { toShareChart } from '../plots/chart-model.ts';
import { inTwoWidths } from '../plots/scene-model.ts';
import type { SharePlot, ShareRow } from '../plots/share-bars.ts';
import { toShareScene } from '../plots/share-bars.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import { cellText, percentText } from './figure-words.ts';
import type { WordedRelease } from './release-words.ts';
import { columnTitle, groupName, tableTitle } from './release-words.ts';

const SCALES = [20, 40, 60, 80, 100] as const;
const STEPS = 4;

/** The shortest scale on which every bar and interval has room. */
export function percentTicks(translator: Translator, rows: readonly ShareRow[]): SharePlot['ticks'] {
  const ends = rows.map(({ share, interval }) => Math.max(share?.high ?? 0, interval?.high ?? 0));
  const most = SCALES.find((scale) => ends.every((end) => end <= scale)) ?? 100;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = (most / STEPS) * step;
    return { at, label: percentText(translator, at) };
  });
}

/** Bars or marks on one scale: the drawing in its widths, and its numbers. */
export function toChartedShares(
  translator: Translator,
  plot: SharePlot,
  words: { readonly name: string; readonly label: string },
): ChartedScene {
  const name = (look: keyof ShareNames): string => translator.t(`statistics:series.${look}`);
  const names = { own: name('own'), mark: name('mark'), other: name('other'), open: name('open') };
  return {
    ...inTwoWidths((width) => toShareScene(plot, width), words),
    chart: toShareChart(plot, { names, labelOf: ({ label, text }) => apart(translator, [label, text]) }),
  };
}

/** A picture of shares with what it is called and what it says to who does not see it. */
export function sharePlot(translator: Translator, title: string, rows: readonly ShareRow[]): ChartedScene {
  const plot = { rows, ticks: percentTicks(translator, rows) };
  return toChartedShares(translator, plot, {
    name: title,
    label: translator.t('statistics:plots.shares', { title, rows: rows.length }),
  });
}

/** What is told of one cell. */
interface ToldCell {
  readonly label: string;
  readonly table: Table;
  readonly cell: Cell;
  readonly percent: number | null;
  readonly interval: Range | null;
}

function toldCells(worded: WordedRelease, table: Table, label: (cell: Cell) => string): readonly ToldCell[] {
  const shares = deriveShares({ ...worded.release, tables: [table] })[0]?.shares ?? [];
  return table.cells.map((cell, index) => ({
    ...{ label: label(cell), table, cell },
    ...{ percent: shares[index]?.percent ?? null, interval: shares[index]?.interval ?? null },
  }));
}

const toRow = (worded: WordedRelease, { label, table, cell, percent, interval }: ToldCell): ShareRow => ({
  ...{ label, interval, look: 'own' },
  share: percent === null ? null : { low: percent, high: percent },
  text: cellText(worded, { table, cell, percent }),
});

/** The number, its share and the ends of its interval; nothing where nothing is told, and why. */
function toNumbers(worded: WordedRelease, told: ToldCell): readonly string[] {
  const { translator } = worded;
  const { cell, percent, interval, table } = told;
  const ends = [interval?.low, interval?.high].map((end) =>
    end === undefined ? '' : percentText(translator, end),
  );
  if (cell.value === null) return [cellText(worded, { table, cell, percent: null }), '', ...ends];
  return [
    translator.format.integer(cell.value),
    percent === null ? '' : percentText(translator, percent),
    ...ends,
  ];
}

/** How many took part, by each visible dimension that parts them. */
export function participationFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { t } = translator;
  return release.noise.exact.flatMap((dimension) => {
    const table = findTableFor(release, PARTICIPATION, { dimension, name: null });
    if (table === null) return [];
    const title = tableTitle(worded, table);
    const cells = toldCells(worded, table, ({ key }) =>
      groupName(worded, { dimension, name: key[dimension] ?? null }),
    );
    const figure: DashboardFigure = {
      ...{ id: table.id, title, notes: [] },
      plot: sharePlot(
        translator,
        title,
        cells.map((cell) => toRow(worded, cell)),
      ),
      table: {
        caption: t('statistics:asTable', { title }),
        head: [
          columnTitle(translator, dimension),
          t('statistics:columns.firms'),
          t('statistics:columns.percent'),
        ],
        rows: cells.map((cell) => [cell.label, ...toNumbers(worded, cell).slice(0, 2)]),
        numeric: [1, 2],
      },
    };
    return [figure];
  });
}

/** Questions that are answered with yes or no, and what each is called in a list of them. */
export interface YesQuestion {
  readonly question: string;
  readonly label: string;
}

interface YesWords {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  /** The answer that is shown; yes where none is named. */
  readonly answer?: string;
  /** The most frequent first; else in the order of the method. */
  readonly isRanked: boolean;
}

/** All are of the same firms, so that numbers order them as shares do, and more finely; what is not told comes last. */
const byNumber = ({ cell: one }: ToldCell, { cell: other }: ToldCell): number =>
  (other.value ?? -1) - (one.value ?? -1);

const isAnswer = ({ cell: { key } }: ToldCell, question: string, { answer = YES }: YesWords): boolean =>
  key[question] === answer;

/** How many firms answer each question with yes: one picture for all firms, then a table for the groups of a dimension. */
export function yesFigures(
  worded: WordedRelease,
  questions: readonly YesQuestion[],
  words: YesWords,
): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { t } = translator;
  const all = questions.flatMap(({ question, label }) => {
    const table = findTable(release, question);
    if (table === null) return [];
    return toldCells(worded, table, () => label).filter((told) => isAnswer(told, question, words));
  });
  if (all.length === 0) return [];
  const cells = words.isRanked ? all.toSorted(byNumber) : all;
  const { id, title } = words;
  const overall: DashboardFigure = {
    ...{ id, title, notes: [t('statistics:notes.interval')] },
    plot: sharePlot(
      translator,
      title,
      cells.map((cell) => toRow(worded, cell)),
    ),
    table: {
      caption: t('statistics:asTable', { title }),
      head: [
        words.head,
        ...(['firms', 'percent', 'low', 'high'] as const).map((key) => t(`statistics:columns.${key}`)),
      ],
      rows: cells.map((cell) => [cell.label, ...toNumbers(worded, cell)]),
      numeric: [1, 2, 3, 4],
    },
  };
  return [
    overall,
    ...release.noise.exact.flatMap((dimension) => yesByGroups(worded, questions, { ...words, dimension })),
  ];
}

function yesByGroups(
  worded: WordedRelease,
  questions: readonly YesQuestion[],
  words: YesWords & { readonly dimension: string },
): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { id, title, head, dimension } = words;
  const groups = groupsIn(release, dimension);
  const rows = questions.flatMap(({ question, label }) => {
    const table = findTableFor(release, question, { dimension, name: null });
    if (table === null || groups.length === 0) return [];
    const told = toldCells(worded, table, () => label).filter((cell) => isAnswer(cell, question, words));
    return [[label, ...told.map((cell) => cellText(worded, cell))]];
  });
  if (rows.length === 0) return [];
  const byTitle = translator.t(`statistics:by.${dimension}`, { title });
  const table = {
    caption: byTitle,
    head: [head, ...groups.map((group) => groupName(worded, group))],
    ...{ rows, numeric: groups.map((_, index) => index + 1) },
  };
  return [{ id: `${id}-by-${dimension}`, title: byTitle, plot: null, table, notes: [] }];
}
