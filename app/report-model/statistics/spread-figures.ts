import { deriveShares } from '#app/domain/statistics/derive-shares.ts';
import { findSubject } from '#app/domain/statistics/question-kinds.ts';
import { NOT_COMPARABLE, RETURN, WITHHELD } from '#app/domain/statistics/question-names.ts';
import type { Cell, Table } from '#app/domain/statistics/release.ts';
import type { ReleasedGroup } from '#app/domain/statistics/release-cells.ts';
import {
  ALL_FIRMS,
  cellsOf,
  findTable,
  findTableFor,
  groupsIn,
} from '#app/domain/statistics/release-cells.ts';
import { noted } from '#app/i18n/punctuation.ts';
import { toStackedChart } from '../plots/chart-model.ts';
import { inTwoWidths } from '../plots/scene-model.ts';
import type { PartLook, StackedPlot, StackedRow } from '../plots/stacked-bars.ts';
import { PART_LOOKS, toStackedScene } from '../plots/stacked-bars.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import { cellText, firmsText, percentText } from './figure-words.ts';
import type { WordedRelease } from './release-words.ts';
import { codeName, columnTitle, groupName, scoreTitle, statusName, tableTitle } from './release-words.ts';

/** A row of a spread: the question, of which firms, and what they are called. */
export interface SpreadSource {
  readonly question: string;
  readonly group: ReleasedGroup;
  readonly label: string;
  readonly isStrong: boolean;
}

interface Answered extends SpreadSource {
  readonly table: Table;
  readonly cells: readonly Cell[];
  readonly percents: readonly (number | null)[];
}

function answersTo(worded: WordedRelease, source: SpreadSource): readonly Answered[] {
  const { release } = worded;
  const table = findTableFor(release, source.question, source.group);
  if (table === null) return [];
  const cells = cellsOf(release, source.question, source.group);
  const only = { ...release, tables: [{ ...table, cells }] };
  const shares = deriveShares(only)[0]?.shares ?? [];
  return [{ ...source, table, cells, percents: cells.map((_, index) => shares[index]?.percent ?? null) }];
}

const isOutside = (code: string): boolean => code === WITHHELD || code === NOT_COMPARABLE;

/** With four ranges the second is left out, so that the lightest and the darkest stay at the ends. */
function lookOf(codes: readonly string[], code: string): PartLook {
  if (isOutside(code)) return 'outside';
  const ordered = codes.filter((each) => !isOutside(each));
  const place = ordered.indexOf(code);
  return PART_LOOKS[ordered.length < 5 && place > 0 ? place + 1 : place] ?? 'outside';
}

const codesOf = ({ cells, question }: Answered): readonly string[] =>
  cells.map(({ key }) => key[question] ?? '');

/** Whether a group is large enough that its answers are told at all. */
const isTold = ({ release }: WordedRelease, { cells }: Answered): boolean => {
  const n = cells[0]?.n ?? null;
  return n !== null && n >= 2 * release.floor;
};

const toldIn = (cells: readonly Cell[]): number => cells.reduce((sum, { value }) => sum + (value ?? 0), 0);

function toStackedRow(worded: WordedRelease, answered: Answered): StackedRow {
  const { translator } = worded;
  const { cells, percents, table, label, isStrong } = answered;
  const n = cells[0]?.n ?? null;
  const codes = codesOf(answered);
  const parts = cells.map(({ value }, index) => ({
    look: lookOf(codes, codes[index] ?? ''),
    firms: value ?? 0,
    text: percents[index] === null ? '' : percentText(translator, percents[index] ?? 0),
  }));
  const [first] = cells;
  return {
    ...{ label, note: firmsText(translator, n), strong: isStrong },
    parts: isTold(worded, answered)
      ? [...parts, { look: 'untold', firms: (n ?? 0) - toldIn(cells), text: '' }]
      : [],
    instead: first === undefined ? '' : statusName(worded, table, first),
  };
}

function toKey(worded: WordedRelease, rows: readonly Answered[]): StackedPlot['key'] {
  const [first] = rows;
  if (first === undefined) return [];
  const codes = codesOf(first);
  const isUntold = rows.some((row) => isTold(worded, row) && toldIn(row.cells) < (row.cells[0]?.n ?? 0));
  const { floor } = worded.release;
  const untold = { look: 'untold' as const, label: worded.translator.t('statistics:untold', { floor }) };
  return [
    ...codes.map((code) => ({ look: lookOf(codes, code), label: codeName(worded, first.question, code) })),
    ...(isUntold ? [untold] : []),
  ];
}

export interface SpreadFigure {
  readonly id: string;
  readonly title: string;
  /** What tells the rows apart. */
  readonly head: string;
}

/** One picture with a bar for each source. */
export function spreadFigure(
  worded: WordedRelease,
  sources: readonly SpreadSource[],
  { id, title, head }: SpreadFigure,
): readonly DashboardFigure[] {
  const { translator } = worded;
  const rows = sources.flatMap((source) => answersTo(worded, source));
  const [first] = rows;
  if (first === undefined) return [];
  const plot = { rows: rows.map((row) => toStackedRow(worded, row)), key: toKey(worded, rows) };
  const answers = codesOf(first).map((code) => codeName(worded, first.question, code));
  return [
    {
      ...{ id, title, notes: [] },
      plot: {
        ...inTwoWidths((width) => toStackedScene(plot, width), {
          name: title,
          label: translator.t('statistics:plots.spread', { title, rows: rows.length }),
        }),
        chart: toStackedChart(plot, ({ label, note }) => noted(translator, label, note)),
      },
      table: {
        caption: translator.t('statistics:asTable', { title }),
        head: [head, translator.t('statistics:columns.firms'), ...answers],
        rows: rows.map(({ label, cells, percents, table }) => [
          label,
          firmsCount(worded, cells[0]?.n ?? null),
          ...cells.map((cell, index) => cellText(worded, { table, cell, percent: percents[index] ?? null })),
        ]),
        numeric: [1, ...answers.map((_, index) => index + 2)],
      },
    },
  ];
}

const firmsCount = ({ release, translator }: WordedRelease, n: number | null): string =>
  n === null
    ? translator.t('statistics:status.underFloor', { floor: release.floor })
    : translator.format.integer(n);

const allOf = (worded: WordedRelease, question: string): SpreadSource => ({
  ...{ question, group: ALL_FIRMS, label: groupName(worded, ALL_FIRMS), isStrong: true },
});

/** A question over all firms and the groups of one visible dimension; nothing where that parts no groups. */
export function spreadByOne(
  worded: WordedRelease,
  question: string,
  dimension: string,
): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const table = findTableFor(release, question, { dimension, name: null });
  if (table === null) return [];
  const groups = groupsIn(release, dimension).map((group) => ({
    ...{ question, group, label: groupName(worded, group), isStrong: false },
  }));
  return spreadFigure(worded, [allOf(worded, question), ...groups], {
    ...{ id: table.id, title: tableTitle(worded, table) },
    head: columnTitle(translator, dimension),
  });
}

/** A question over all firms and the groups of each dimension that is seen of a firm itself: a figure for each. */
export function spreadByGroups(worded: WordedRelease, question: string): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const figures = release.noise.exact
    .filter((dimension) => dimension !== RETURN)
    .flatMap((dimension) => spreadByOne(worded, question, dimension));
  if (figures.length > 0) return figures;
  const table = findTable(release, question);
  if (table === null) return [];
  const words = { id: table.id, title: tableTitle(worded, table), head: translator.t('statistics:group') };
  return spreadFigure(worded, [allOf(worded, question)], words);
}

/** The bands of several scores over all firms, one below the other. */
export function spreadOfBands(
  worded: WordedRelease,
  questions: readonly string[],
  words: Pick<SpreadFigure, 'id' | 'title'>,
): readonly DashboardFigure[] {
  const { translator } = worded;
  const sources = questions.map((question, index) => {
    const subject = findSubject(question);
    if (subject?.kind !== 'band') throw new RangeError(`${question} counts no bands`);
    const label = scoreTitle(translator, subject.of);
    return { question, group: ALL_FIRMS, label, isStrong: index === 0 };
  });
  return spreadFigure(worded, sources, { ...words, head: translator.t('statistics:columns.score') });
}
