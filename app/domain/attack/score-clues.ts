import type { FileCell, ReleaseFile } from './release-file.schema.ts';
import type { ToldGroup } from './told-counts.ts';

/** Something a mean or a quartile says of the counts of bands: a sum of them, each times a factor, is not above zero. */
export interface ScoreClue {
  readonly group: Pick<ToldGroup, 'dimension' | 'category'>;
  readonly factors: Readonly<Record<string, number>>;
}

/** Points a firm of a band has at least and at most; what has no score is in none. */
const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  starting: [0, 20],
  exploring: [20, 40],
  applying: [40, 60],
  scaling: [60, 80],
  leading: [80, 100],
};
/** A gate that stands lowers the overall band, whatever was scored. */
const OVERALL_POINTS = { ...POINTS, exploring: [20, 100], applying: [40, 100] } as const;
const SHARES: Readonly<Record<string, number>> = {
  'lower-quartile': 0.25,
  median: 0.5,
  'upper-quartile': 0.75,
};

const scoreOf = (question: string): string | null =>
  question === 'band' ? 'overall' : (/^(.+)-band$/.exec(question)?.[1] ?? null);

type Factors = (points: readonly [low: number, high: number]) => number;

/** Less than a step from the true mean, and less than a step from the true quartile. */
function factorsOf({ key, value, step }: FileCell): readonly Factors[] {
  if (value === null || step === undefined) return [];
  const [above, below] = [value + step, value - step];
  const share = SHARES[key.quarter ?? ''];
  if (share === undefined) return [([low]) => low - above, ([, high]) => below - high];
  // At least that share of the firms does not exceed it, and no more than that is below.
  return [([low]) => share - (low < above ? 1 : 0), ([, high]) => (high <= below ? 1 : 0) - share];
}

function groupOf({ key }: FileCell): ScoreClue['group'] {
  const [dimension, category] = Object.entries(key).find(([id]) => id !== 'score' && id !== 'quarter') ?? [
    null,
    null,
  ];
  return { dimension, category };
}

/** What the scores of a release say of the counts of a question; nothing where it counts no bands. */
export function scoreClues({ tables }: ReleaseFile, question: string): readonly ScoreClue[] {
  const score = scoreOf(question);
  if (score === null) return [];
  const points = score === 'overall' ? OVERALL_POINTS : POINTS;
  const cells = tables
    .filter(({ kind }) => kind !== 'count')
    .flatMap((table) => table.cells)
    .filter(({ key }) => key.score === score);
  return cells.flatMap((cell) =>
    factorsOf(cell).map((factor) => ({
      group: groupOf(cell),
      factors: Object.fromEntries(Object.entries(points).map(([band, ends]) => [band, factor(ends)])),
    })),
  );
}
