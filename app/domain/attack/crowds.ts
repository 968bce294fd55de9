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
  known: readonly KnownFirm[],
  { groups }: Pick<ReleaseFile, 'groups'>,
  dimensions: ReadonlySet<string>,
): readonly Crowd[] {
  const crowds = new Map<string, Crowd>();
  for (const { visible, from, to, answers, firms: alike = 1 } of known) {
    const shown = Object.entries(groups).filter(([dimension]) => dimensions.has(dimension));
    const seen = shown.map(
      ([dimension, grouping]) => [dimension, publishedName(grouping, visible[dimension] ?? '')] as const,
    );
    const name = JSON.stringify([from, to, seen]);
    const crowd = crowds.get(name) ?? { from, to, visible: Object.fromEntries(seen), size: 0, insiders: [] };
    const told = answers === undefined ? [] : Array.from({ length: alike }, () => answers);
    crowds.set(name, { ...crowd, size: crowd.size + alike, insiders: [...crowd.insiders, ...told] });
  }
  return [...crowds.values()];
}
