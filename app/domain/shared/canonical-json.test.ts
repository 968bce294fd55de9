import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCanonicalJson } from './canonical-json.ts';

/** The same value with the keys of its objects the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, turned(each)] as const)
      .toReversed(),
  );
}

it('writes keys in one order, without gaps, and leaves out what is not set', () => {
  const value = { b: [1, null, { d: 'ä', c: undefined }], a: new Date('2026-11-27T10:00:00Z'), 10: 1, 9: 2 };
  expect(toCanonicalJson(value)).toBe('{"10":1,"9":2,"a":"2026-11-27T10:00:00.000Z","b":[1,null,{"d":"ä"}]}');
});

it('says the same of the same data, in whatever order they are, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = toCanonicalJson(value);
      expect(toCanonicalJson(turned(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
