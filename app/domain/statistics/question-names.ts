import type { Dimension, Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { GATES, openingLevelsOf } from '../scoring/gates.ts';

export const SIZE_CLASS = 'sizeClass';
export const SECTOR_GROUP = 'sectorGroup';
export const DISTRICT = 'district';
/** Whether a firm took part in the wave before too; there in waves that follow one. */
export const RETURN = 'return';
export const RETURNED = 'returned';
export const NEW = 'new';

export const BAND = 'band';
export const AI_USE = 'ai-use';
export const STEPS = 'steps';
export const STEPS_DONE = 'steps-done';
export const STEPS_STUCK = 'steps-stuck';
/** Of firms that took part in the wave before: what they have finished of the plan they got then. */
export const STEPS_FINISHED = 'steps-finished';
export const NOT_COMPARABLE = 'not-comparable';
export const BAND_CHANGE = 'band-change';
export const bandChangeQuestion = (dimension: Dimension): string => `${dimension}-band-change`;
export const bandQuestion = (dimension: Dimension): string => `${dimension}-band`;
export const gateQuestion = (gate: string): string => `gate-${gate}`;
export const goalQuestion = (goal: string): string => `goal-${goal}`;
export const obstacleQuestion = (item: Item): string => `obstacle-${item.replace('.', '-')}`;

export const WITHHELD = 'withheld';
export const YES = 'yes';
export const NO = 'no';
/** "Nobody here can say". */
export const NOT_KNOWN = 'unknown';

/** At or below this level an item stands in the way. */
export const OBSTACLE_LEVEL = 1;

/** What a gate reads is told by the gate: a table of it beside would tell it a second time. */
const READ_BY_GATES: ReadonlySet<Item> = new Set(
  GATES.flatMap((gate) => openingLevelsOf(gate).map(([item]) => item)),
);
export const OBSTACLE_ITEMS = ITEMS.filter((item) => !READ_BY_GATES.has(item));
