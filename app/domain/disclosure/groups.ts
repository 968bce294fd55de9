import type { CountedFirm, Programme, Question, VisibleDimension } from '../statistics/programme.ts';
import type { Grouping } from '../statistics/release.ts';
import type { FirmTally } from './tally.ts';

/** The categories told apart by the id of the visible dimension. */
export type Groupings = Readonly<Record<string, Grouping>>;

/** All firms, or those of one group of categories. */
export interface Group {
  /** Names the group in counts and to the secret: `all`, or as in `sizeClass=1-9+10-49`. */
  readonly id: string;
  readonly dimension: string | null;
  readonly category: string | null;
}
export const ALL: Group = { id: 'all', dimension: null, category: null };

const toGroup = (dimension: string, category: string): Group => ({
  id: `${dimension}=${category}`,
  dimension,
  category,
});
const nameOf = (categories: readonly string[]): string => categories.join('+');

type Counted = readonly { readonly categories: readonly string[]; readonly firms: number }[];

/** Where the smallest group goes: of ordered ones to the next smaller, the first to the next; else to the smallest other. */
function neighbourOf(groups: Counted, index: number, ordered: boolean): number {
  if (ordered) return index === 0 ? 1 : index - 1;
  const others = groups.map((group, place) => ({ ...group, place })).filter(({ place }) => place !== index);
  return others.reduce((least, other) => (other.firms < least.firms ? other : least)).place;
}

function joinSmallest(groups: Counted, ordered: boolean): Counted {
  const least = Math.min(...groups.map(({ firms }) => firms));
  const index = groups.findIndex(({ firms }) => firms === least);
  const neighbour = neighbourOf(groups, index, ordered);
  const [first, second] = [Math.min(index, neighbour), Math.max(index, neighbour)];
  const [one, other] = [groups[first], groups[second]];
  if (one === undefined || other === undefined) throw new RangeError('A group has no neighbour');
  const joined = {
    categories: [...one.categories, ...other.categories],
    firms: one.firms + other.firms,
  };
  return groups.flatMap((group, place) => (place === first ? [joined] : place === second ? [] : [group]));
}

/** Joins categories with fewer than `least` firms to a neighbour, until each group has that many or one is left. */
function groupCategories(
  { id, categories, ordered }: VisibleDimension,
  tallies: readonly FirmTally[],
  least: number,
): Grouping {
  let groups: Counted = categories.map((category) => ({
    categories: [category],
    firms: tallies.reduce((sum, { visible, firms }) => sum + (visible[id] === category ? firms : 0), 0),
  }));
  while (groups.length > 1 && groups.some((group) => group.firms < least)) {
    groups = joinSmallest(groups, ordered);
  }
  return groups.map((group) => group.categories);
}

/**
 * The groups of a wave, fixed at its first release.
 * @param least twice the floor. Source: method 2026-2, section 7, step 1.
 */
export const groupFirms = (programme: Programme, tallies: readonly FirmTally[], least: number): Groupings =>
  Object.fromEntries(
    programme.dimensions.map((dimension) => [dimension.id, groupCategories(dimension, tallies, least)]),
  );

/** What is seen of a firm, as far as groups tell it apart. A category nobody named belongs to no group and throws. */
export function visibleGroups(
  { visible }: Pick<CountedFirm, 'visible'>,
  groupings: Groupings,
): CountedFirm['visible'] {
  const named = Object.entries(groupings).map(([dimension, grouping]) => {
    const group = grouping.find((categories) => categories.includes(visible[dimension] ?? ''));
    if (group === undefined)
      throw new RangeError(`No group of ${dimension} holds ${String(visible[dimension])}`);
    return [dimension, nameOf(group)] as const;
  });
  return Object.fromEntries(named);
}

/** The groups of one dimension; none where all firms are in one, since that would be all firms again. */
export const groupsBy = (dimension: string, groupings: Groupings): readonly Group[] => {
  const grouping = groupings[dimension] ?? [];
  return grouping.length < 2 ? [] : grouping.map((categories) => toGroup(dimension, nameOf(categories)));
};

/** Whom a question is shown for. */
export type Shown = Pick<Question, 'by' | 'among'>;

/** The groups a question or a score is shown for: all firms first. Of some firms alone: these, if they are told apart. */
export function groupsOf({ by, among }: Shown, groupings: Groupings): readonly Group[] {
  if (among === undefined) return [ALL, ...by.flatMap((dimension) => groupsBy(dimension, groupings))];
  return groupsBy(among.dimension, groupings).filter(({ category }) => category === among.category);
}

/** Whether a question is asked of a firm. @param visible groups, as `visibleGroups` names them. */
export const isAskedOf = ({ among }: Pick<Question, 'among'>, visible: CountedFirm['visible']): boolean =>
  among === undefined || visible[among.dimension] === among.category;

/** @param visible groups, as `visibleGroups` names them. */
export const isIn = (visible: CountedFirm['visible'], { dimension, category }: Group): boolean =>
  dimension === null || visible[dimension] === category;
