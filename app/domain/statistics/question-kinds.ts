import type { Dimension, Item } from '../questionnaire/items.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { GOALS } from '../questionnaire/profile.ts';
import { GATES } from '../scoring/gates.ts';
import type { GateId } from '../scoring/score-result.ts';
import {
  AI_USE,
  BAND,
  BAND_CHANGE,
  bandChangeQuestion,
  bandQuestion,
  gateQuestion,
  goalQuestion,
  OBSTACLE_ITEMS,
  obstacleQuestion,
  STEPS,
  STEPS_DONE,
  STEPS_FINISHED,
  STEPS_STUCK,
} from './question-names.ts';

/** What a question of the programme is about. */
export type QuestionSubject =
  | { readonly kind: 'band'; readonly of: Dimension | 'overall' }
  | { readonly kind: 'use' }
  | { readonly kind: 'gate'; readonly gate: GateId }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'obstacle'; readonly item: Item }
  | { readonly kind: 'steps' | 'steps-done' | 'steps-stuck' | 'steps-finished' }
  | { readonly kind: 'change'; readonly of: Dimension | 'overall' };
export type QuestionKind = QuestionSubject['kind'];

const SUBJECTS: ReadonlyMap<string, QuestionSubject> = new Map<string, QuestionSubject>([
  [BAND, { kind: 'band', of: 'overall' }],
  ...DIMENSIONS.map((of) => [bandQuestion(of), { kind: 'band', of }] as const),
  [AI_USE, { kind: 'use' }],
  ...GATES.map(({ id }) => [gateQuestion(id), { kind: 'gate', gate: id }] as const),
  ...GOALS.map((goal) => [goalQuestion(goal), { kind: 'goal', goal }] as const),
  ...OBSTACLE_ITEMS.map((item) => [obstacleQuestion(item), { kind: 'obstacle', item }] as const),
  ...([STEPS, STEPS_DONE, STEPS_STUCK, STEPS_FINISHED] as const).map((kind) => [kind, { kind }] as const),
  [BAND_CHANGE, { kind: 'change', of: 'overall' }],
  ...DIMENSIONS.map((of) => [bandChangeQuestion(of), { kind: 'change', of }] as const),
]);

/** Null for what is no question, such as a visible dimension. */
export const findSubject = (question: string): QuestionSubject | null => SUBJECTS.get(question) ?? null;
