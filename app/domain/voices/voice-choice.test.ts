import { describe, expect, it } from 'vitest';
import { choiceOf } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { canChoose, firstOpen, levelChosen, toAnswers, VOICE_CHOICES } from './voice-choice.ts';

describe('a choice of a voice', () => {
  it.each(VOICE_CHOICES)('%s is drawn like the answer it stands for', (choice) => {
    expect(choiceOf(toAnswers({ 'data.digital': choice })['data.digital'])).toBe(choice);
    expect(levelChosen(choice)).toBe(/\d/.test(choice) ? Number(choice) : null);
  });

  it('may be that an item does not apply for two of a dimension, as everywhere', () => {
    const said = { 'data.digital': 'not-applicable', 'data.quality': 'not-applicable' } as const;
    expect(canChoose(said, 'data.access', 'not-applicable')).toBe(false);
    expect(canChoose(said, 'data.access', 'unknown')).toBe(true);
    expect(canChoose(said, 'data.quality', 'not-applicable')).toBe(true);
    expect(canChoose(said, 'skills.change', 'not-applicable')).toBe(true);
  });

  it('is missing until all items have one', () => {
    expect(firstOpen({})).toBe('data.digital');
    expect(firstOpen({ 'data.digital': '0' })).toBe('data.quality');
    expect(firstOpen(Object.fromEntries(ITEMS.map((item) => [item, 'unknown'])))).toBeNull();
  });
});
