import { describe, expect, it } from 'vitest';
import { draftFaults } from './completeness.ts';
import { mergeProfile, ofChosenGoals } from './merge-content.ts';

const STORED = {
  goals: ['quotation', 'assistant'],
  goalStatus: { quotation: 'trying', assistant: 'in-use' },
} as const;

describe('a profile that is changed', () => {
  it('keeps the status of the goals that stay chosen, and no other', () => {
    expect(mergeProfile(STORED, { goals: ['assistant', 'software'] })).toEqual({
      goals: ['assistant', 'software'],
      goalStatus: { assistant: 'in-use' },
    });
    expect(mergeProfile(STORED, { goals: null })).toEqual({ goalStatus: {} });
  });

  it('has no status of a goal that is not chosen, where it comes from two forms', () => {
    const { goals, goalStatus } = STORED;
    expect(ofChosenGoals({ goals: ['quotation'], goalStatus })).toEqual({
      goals: ['quotation'],
      goalStatus: { quotation: 'trying' },
    });
    expect(ofChosenGoals({ goalStatus })).toEqual({ goalStatus: {} });
    expect(ofChosenGoals({ goals })).toEqual({ goals });
  });

  it('keeps every status while the goals stay as they are', () => {
    expect(mergeProfile(STORED, { aiUse: 'testing' })).toEqual({ ...STORED, aiUse: 'testing' });
  });

  it('takes a status as it is told, so that one of a goal not chosen is refused and not dropped', () => {
    const told = mergeProfile(STORED, { goals: ['software'], goalStatus: { assistant: 'trying' } });
    expect(told.goalStatus).toEqual({ assistant: 'trying' });
    expect(draftFaults(told, {})).toEqual([
      { pointer: '/profile/goalStatus/assistant', code: 'unknown-option', allowed: ['software'] },
    ]);
  });
});
