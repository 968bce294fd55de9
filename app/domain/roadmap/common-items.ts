import type { Item } from '../questionnaire/items.ts';

/** What every pilot requires; it does not tell one goal from another. Source: method 2026-1, section 5, catalogue. */
export const COMMON_ITEMS: readonly Item[] = [
  'skills.leadership',
  'skills.literacy',
  'data.governance',
  'budget.earmarked',
];
