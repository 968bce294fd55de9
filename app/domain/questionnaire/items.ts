/** The four dimensions in method order. Source: method 2026-2, section 2. */
export const DIMENSIONS = ['data', 'skills', 'cloud', 'budget'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The 24 items in method order, six a dimension. Source: method 2026-2, section 2. */
export const ITEMS = [
  'data.digital',
  'data.quality',
  'data.access',
  'data.history',
  'data.documents',
  'data.governance',
  'skills.leadership',
  'skills.literacy',
  'skills.technical',
  'skills.usecases',
  'skills.change',
  'skills.oversight',
  'cloud.control',
  'cloud.jurisdiction',
  'cloud.portability',
  'cloud.exit',
  'cloud.ai-models',
  'cloud.resilience',
  'budget.earmarked',
  'budget.time',
  'budget.business-case',
  'budget.cost-control',
  'budget.funding',
  'budget.horizon',
] as const;
export type Item = (typeof ITEMS)[number];

/** Levels 0 to 4; 3 means good enough to use AI productively, 4 is excellence. */
export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export const GOOD_ENOUGH: Level = 3;

/** The four scored items of the quick check, in its order of ties. The other two questions are sizeClass and aiUse. */
export const QUICK_CHECK_ITEMS = [
  'data.digital',
  'skills.leadership',
  'cloud.exit',
  'budget.earmarked',
] as const;

/** At most this many "not applicable" answers stand in one dimension. */
export const MAX_NOT_APPLICABLE_PER_DIMENSION = 2;

/** The dimension an item belongs to. */
export function dimensionOf(item: Item): Dimension {
  return item.slice(0, item.indexOf('.')) as Dimension;
}

/** The six items of a dimension, in method order. */
export function itemsOf(dimension: Dimension): readonly Item[] {
  return ITEMS.filter((item) => dimensionOf(item) === dimension);
}

export function isItem(value: string): value is Item {
  return (ITEMS as readonly string[]).includes(value);
}
