import type { Range } from '../shared/range.ts';
import type { Cell, Release, Table } from './release.ts';
import { PARTICIPATION } from './table-names.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What a published count comes to, in whole per cent. */
export interface DerivedShare {
  readonly percent: number;
  /** Of chance alone, rounded outwards; null for counts that are true, as no chance is in them. */
  readonly interval: Range | null;
}

/** For each cell of a table its share, in the order of the cells; null where no count is told. */
export interface SharesOfTable {
  readonly table: string;
  readonly shares: readonly (DerivedShare | null)[];
}

const HUNDRED = 100;

/** Whole per cent, half up. Source: method 2026-2, section 7, step 5. */
export const wholePercent = (count: number, base: number): number => Math.round((HUNDRED * count) / base);

/** Wilson's interval from the least to the most a count can be, in whole per cent, rounded outwards. */
export const wholeInterval = ({ low, high }: Range, base: number): Range => ({
  low: Math.floor(HUNDRED * wilsonInterval(low, base).low),
  high: Math.ceil(HUNDRED * wilsonInterval(high, base).high),
});

const isParticipation = ({ id }: Table): boolean =>
  id === PARTICIPATION || id.startsWith(`${PARTICIPATION}-`);

function shareOf({ value, n }: Cell): DerivedShare | null {
  if (value === null || n === null) return null;
  return { percent: wholePercent(value, n), interval: wholeInterval({ low: value, high: value }, n) };
}

/** Of who takes part, each group is a share of all; of answers, each count is a share of its group. */
const shareIn = ({ population }: Release, table: Table, cell: Cell): DerivedShare | null => {
  if (!isParticipation(table)) return shareOf(cell);
  return cell.value === null ? null : { percent: wholePercent(cell.value, population.n), interval: null };
};

/** The shares of all counts of a release. Source: method 2026-2, section 7, step 7. */
export const deriveShares = (release: Release): readonly SharesOfTable[] =>
  release.tables
    .filter(({ kind }) => kind === 'count')
    .map((table) => ({ table: table.id, shares: table.cells.map((cell) => shareIn(release, table, cell)) }));
