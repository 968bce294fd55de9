import { DIMENSIONS } from '../questionnaire/items.ts';
import { AI_USES, GOALS, isProductive } from '../questionnaire/profile.ts';
import { BANDS } from '../scoring/bands.ts';
import { GATES } from '../scoring/gates.ts';
import type { Range } from '../shared/range.ts';
import type { AskedShare, Weighting } from './derive-weighted.ts';
import { deriveWeightedMean, deriveWeightedShare, deriveWeighting } from './derive-weighted.ts';
import { AI_USE, BAND, gateQuestion, goalQuestion, YES } from './question-names.ts';
import type { Release } from './release.ts';
import { meanTable } from './table-names.ts';
import type { WeightTarget } from './weight-target.ts';
import { WEIGHTED_DIMENSIONS } from './weight-target.ts';

/** From the least to the most it can be, as it was published and weighted: whole per cent of a share, whole points of a mean. */
interface BothWays {
  readonly asTold: Range;
  readonly weighted: Range;
}
export interface WeightedShareFigure extends BothWays, AskedShare {
  readonly kind: 'share';
  readonly interval: Range;
}
/** Points have no ends: how far single firms are apart is told of no group. */
export interface WeightedMeanFigure extends BothWays {
  readonly kind: 'mean';
  readonly score: string;
  readonly interval: null;
}
export type WeightedFigure = WeightedShareFigure | WeightedMeanFigure;

/** Why no figure is weighted: the target misses a class, or too little is told of who took part. */
export type WeightLack = 'class-missing' | 'too-few';

/** All figures of a release that are weighted by one dimension; none where something lacks. */
export interface WeightedRelease extends Weighting {
  readonly lack: WeightLack | null;
  readonly figures: readonly WeightedFigure[];
}

/** Use, the stages, what holds firms back, and what they want. */
const SHARES: readonly AskedShare[] = [
  { question: AI_USE, answers: AI_USES.filter(isProductive) },
  ...BANDS.map((band) => ({ question: BAND, answers: [band] })),
  ...GATES.map(({ id }) => ({ question: gateQuestion(id), answers: [YES] })),
  ...GOALS.map((goal) => ({ question: goalQuestion(goal), answers: [YES] })),
];
const SCORES = ['overall', ...DIMENSIONS] as const;

const JOINT = '+';

/** What a weighted figure is called in files, by the codes of the table it is of: `ai-use=testing`, `score-overall`. */
export const weightedCode = (figure: WeightedFigure): string =>
  figure.kind === 'mean' ? meanTable(figure.score) : `${figure.question}=${figure.answers.join(JOINT)}`;

function sharesIn(release: Release, weighting: Weighting): readonly WeightedFigure[] {
  return SHARES.flatMap((asked) => {
    const found = deriveWeightedShare(release, weighting, asked);
    return found === null ? [] : [{ kind: 'share' as const, ...asked, ...found }];
  });
}

const exactly = (points: number): Range => ({ low: points, high: points });

function meansIn(release: Release, weighting: Weighting): readonly WeightedFigure[] {
  return SCORES.flatMap((score) => {
    const found = deriveWeightedMean(release, weighting, score);
    if (found === null) return [];
    const both = { asTold: exactly(found.asTold), weighted: exactly(found.weighted) };
    return [{ kind: 'mean' as const, score, ...both, interval: null }];
  });
}

function lackOf({ groups, effective }: Weighting): WeightLack | null {
  if (effective !== null) return null;
  return groups.some(({ firms }) => firms === null) ? 'class-missing' : 'too-few';
}

/**
 * All that is weighted in a release, by each dimension that release and target both tell of: for pages and files alike.
 * Source: method 2026-2, section 7, step 7.
 */
export function deriveWeightedFigures(release: Release, target: WeightTarget): readonly WeightedRelease[] {
  return WEIGHTED_DIMENSIONS.flatMap((dimension) => {
    const weighting = deriveWeighting(release, target, dimension);
    if (weighting === null) return [];
    const figures = [...sharesIn(release, weighting), ...meansIn(release, weighting)];
    return [{ ...weighting, lack: lackOf(weighting), figures }];
  });
}
