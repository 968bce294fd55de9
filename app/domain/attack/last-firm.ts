import type { Range } from '../shared/range.ts';
import type { KnownFirm, ReleaseFile } from './release-file.schema.ts';
import type { ToldGroup } from './told-counts.ts';
import { readQuestion } from './told-counts.ts';

/** A firm of which everything is known, as one that plays along tells it. */
export interface OpenFirm extends Pick<KnownFirm, 'visible'> {
  readonly answers: Readonly<Record<string, string>>;
  readonly scoreTenths: Readonly<Record<string, number | null>>;
}

const TENTHS = 10;

const isOf = (
  { groups }: ReleaseFile,
  { visible }: Pick<KnownFirm, 'visible'>,
  { dimension, category }: Pick<ToldGroup, 'dimension' | 'category'>,
): boolean => {
  if (dimension === null) return true;
  const group = groups[dimension]?.find((categories) => categories.includes(visible[dimension] ?? ''));
  return group?.join('+') === category;
};

/**
 * What the last firm can have answered, where all others tell theirs. Nothing is promised against that; how often one
 * answer alone is left is published instead. Source: method 2026-2, section 7, "Promise".
 */
export function lastAnswers(
  file: ReleaseFile,
  others: readonly OpenFirm[],
  { question, last }: { readonly question: string; readonly last: Pick<KnownFirm, 'visible'> },
): readonly string[] {
  const { categories, groups, told, bound } = readQuestion(file, question);
  const own = groups.filter((group) => isOf(file, last, group));
  return categories.filter((answer) =>
    own.every((group) =>
      categories.every((category) => {
        const known = others.filter(
          (firm) => isOf(file, firm, group) && firm.answers[question] === category,
        ).length;
        const count = known + Number(category === answer);
        const [low, high] = told(group, category);
        return low - bound <= count && count <= high + bound;
      }),
    ),
  );
}

/** The points the last firm can have scored, by the means alone; 0 to 100 where none of its groups has one. */
export function lastScore(
  file: ReleaseFile,
  others: readonly OpenFirm[],
  { score, last }: { readonly score: string; readonly last: Pick<KnownFirm, 'visible'> },
): Range {
  const means = file.tables.filter(({ kind }) => kind === 'mean').flatMap(({ cells }) => cells);
  const ranges = means.flatMap(({ key, value, step }): readonly Range[] => {
    const [dimension, category] = Object.entries(key).find(([id]) => id !== 'score') ?? [null, null];
    if (key.score !== score || value === null || step === undefined) return [];
    if (!isOf(file, last, { dimension, category })) return [];
    const scores = others
      .filter((firm) => isOf(file, firm, { dimension, category }))
      .flatMap(({ scoreTenths }) => scoreTenths[score] ?? []);
    const sum = scores.reduce((total, tenths) => total + tenths, 0) / TENTHS;
    const firms = scores.length + 1;
    return [{ low: (value - step) * firms - sum, high: (value + step) * firms - sum }];
  });
  return {
    low: Math.max(0, ...ranges.map(({ low }) => low)),
    high: Math.min(100, ...ranges.map(({ high }) => high)),
  };
}
