import { expect, it } from 'vitest';
import { seal, unseal } from './sealed-text.server.ts';

const KEY = 'k'.repeat(43);

it('opens with the same key, for the same owner, unchanged, and in no other way', () => {
  const sealed = seal('geheim ✓', 'eva', KEY);
  expect(unseal(sealed, 'eva', KEY)).toBe('geheim ✓');
  expect(unseal(sealed, 'ida', KEY)).toBeNull();
  expect(unseal(sealed, 'eva', 'l'.repeat(43))).toBeNull();
  const other = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(unseal(other, 'eva', KEY)).toBeNull();
  for (const text of ['', 'A', '!']) expect(unseal(text, 'eva', KEY)).toBeNull();
});

it('never looks the same twice', () => {
  expect(seal('geheim', 'eva', KEY)).not.toBe(seal('geheim', 'eva', KEY));
});
