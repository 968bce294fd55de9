import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOneLine } from './one-line.ts';

describe('a typed text as one line', () => {
  it.each([
    ['  Müller & Söhne  ', 'Müller & Söhne'],
    ['Mu\u0308ller', 'Müller'],
    ['erste\r\nzweite', 'erste zweite'],
    ['erste \t zweite', 'erste zweite'],
    ['erste\u2028zweite\u2029', 'erste zweite'],
    ['a\u0000b\u0007c\u0085d\u009fe', 'a b c d e'],
    ['\u202egnp.txt\u202c', 'gnp.txt'],
    ['\u2067abc\u2069', 'abc'],
    ['\ufeffabc', 'abc'],
    ['a\ud800b', 'ab'],
    ['zwei  Leerzeichen', 'zwei  Leerzeichen'],
    ['👩‍🔧 שלום', '👩‍🔧 שלום'],
  ])('%j is %j', (typed, line) => expect(toOneLine(typed)).toBe(line));

  it('is the same when it is read again, and holds nothing that breaks a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = toOneLine(text);
        expect(toOneLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});
