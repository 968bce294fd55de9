import { describe, expect, it } from 'vitest';
import { makeProvider } from '#tests/factories/providers.ts';
import type { LawDate } from '../law/law-date.schema.ts';
import { LAW_DATES } from '../law/law-dates.ts';
import type { SoonQuestion } from './ends-and-begins.ts';
import { endsAndBegins } from './ends-and-begins.ts';

const law = (id: string, appliesFrom: string): LawDate => ({ ...LAW_DATES[0]!, id, appliesFrom });
/** 1 January 2027 and the days 89, 90 and 91 after it. */
const ON = '2027-01-01';
const [DAY_89, DAY_90, DAY_91] = ['2027-03-31', '2027-04-01', '2027-04-02'] as const;

const soon = (changes: Partial<SoonQuestion>) =>
  endsAndBegins({
    country: 'DE',
    region: 'DE2',
    sizeClass: '10-49',
    on: ON,
    providers: [],
    laws: [],
    ...changes,
  });

describe('what ends or begins within 90 days', () => {
  it('holds a programme that ends 89 or 90 days on, and not 91', () => {
    const ending = (validUntil: string) => soon({ providers: [makeProvider('a', { validUntil })] });
    expect(ending(DAY_89)).toEqual([{ kind: 'ends', id: 'a', day: DAY_89 }]);
    expect(ending(DAY_90)).toEqual([{ kind: 'ends', id: 'a', day: DAY_90 }]);
    expect(ending(DAY_91)).toEqual([]);
    expect(ending(ON)).toHaveLength(1);
    expect(ending('2026-12-31')).toEqual([]);
  });

  it('takes what closes to newcomers by its last open day', () => {
    const closing = (closedSince: string) => soon({ providers: [makeProvider('a', { closedSince })] });
    expect(closing(DAY_91)).toEqual([{ kind: 'ends', id: 'a', day: DAY_90 }]);
    expect(closing('2027-04-03')).toEqual([]);
    expect(closing(ON)).toEqual([]);
  });

  it('holds a law that begins 89 or 90 days on, and not 91', () => {
    const beginning = (appliesFrom: string) => soon({ laws: [law('l', appliesFrom)] });
    expect(beginning(DAY_89)).toEqual([{ kind: 'begins', id: 'l', day: DAY_89 }]);
    expect(beginning(DAY_90)).toHaveLength(1);
    expect(beginning(DAY_91)).toEqual([]);
    expect(beginning(ON)).toHaveLength(1);
    expect(beginning('2026-12-31')).toEqual([]);
  });

  it('is for this firm, by day and then by id', () => {
    const providers = [
      makeProvider('elsewhere', { validUntil: DAY_89, countries: ['AT'] }),
      makeProvider('other-land', { validUntil: DAY_89, countries: ['DE'], regions: ['DE1'] }),
      makeProvider('other-size', { validUntil: DAY_89, sizeClasses: ['500+'] }),
      makeProvider('z', { validUntil: DAY_89 }),
      makeProvider('a', { validUntil: DAY_90 }),
    ];
    expect(soon({ providers, laws: [law('l', DAY_89)] }).map(({ id }) => id)).toEqual(['l', 'z', 'a']);
  });

  it('is what an owner should hear at the end of November 2026', () => {
    const found = endsAndBegins({ country: 'DE', region: 'DE2', sizeClass: '10-49', on: '2026-11-26' });
    const ids = found.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['bafa-consulting', 'mittelstand-digital', 'e-invoice-send']));
    expect(ids).toEqual(expect.arrayContaining(['data-act-fees', 'product-liability', 'ai-act-new-ban']));
    expect(ids).not.toContain('kmu-digital-at');
  });
});
