import { describe, expect, it } from 'vitest';
import { firstCallFor } from './first-call.ts';
import { NEEDS, OFFERS_BY_NEED } from './needs.ts';
import { PROVIDERS } from './register.ts';

describe('the first call to make for a need', () => {
  it('tries what writes with a text, and what keeps files with a backup', () => {
    expect(firstCallFor({ firstCall: 'try-files' }, 'model-access')).toBe('try-alone');
    expect(firstCallFor({ firstCall: 'try-files' }, 'hosting')).toBe('try-files');
    expect(firstCallFor({ firstCall: 'try-alone' }, 'exit')).toBe('try-files');
    expect(firstCallFor({ firstCall: 'try-files' }, null)).toBe('try-files');
    expect(firstCallFor({ firstCall: 'ask-price' }, 'assistant')).toBe('ask-price');
  });

  it('sends nobody to try a backup at an entry of the register that is to write, or a text at one that is to store', () => {
    for (const provider of PROVIDERS) {
      const met = NEEDS.filter((need) =>
        provider.offers.some(({ id }) => (OFFERS_BY_NEED[need] as readonly string[]).includes(id)),
      );
      for (const need of met) {
        const call = firstCallFor(provider, need);
        if (call === 'try-files') expect(['hosting', 'exit'], provider.id).toContain(need);
        if (call === 'try-alone') expect(['assistant', 'model-access'], provider.id).toContain(need);
      }
    }
  });
});
