import type { ReleaseFile } from './release-file.schema.ts';

/** A group as tables name it: a dimension with a category; null for all firms. */
export interface ToldGroup {
  readonly dimension: string | null;
  readonly category: string | null;
  /** How many firms it has, which is told exactly, or null. */
  readonly firms: number | null;
}

/** One question in one release: what is told of each category in each group. */
export interface ToldQuestion {
  readonly number: number;
  readonly bound: number;
  readonly categories: readonly string[];
  readonly groups: readonly ToldGroup[];
  /** What the published count of a category in a group can be; the same twice where it is told. */
  readonly told: (group: ToldGroup, category: string) => readonly [low: number, high: number];
}

type Table = ReleaseFile['tables'][number];

const isCountOf = (question: string, { kind, dimensions }: Table): boolean =>
  kind === 'count' && dimensions[0] === question;

/** The questions a release counts answers to: the first dimension of a table that is not one of the visible. */
export function questionsIn({ tables, noise }: ReleaseFile): readonly string[] {
  const first = tables.filter(({ kind }) => kind === 'count').map(({ dimensions }) => dimensions[0]);
  return [...new Set(first)].filter((id) => id !== undefined).filter((id) => !noise.exact.includes(id));
}

const nameOf = (dimension: string | null, category: string | null): string =>
  JSON.stringify([dimension, category]);

/** All that one release tells of one question. */
export function readQuestion(file: ReleaseFile, question: string): ToldQuestion {
  const groups = new Map<string, ToldGroup>();
  const categories = new Set<string>();
  const told = new Map<string, readonly [number, number]>();
  for (const { cells } of file.tables.filter((table) => isCountOf(question, table))) {
    for (const { key, value, max = 0, n } of cells) {
      const dimension = Object.keys(key).find((id) => id !== question) ?? null;
      const group = { dimension, category: dimension === null ? null : (key[dimension] ?? null), firms: n };
      const category = key[question] ?? '';
      const name = nameOf(group.dimension, group.category);
      groups.set(name, group);
      categories.add(category);
      told.set(`${name}/${category}`, value === null ? [0, max] : [value, value]);
    }
  }
  return {
    number: file.number,
    bound: file.noise.bound,
    categories: [...categories],
    groups: [...groups.values()],
    told: ({ dimension, category: of }, category) =>
      told.get(`${nameOf(dimension, of)}/${category}`) ?? [0, file.population.n],
  };
}
