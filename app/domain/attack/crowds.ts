import type { KnownFirm, ReleaseFile } from './release-file.schema.ts';

/** Firms that an attacker cannot tell apart: seen alike and counted with the same releases. */
export interface Crowd {
  /** For each release, whether they are counted; and of what groups they are. */
  readonly from: number;
  readonly to: number;
  readonly visible: Readonly<Record<string, string>>;
  readonly size: number;
  /** Those who play along, by question and category. */
  readonly insiders: readonly Readonly<Record<string, string>>[];
}

/** The published name of a category, which may be one of several in a group. */
function publishedName(groups: readonly (readonly string[])[], category: string): string {
  const group = groups.find((categories) => categories.includes(category));
  return group === undefined ? category : group.join('+');
}

/**
 * The known firms as crowds, in the groups of the releases.
 * @param dimensions those a question is told by; what else is seen of a firm tells its crowd nothing more.
 */
export function crowdsOf(
  firms: readonly KnownFirm[],
  { groups }: Pick<ReleaseFile, 'groups'>,
  dimensions: ReadonlySet<string>,
): readonly Crowd[] {
  const crowds = new Map<string, Crowd>();
  for (const { visible, from, to, answers } of firms) {
    const told = Object.entries(groups).filter(([dimension]) => dimensions.has(dimension));
    const seen = told.map(
      ([dimension, grouping]) => [dimension, publishedName(grouping, visible[dimension] ?? '')] as const,
    );
    const name = JSON.stringify([from, to, seen]);
    const known = crowds.get(name) ?? { from, to, visible: Object.fromEntries(seen), size: 0, insiders: [] };
    const insiders = answers === undefined ? known.insiders : [...known.insiders, answers];
    crowds.set(name, { ...known, size: known.size + 1, insiders });
  }
  return [...crowds.values()];
}
