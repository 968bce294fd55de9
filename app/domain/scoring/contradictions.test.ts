import { describe, expect, it } from 'vitest';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import type { AiUse } from '../questionnaire/profile.ts';
import { findContradictions } from './contradictions.ts';

interface Case {
  readonly levels: Partial<Record<Item, Level>>;
  readonly aiUse?: AiUse;
}

const idsOf = ({ levels, aiUse = 'testing' }: Case): readonly string[] => {
  const answers = Object.fromEntries(
    Object.entries(levels).map(([item, level]) => [item, { level }]),
  ) as Answers;
  return findContradictions(answers, { aiUse, goals: [], goalStatus: {} }).map(({ id }) => id);
};

describe('contradictions', () => {
  it.each<[string, Case]>([
    ['productive-without-data', { levels: { 'data.digital': 0 }, aiUse: 'productive-one' }],
    ['productive-without-owner', { levels: { 'skills.leadership': 0 }, aiUse: 'productive-several' }],
    ['exit-without-portability', { levels: { 'cloud.exit': 4, 'cloud.portability': 0 } }],
    ['case-without-data', { levels: { 'budget.business-case': 4, 'data.digital': 0 } }],
    ['money-without-owner', { levels: { 'budget.earmarked': 3, 'skills.leadership': 0 } }],
    ['access-without-digital', { levels: { 'data.access': 4, 'data.digital': 0 } }],
    ['no-use-yet-models-chosen', { levels: { 'cloud.ai-models': 4 }, aiUse: 'none' }],
  ])('say %s', (id, given) => {
    expect(idsOf(given)).toEqual([id]);
  });

  it.each<[string, Case]>([
    ['no data, no productive use', { levels: { 'data.digital': 0 } }],
    ['nobody in charge, no money', { levels: { 'skills.leadership': 0 } }],
    ['nobody in charge, little money', { levels: { 'skills.leadership': 0, 'budget.earmarked': 2 } }],
    ['nothing can be taken along, no way out', { levels: { 'cloud.portability': 0, 'cloud.exit': 3 } }],
    ['no data, a case not wholly made', { levels: { 'data.digital': 0, 'budget.business-case': 3 } }],
    ['no data, access not wholly open', { levels: { 'data.digital': 0, 'data.access': 3 } }],
    ['no use, models not wholly chosen', { levels: { 'cloud.ai-models': 3 }, aiUse: 'none' }],
    ['models chosen and in use', { levels: { 'cloud.ai-models': 4 }, aiUse: 'private' }],
  ])('say nothing of %s', (_what, given) => {
    expect(idsOf(given)).toEqual([]);
  });
});
