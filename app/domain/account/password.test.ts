import { expect, it } from 'vitest';
import { canonicalPassword, passwordFault } from './password.ts';

const EMAIL = 'eva.muster@kammer.example';

it('takes any twelve characters that are not what everybody tries first', () => {
  const fine = [
    'sieben alte Hobel',
    'aaaaabbcdexyz',
    'ÄÖÜ äöü ß ẞ 12',
    'Пароль из слов',
    '🔨🔧🪚🪛🔩🧰🪜📐📏✏️🧱',
  ];
  for (const typed of fine) expect(passwordFault(typed, EMAIL), typed).toBeNull();
});

it('says what stands against the others', () => {
  expect(passwordFault('elf Zeichen', EMAIL)).toBe('short');
  expect(passwordFault(`${'ab c d e f '.repeat(12)}`, EMAIL)).toBe('long');
  expect(passwordFault('Eva.Muster@Kammer.Example', EMAIL)).toBe('email');
  expect(passwordFault('Passwort1234', EMAIL)).toBe('common');
  expect(passwordFault('abababababab', EMAIL)).toBe('common');
});

it('is one password however a keyboard puts its letters together', () => {
  expect(canonicalPassword('Ho\u0308lzerner Hobel')).toBe(canonicalPassword('Hölzerner Hobel'));
});
