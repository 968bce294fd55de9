import { describe, expect, it } from 'vitest';
import { breakEndless } from './long-words.ts';

describe('words', () => {
  it('stay whole, long compounds included', () => {
    const word = 'Rindfleischetikettierungsüberwachung';
    expect(breakEndless(word)).toEqual([word]);
  });

  it('may be broken anywhere where hardly a line could hold them, without a hyphen and without losing a letter', () => {
    const address = `https://www.example.com/${'𝒶'.repeat(30)}`;
    const pieces = breakEndless(address);
    expect(pieces.join('')).toBe(address);
    expect(pieces.slice(0, 5)).toEqual(['h', '', 't', '', 't']);
    expect(pieces.at(-1)).toBe('𝒶');
  });
});
