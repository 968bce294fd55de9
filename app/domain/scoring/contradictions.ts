import type { ContradictionId, ContradictionResult } from './score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import type { GoalStatus, PartialProfile } from '../questionnaire/profile.ts';
import { isProductive, statusOf } from '../questionnaire/profile.ts';

/** What of the profile is compared with the answers. */
type Use = Pick<PartialProfile, 'aiUse' | 'goals' | 'goalStatus'>;

interface Contradiction {
  readonly id: ContradictionId;
  readonly items: ContradictionResult['items'];
  readonly holds: (levelAt: (item: Item) => number | null, use: Use) => boolean;
}

const hasGoal = (use: Use, status: GoalStatus): boolean =>
  use.goals.some((goal) => statusOf(use, goal) === status);

/** Answers that do not go together, in table order. Known levels only. Source: method 2026-2, section 3. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'productive-without-data',
    items: ['profile.aiUse', 'data.digital'],
    holds: (levelAt, { aiUse }) => isProductive(aiUse) && levelAt('data.digital') === 0,
  },
  {
    id: 'productive-without-owner',
    items: ['profile.aiUse', 'skills.leadership'],
    holds: (levelAt, { aiUse }) => isProductive(aiUse) && levelAt('skills.leadership') === 0,
  },
  {
    id: 'exit-without-portability',
    items: ['cloud.exit', 'cloud.portability'],
    holds: (levelAt) => levelAt('cloud.exit') === 4 && levelAt('cloud.portability') === 0,
  },
  {
    id: 'case-without-data',
    items: ['budget.business-case', 'data.digital'],
    holds: (levelAt) => levelAt('budget.business-case') === 4 && levelAt('data.digital') === 0,
  },
  {
    id: 'money-without-owner',
    items: ['budget.earmarked', 'skills.leadership'],
    holds: (levelAt) => (levelAt('budget.earmarked') ?? 0) >= 3 && levelAt('skills.leadership') === 0,
  },
  {
    id: 'access-without-digital',
    items: ['data.access', 'data.digital'],
    holds: (levelAt) => levelAt('data.access') === 4 && levelAt('data.digital') === 0,
  },
  {
    id: 'no-use-yet-models-chosen',
    items: ['profile.aiUse', 'cloud.ai-models'],
    holds: (levelAt, { aiUse }) => aiUse === 'none' && levelAt('cloud.ai-models') === 4,
  },
  {
    id: 'goal-in-use-without-use',
    items: ['profile.aiUse', 'profile.goals'],
    holds: (_levelAt, use) =>
      use.aiUse !== null &&
      ((hasGoal(use, 'in-use') && !isProductive(use.aiUse)) ||
        (hasGoal(use, 'trying') && use.aiUse === 'none')),
  },
];

export function findContradictions(answers: Answers, use: Use): readonly ContradictionResult[] {
  return CONTRADICTIONS.filter(({ holds }) => holds((item) => levelOf(answers, item), use)).map(
    ({ id, items }) => ({ id, items }),
  );
}
