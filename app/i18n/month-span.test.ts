import { describe, expect, it } from 'vitest';
import { createFormats } from './format.ts';
import { monthSpan } from './month-span.ts';

const german = createFormats('de');
const say = (from: string, to: string): string =>
  monthSpan(german, (low, high) => `${low} bis ${high}`, { from, to });

describe('the months of a step', () => {
  it.each([
    ['2027-01-01', '2027-01-31', 'Januar 2027'],
    ['2027-02-01', '2027-04-30', 'Februar bis April 2027'],
    ['2026-12-01', '2027-01-31', 'Dezember 2026 bis Januar 2027'],
    ['2027-01-01', '2028-01-31', 'Januar 2027 bis Januar 2028'],
  ])('%s to %s', (from, to, words) => expect(say(from, to)).toBe(words));
});
