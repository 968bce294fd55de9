import { describe, expect, it } from 'vitest';
import { breakEndless } from './long-words.ts';

describe('words of names', () => {
  it('stay whole, long compounds included', () => {
    const word = 'Rindfleischetikettierungsüberwachung';
    expect(breakEndless(word)).toEqual([word]);
  });

  it('are broken where no line could hold them, without losing a letter', () => {
    const pieces = breakEndless('W'.repeat(80));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe('W'.repeat(80));
  });
});
