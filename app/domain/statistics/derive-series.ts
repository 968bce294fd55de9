import { DIMENSIONS } from '../questionnaire/items.ts';
import type { Range } from '../shared/range.ts';
import { GATES } from '../scoring/gates.ts';
import { deriveUse } from './derive-use.ts';
import { wholePercent } from './derive-shares.ts';
import { gateQuestion, YES } from './question-names.ts';
import type { Cell, Release } from './release.ts';
import { ALL_FIRMS, cellsOf } from './release-cells.ts';
import { meanTable } from './table-names.ts';

export interface SeriesWave {
  readonly release: string;
  readonly wave: string;
  readonly asOf: string;
  readonly n: number;
  /** Another questionnaire or method than in the wave before: what differs may be the questions, not the firms. */
  readonly isBreak: boolean;
}

export type SeriesKind = 'use' | 'mean' | 'gate';

/** One figure over all waves; from the least to the most it can be, null where it is not told. */
export interface SeriesLine {
  readonly kind: SeriesKind;
  /** The score or gate, or the question on use. */
  readonly id: string;
  readonly values: readonly (Range | null)[];
}

export interface Series {
  readonly waves: readonly SeriesWave[];
  readonly lines: readonly SeriesLine[];
}

/** Of each wave the newest release; the earliest wave first. */
function newestOfWaves(releases: readonly Release[]): readonly Release[] {
  const byNumber = releases.toSorted((one, other) => one.number - other.number);
  const newest = new Map(byNumber.map((release) => [release.wave, release]));
  return [...newest.values()].toSorted((one, other) => (one.asOf < other.asOf ? -1 : 1));
}

const percentOf = ({ value, max = 0, n }: Cell): Range | null =>
  n === null ? null : { low: wholePercent(value ?? 0, n), high: wholePercent(value ?? max, n) };

function gateShare(release: Release, gate: string): Range | null {
  const question = gateQuestion(gate);
  const cell = cellsOf(release, question, ALL_FIRMS).find(({ key }) => key[question] === YES);
  return cell === undefined ? null : percentOf(cell);
}

function meanOf(release: Release, score: string): Range | null {
  const value = cellsOf(release, meanTable(score), ALL_FIRMS)[0]?.value ?? null;
  return value === null ? null : { low: value, high: value };
}

const useOf = (release: Release): Range | null =>
  deriveUse(release).find(({ group }) => group.dimension === null)?.percent ?? null;

/** Other questions, other words or another method. */
const isBreak = (before: Release | undefined, release: Release | undefined): boolean =>
  before !== undefined &&
  (before.method !== release?.method || before.questionnaire !== release.questionnaire);

/**
 * Use, means and gates of all firms over the waves of a campaign, each by its newest release.
 * Source: method 2026-2, section 7, step 7.
 */
export function deriveSeries(releases: readonly Release[]): Series {
  const waves = newestOfWaves(releases);
  const line = (kind: SeriesKind, id: string, value: (release: Release) => Range | null): SeriesLine => ({
    ...{ kind, id },
    values: waves.map(value),
  });
  return {
    waves: waves.map(({ release, wave, asOf, population }, index) => ({
      ...{ release, wave, asOf, n: population.n },
      isBreak: isBreak(waves[index - 1], waves[index]),
    })),
    lines: [
      line('use', 'productive', useOf),
      ...['overall', ...DIMENSIONS].map((id) => line('mean', id, (release) => meanOf(release, id))),
      ...GATES.map(({ id }) => line('gate', id, (release) => gateShare(release, id))),
    ],
  };
}
