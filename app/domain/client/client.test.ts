import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profileOf, toNameKey } from './client.ts';

it('a name is searched by without capitals, accents, and whatever a database would take for a pattern', () => {
  expect(toNameKey('  Bäckerei Weiß & Söhne GmbH ')).toBe('backerei weiss sohne gmbh');
  expect(toNameKey('100 %_Holz\\')).toBe('100 holz');
  expect(toNameKey('Łódź ΑΒΓ')).toBe('łodz αβγ');
  expect(toNameKey('***')).toBe('');
});

it('the key of a key is the key, so that a typed piece of a name is found in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(toNameKey(toNameKey(name))).toBe(toNameKey(name));
    }),
  );
});

it('an assessment begins with what is noted of its client, and leaves the rest to be asked', () => {
  const details = { name: 'A', country: 'DE', note: '', isShared: false, sizeClass: null } as const;
  expect(profileOf({ ...details, sector: 'construction', region: 'DE2' })).toEqual({
    ...{ sector: 'construction', country: 'DE', region: 'DE2' },
  });
  expect(profileOf({ ...details, sector: null, country: null, region: null })).toEqual({});
});
