import type { ScoredQuestion } from '../statistics/programme.ts';
import type { Cell, Table } from '../statistics/release.ts';
import { meanTable, quartileTable } from '../statistics/table-names.ts';
import type { Group } from './groups.ts';
import { isIn, visibleGroups } from './groups.ts';
import type { KeyedChance } from './keyed-chance.ts';
import { countName } from './ledger.ts';
import type { Published } from './publish-counts.ts';
import { firmsIn, groupTables, keyOf, toldFirms } from './publish-counts.ts';
import type { FirmTally, ScoreCount } from './tally.ts';

export interface Scoring extends Published {
  readonly tallies: readonly FirmTally[];
  readonly chance: KeyedChance;
}

export const QUARTERS = ['lower-quartile', 'median', 'upper-quartile'] as const;
const QUARTILE_STEP = 5;
const TENTHS = 10;

/** Points, by how many firms have a score. Source: method 2026-2, section 7, step 6. */
const meanStep = (firms: number): number => (firms >= 40 ? 1 : firms >= 20 ? 2 : 4);

/** The multiple of a step below or above, at random, the nearer the likelier: right on average, and never exact. */
const roundAtRandom = (points: number, step: number, share: number): number =>
  step * Math.floor(points / step + share);

/** The scores of a group, the lowest first. */
function scoresIn(
  { tallies, groupings }: Scoring,
  { id }: ScoredQuestion,
  group: Group,
): readonly ScoreCount[] {
  const counts = new Map<number, number>();
  for (const { scores } of tallies.filter((tally) => isIn(visibleGroups(tally, groupings), group))) {
    for (const { tenths, firms } of scores[id] ?? []) counts.set(tenths, (counts.get(tenths) ?? 0) + firms);
  }
  return [...counts]
    .map(([tenths, firms]) => ({ tenths, firms }))
    .toSorted((one, other) => one.tenths - other.tenths);
}

const countOf = (scores: readonly ScoreCount[]): number => scores.reduce((sum, { firms }) => sum + firms, 0);

/** The score of one firm of many in order, the first being 1; null where there is none of that number. */
function scoreAt(scores: readonly ScoreCount[], place: number): number | null {
  let seen = 0;
  return scores.find(({ firms }) => (seen += firms) >= place && place > 0)?.tenths ?? null;
}

/** How many firms of a group have a score, as published: the truth would tell how many withheld it. */
function toldScored(scoring: Scoring, { bands, points }: ScoredQuestion, group: Group): number {
  return Object.keys(points).reduce(
    (sum, band) => sum + (scoring.counts.get(countName(bands, band, group.id)) ?? 0),
    0,
  );
}

function scoreCell(
  scoring: Scoring,
  group: Group,
  what: { key: Cell['key']; points: number; step: number },
): Cell {
  const n = toldFirms(firmsIn(scoring, group), scoring.floor);
  const { key, points, step } = what;
  const share = scoring.chance.share(`score/${JSON.stringify(key)}/${group.id}`);
  return { key, value: roundAtRandom(points, step, share), step, n, status: 'F' };
}

const withheldCell = (scoring: Scoring, group: Group, key: Cell['key']): Cell => ({
  key,
  value: null,
  max: 100,
  n: toldFirms(firmsIn(scoring, group), scoring.floor),
  status: 'C',
});

function meanCell(scoring: Scoring, score: ScoredQuestion, group: Group): Cell {
  const key = { score: score.id, ...keyOf(group) };
  const told = toldScored(scoring, score, group);
  const scores = scoresIn(scoring, score, group);
  if (told < 2 * scoring.floor || scores.length === 0) return withheldCell(scoring, group, key);
  const sum = scores.reduce((total, { tenths, firms }) => total + tenths * firms, 0);
  const mean = sum / countOf(scores) / TENTHS;
  return scoreCell(scoring, group, { key, points: mean, step: meanStep(told) });
}

function quartileCells(scoring: Scoring, score: ScoredQuestion, group: Group): readonly Cell[] {
  const told = toldScored(scoring, score, group);
  const scores = scoresIn(scoring, score, group);
  return QUARTERS.map((quarter, index) => {
    const key = { score: score.id, quarter, ...keyOf(group) };
    // The lowest score that a quarter, half or three quarters of the firms do not exceed.
    const tenths = scoreAt(scores, Math.ceil(((index + 1) * countOf(scores)) / 4));
    return told < 4 * scoring.floor || tenths === null
      ? withheldCell(scoring, group, key)
      : scoreCell(scoring, group, { key, points: tenths / TENTHS, step: QUARTILE_STEP });
  });
}

/** A table with the score it tells of. */
export interface ScoreTable {
  readonly score: string;
  readonly isByGroups: boolean;
  readonly table: Table;
}

/** The tables of scores: means for groups of twice the floor, quartiles of four times. Never a least or a most. */
export function scoreTables(scoring: Scoring): readonly ScoreTable[] {
  return scoring.programme.scores.flatMap((score) =>
    groupTables(score, scoring.groupings).flatMap(({ suffix, dimensions, groups }): readonly ScoreTable[] => {
      const means: Table = {
        id: meanTable(score.id) + suffix,
        kind: 'mean',
        dimensions: ['score', ...dimensions],
        cells: groups.map((group) => meanCell(scoring, score, group)),
      };
      const quartiles: Table = {
        id: quartileTable(score.id) + suffix,
        kind: 'quartile',
        dimensions: ['score', 'quarter', ...dimensions],
        cells: groups.flatMap((group) => quartileCells(scoring, score, group)),
      };
      const isByGroups = dimensions.length > 0;
      return [means, quartiles].map((table) => ({ score: score.id, isByGroups, table }));
    }),
  );
}
