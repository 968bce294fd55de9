import fc from 'fast-check';
import { stringify } from 'safe-stable-stringify';
import { describe, expect, it } from 'vitest';

/** How bodies were written down until 0.2.0: digests of it are in stores. */
function asBefore(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Object.fromEntries moves keys that are whole numbers to the front. No request has such a key: schemas are closed. */
const key = fc.string({ unit: 'binary' }).filter((name) => !/^\d+$/.test(name));
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { body } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('body')),
    fc.dictionary(key, fc.oneof(tie('body'), fc.constant(undefined)), { noNullPrototype: true }),
  ),
}));

describe('the text of a body in any order of keys', () => {
  it('is what it was, so that repeats of earlier requests are known', () => {
    fc.assert(
      fc.property(body, (value) => stringify(value) === asBefore(value)),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order', () => {
    expect(stringify({ b: [2, { d: 1, c: 'ä' }], a: null })).toBe('{"a":null,"b":[2,{"c":"ä","d":1}]}');
    expect(stringify({ a: null, b: [2, { c: 'ä', d: 1 }] })).toBe('{"a":null,"b":[2,{"c":"ä","d":1}]}');
  });
});
