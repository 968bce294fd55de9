import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { SECTORS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { Benchmark } from './benchmark.schema.ts';
import { EARLIER_WAVES } from './earlier-waves.ts';
import { officialSharesFor } from './official-shares.ts';
import { BENCHMARKS, findBenchmark } from './register.ts';
import { OFFICIAL_BENCHMARKS } from './official-benchmarks.ts';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: null,
  goals: [],
  goalStatus: {},
  exposure: null,
  resources: null,
};
const shares = (changes: Partial<PartialProfile>, asOf = '2026-11-23') =>
  officialSharesFor({ profile: { ...profile, ...changes }, asOf, register: OFFICIAL_BENCHMARKS }).map(
    ({ id, matched }) => [id, ...matched],
  );

describe('official shares', () => {
  it('take country and size first, and the sector beside it', () => {
    expect(shares({})).toEqual([
      ['destatis-2025-10-49', 'country', 'sizeClass'],
      ['eurostat-2025-eu-nace2-c', 'sector'],
    ]);
    expect(shares({ country: 'AT', sizeClass: '500+' })[0]).toEqual([
      'statistik-austria-2025-250-plus',
      'country',
      'sizeClass',
    ]);
  });

  it('show the country in all sizes and the EU in that size where the country has none for the size', () => {
    const both = shares({ sizeClass: '50-249', sector: null });
    expect(both).toEqual([
      ['eurostat-2025-de', 'country'],
      ['eurostat-2025-eu-50-249', 'sizeClass'],
    ]);
    expect(shares({ sizeClass: '50-249' })).toEqual([...both, ['eurostat-2025-eu-nace2-c', 'sector']]);
  });

  it('show the one of the two there is, and the EU in all sizes only where there is neither', () => {
    const sizes = (changes: Partial<PartialProfile>) => shares({ sector: null, ...changes });
    expect(sizes({ sizeClass: '1-9', country: 'SE' })).toEqual([['eurostat-2025-se', 'country']]);
    expect(sizes({ country: 'CH' })).toEqual([['eurostat-2025-eu-10-49', 'sizeClass']]);
    expect(sizes({ country: null })).toEqual([['eurostat-2025-eu-10-49', 'sizeClass']]);
    expect(sizes({ sizeClass: null })).toEqual([['eurostat-2025-de', 'country']]);
    expect(sizes({ country: 'CH', sizeClass: '1-9' })).toEqual([['eurostat-2025-eu']]);
    expect(sizes({ country: null, sizeClass: null })).toEqual([['eurostat-2025-eu']]);
  });

  it('give the sector of the country before the EU, and none where none is published', () => {
    expect(shares({ country: 'SE', sector: 'ict' }).at(-1)).toEqual([
      'eurostat-2025-se-nace2-j',
      'country',
      'sector',
    ]);
    expect(shares({ sector: 'media' }).at(-1)).toEqual(['eurostat-2025-eu-nace2-j', 'sector']);
    expect(shares({ sector: 'health' })).toHaveLength(1);
    expect(shares({ sector: null })).toHaveLength(1);
  });

  it('are about all sizes or all sectors where nothing narrower is asked for, even where that is newer', () => {
    const firm = { ...profile, sizeClass: '50-249', sector: 'trade' } as const;
    const ids = (register: readonly Benchmark[]) =>
      officialSharesFor({ profile: firm, asOf: '2026-11-23', register }).map(({ id }) => id);
    const [ofCountry] = ids(OFFICIAL_BENCHMARKS);
    const entries = OFFICIAL_BENCHMARKS.filter(({ country }) => country === 'DE');
    const narrow = entries.map((entry) => ({ ...entry, id: `narrow-${entry.id}`, period: '2030' }));
    const ofSize = narrow.map((entry) => ({ ...entry, sizeClasses: ['1-9' as const] }));
    const ofSector = narrow.map((entry) => ({ ...entry, sizeClasses: null, sectors: ['arts' as const] }));
    expect(ids([...ofSize, ...ofSector, ...OFFICIAL_BENCHMARKS])[0]).toBe(ofCountry);
  });

  it('keep the share of the source', () => {
    const [main] = officialSharesFor({ profile, asOf: '2026-11-23', register: OFFICIAL_BENCHMARKS });
    expect(main).toMatchObject({
      share: 0.23,
      source: { publisher: 'Destatis', period: '2025', stale: false },
    });
  });

  it('say when they are due for a check and go when they end', () => {
    const [main] = officialSharesFor({ profile, asOf: '2026-12-16', register: OFFICIAL_BENCHMARKS });
    expect(main?.source.stale).toBe(true);
    expect(shares({}, '2028-12-15')).toHaveLength(2);
    expect(shares({}, '2028-12-16')).toEqual([]);
  });
});

describe('the wave a firm is matched with', () => {
  const firm = fc.record({
    country: fc.constantFrom(null, 'DE', 'AT', 'SE', 'FR', 'CH'),
    sizeClass: fc.constantFrom(null, ...SIZE_CLASSES),
    sector: fc.constantFrom(null, ...SECTORS),
  });
  const wave = (id: string, changes: Partial<Benchmark>): Benchmark => {
    const entry = findBenchmark(id);
    if (!entry) throw new Error(`no ${id}`);
    return { ...entry, ...changes };
  };
  const matchedIn = (register: readonly Benchmark[], asOf = '2026-11-23') =>
    officialSharesFor({ profile, asOf, register }).map(({ id }) => id);

  it('is the current one, whoever asks and whenever', () => {
    expect(EARLIER_WAVES.length).toBeGreaterThan(0);
    const day = fc.constantFrom('2026-11-23', '2027-06-30', '2028-12-15', '2028-12-16', '2030-01-01');
    fc.assert(
      fc.property(
        firm,
        day,
        fc.shuffledSubarray([...BENCHMARKS], { minLength: 5 }),
        (changes, asOf, register) => {
          const ids = officialSharesFor({ profile: { ...profile, ...changes }, asOf, register }).map(
            ({ id }) => id,
          );
          expect(ids.filter((id) => findBenchmark(id)?.use !== 'official-share')).toEqual([]);
        },
      ),
    );
  });

  it('is never an earlier one, even where nothing else is left', () => {
    expect(matchedIn(EARLIER_WAVES)).toEqual([]);
    expect(matchedIn(BENCHMARKS, '2029-01-01')).toEqual([]);
  });

  it('is the newer of two, in whichever order they stand', () => {
    const next = wave('destatis-2025-10-49', {
      id: 'destatis-2026-10-49',
      period: '2026',
      asOf: '2026-11-20',
    });
    expect(matchedIn([...BENCHMARKS, next])[0]).toBe('destatis-2026-10-49');
    expect(matchedIn([next, ...BENCHMARKS])[0]).toBe('destatis-2026-10-49');
  });

  it('is the older of two again once the newer has ended', () => {
    const next = wave('destatis-2025-10-49', {
      id: 'destatis-2026-10-49',
      period: '2026',
      end: '2027-01-31',
    });
    expect(matchedIn([next, ...BENCHMARKS], '2027-01-31')[0]).toBe('destatis-2026-10-49');
    expect(matchedIn([next, ...BENCHMARKS], '2027-02-01')[0]).toBe('destatis-2025-10-49');
  });

  it('falls back to both where the figure for country and size has ended', () => {
    const ended = BENCHMARKS.map((entry) =>
      entry.id === 'destatis-2025-10-49' ? { ...entry, end: '2027-01-31' } : entry,
    );
    expect(matchedIn(ended, '2027-01-31').slice(0, 1)).toEqual(['destatis-2025-10-49']);
    expect(matchedIn(ended, '2027-02-01').slice(0, 2)).toEqual([
      'eurostat-2025-de',
      'eurostat-2025-eu-10-49',
    ]);
  });

  it('is the first of the register of two of one period, and none without a period before one with', () => {
    const twin = wave('destatis-2025-10-49', { id: 'twin' });
    expect(matchedIn([twin, ...BENCHMARKS])[0]).toBe('twin');
    expect(matchedIn([...BENCHMARKS, twin])[0]).toBe('destatis-2025-10-49');
    const undated = wave('destatis-2025-10-49', { id: 'undated', period: null });
    expect(matchedIn([undated, ...BENCHMARKS])[0]).toBe('destatis-2025-10-49');
    expect(matchedIn([...BENCHMARKS, undated])[0]).toBe('destatis-2025-10-49');
    expect(matchedIn([undated])).toEqual(['undated']);
  });

  it('does not take a newer figure for the EU before one of the country', () => {
    const next = wave('eurostat-2025-eu-10-49', { id: 'eurostat-2026-eu-10-49', period: '2026' });
    expect(matchedIn([next, ...BENCHMARKS])[0]).toBe('destatis-2025-10-49');
  });
});
