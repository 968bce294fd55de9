import type { Answer } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Resources } from '../questionnaire/profile.ts';

/** Names a scenario among those of its assessment; opens nothing. */
export type ScenarioId = string;

/** Longest name, in characters as people count them. */
export const MAX_SCENARIO_NAME = 60;
/** As many are kept of one assessment. */
export const MOST_SCENARIOS = 10;
/** As many stand side by side, beside today. */
export const MOST_COMPARED = 3;

/** An answer given otherwise, and what it was when that was thought of; null where nobody had answered yet. */
export interface ChangedAnswer {
  readonly item: Item;
  readonly was: Answer | null;
  readonly becomes: Answer;
}

/** Other money and days; null where they are not stated. */
export interface ChangedResources {
  readonly was: Resources | null;
  readonly becomes: Resources | null;
}

/** What a scenario changes: never the whole content, so that it goes on from whatever is answered meanwhile. */
export interface ScenarioChanges {
  /** In method order. */
  readonly answers: readonly ChangedAnswer[];
  /** Null: as they are. */
  readonly resources: ChangedResources | null;
}

/** What somebody wants to compare with today, kept under a name. */
export interface Scenario {
  readonly id: ScenarioId;
  /** One line of 1 to 60 characters. */
  readonly name: string;
  readonly changes: ScenarioChanges;
  /** The revision of the assessment it was thought of in. */
  readonly revision: number;
  readonly createdAt: Date;
}
