import { describe, expect, it } from 'vitest';
import type { Item } from '../questionnaire/items.ts';
import { toShownSpreads } from './shown-spreads.ts';
import type { Revealed } from './spread.ts';
import { toSpread } from './spread.ts';

const three: Revealed = { spread: toSpread(['1', '4', 'unknown']), said: null };
const two: Revealed = { spread: toSpread(['1', '4']), said: null };
const one: Revealed = { spread: toSpread(['2']), said: [{ role: 'it', number: 1, choice: '2' }] };

describe('what a report shows of voices', () => {
  it('is what was revealed, in the order of the questions', () => {
    const revealed = new Map<Item, Revealed>([
      ...([['cloud.exit', three]] as const),
      ...([['data.digital', one]] as const),
    ]);
    expect(Object.entries(toShownSpreads(revealed))).toEqual([
      ...[
        ['data.digital', one],
        ['cloud.exit', three],
      ],
    ]);
    expect(toShownSpreads(new Map())).toEqual({});
  });

  it('leaves out a spread of fewer than three, and none of the voices that agreed to be named', () => {
    const revealed = new Map<Item, Revealed>([
      ['data.digital', two],
      ['data.quality', one],
    ]);
    expect(Object.keys(toShownSpreads(revealed))).toEqual(['data.quality']);
  });
});
