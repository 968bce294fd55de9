import { describe, expect, it } from 'vitest';
import type { ListedFirm, TypedFirm } from './listed-firm.ts';
import { LIST_COLUMNS, LONGEST_CELL, readListedFirm, sameFirmKeys } from './listed-firm.ts';

const EMPTY = Object.fromEntries(LIST_COLUMNS.map((column) => [column, ''])) as TypedFirm;
const languageOf = (typed: string) => (['', 'de'].includes(typed) ? 'de' : null);
const read = (typed: Partial<TypedFirm>) => readListedFirm({ ...EMPTY, ...typed }, languageOf);
const firm = (changed: Partial<ListedFirm>): ListedFirm => ({
  ...{ number: '', name: 'Muster', person: '', salutation: '', email: null, street: '' },
  ...{ town: '', locale: 'de', ...changed },
});

describe('a row of a list', () => {
  it('needs a name alone', () => {
    expect(read({ name: ' Muster\u00a0& Söhne ' })).toEqual({
      firm: firm({ name: 'Muster\u00a0& Söhne' }),
      faults: [],
    });
  });

  it.each([
    [{ name: '' }, 'name missing'],
    [{ name: 'x'.repeat(LONGEST_CELL + 1) }, 'name long'],
    [{ name: 'x', town: 'x'.repeat(LONGEST_CELL + 1) }, 'town long'],
    [{ name: 'x', email: 'kein at' }, 'email email'],
    [{ name: 'x', locale: 'fr' }, 'locale language'],
  ] as const)('%j is wrong: %s', (typed, fault) => {
    const { firm: none, faults } = read(typed);
    expect([none, faults.map(({ column, code }) => `${column} ${code}`)]).toEqual([null, [fault]]);
  });

  it('may fill every cell to its end, in signs and not in bytes', () => {
    expect(read({ name: '🏗'.repeat(LONGEST_CELL) }).faults).toEqual([]);
  });
});

describe('the same firm', () => {
  const isSame = (one: Partial<ListedFirm>, other: Partial<ListedFirm>): boolean => {
    const keys = sameFirmKeys(firm(one));
    return sameFirmKeys(firm(other)).some((key) => keys.includes(key));
  };

  it.each([
    [
      { number: 'A7', name: 'x' },
      { number: 'a7', name: 'y' },
    ],
    [
      { email: 'a@b.example', name: 'x' },
      { email: 'a@b.example', name: 'y' },
    ],
    [
      { name: 'Müller & Söhne', town: '01067 Musterstadt' },
      { name: 'MULLER, SOHNE', town: 'D-01067 Muster' },
    ],
    [
      { name: 'Muster', town: '000 01 Nord' },
      { name: 'Muster', town: '00001 Nord' },
    ],
    [{ name: 'Muster' }, { name: 'muster' }],
  ] as const)('%j is %j', (one, other) => {
    expect(isSame(one, other)).toBe(true);
  });

  it.each([
    [
      { name: 'Muster', town: '00001 Nord' },
      { name: 'Muster', town: '00002 Nord' },
    ],
    [
      { name: 'Muster', town: '000 01 Nord' },
      { name: 'Muster', town: '000 02 Nord' },
    ],
    [
      { number: '', name: 'x' },
      { number: '', name: 'y' },
    ],
    [
      { name: 'Muster', town: '000011 Nord' },
      { name: 'Muster', town: '00001 Nord' },
    ],
  ] as const)('%j is not %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});
