import { describe, expect, it } from 'vitest';
import { keysToWrite } from '#app/domain/assessment/draft-change.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toMerge } from './merge.view-model.ts';

const translator = translatorFor('en');

/** Somebody told how far a goal has got, while somebody else chose other goals. */
const stored = {
  profile: { goals: ['assistant'], goalStatus: { assistant: 'in-use' } },
  answers: {},
} as const;
const change = { profile: { goals: ['quotation'], goalStatus: { quotation: 'trying' } } } as const;
const base = { 'profile.goals': ['quotation'], 'profile.goalStatus': null };
const keys = ['profile.goalStatus'];
const merge = toMerge(translator, { assessment: stored, keys, change, base, typed: {} });

describe('two answers side by side', () => {
  it('are shown as they would be stored', () => {
    const [row] = merge.rows;
    expect(row?.storedText).toBe('Writing, summarising, translating (in daily use)');
    expect(row?.mineText).toBe('Writing, summarising, translating (not begun)');
  });

  it('leave what somebody else changed beside them as it is', () => {
    const values = {
      base: JSON.parse(merge.base) as Record<string, unknown>,
      mine: { 'profile.goals': ['quotation'], 'profile.goalStatus': { quotation: 'trying' } },
      stored: { 'profile.goals': ['assistant'], 'profile.goalStatus': { assistant: 'in-use' } },
      sent: [],
    };
    expect(keysToWrite(values)).toEqual(['profile.goalStatus']);
  });
});
