import { describe, expect, it } from 'vitest';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { officialSharesFor } from './official-shares.ts';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: null,
  goals: [],
  exposure: null,
  resources: null,
};
const shares = (changes: Partial<PartialProfile>, asOf = '2026-11-23') =>
  officialSharesFor({ profile: { ...profile, ...changes }, asOf }).map(({ id, matched }) => [id, ...matched]);

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

  it('fall back to the country in all sizes, then to the EU', () => {
    expect(shares({ sizeClass: '50-249' })[0]).toEqual(['eurostat-2025-de', 'country']);
    expect(shares({ sizeClass: '1-9', country: 'SE' })[0]).toEqual(['eurostat-2025-se', 'country']);
    expect(shares({ country: 'CH' })[0]).toEqual(['eurostat-2025-eu-10-49', 'sizeClass']);
    expect(shares({ country: 'CH', sizeClass: '1-9' })[0]).toEqual(['eurostat-2025-eu']);
    expect(shares({ country: null, sizeClass: null })[0]).toEqual(['eurostat-2025-eu']);
  });

  it('give the sector of the country before the EU, and none where none is published', () => {
    expect(shares({ country: 'SE', sector: 'ict' })[1]).toEqual([
      'eurostat-2025-se-nace2-j',
      'country',
      'sector',
    ]);
    expect(shares({ sector: 'media' })[1]).toEqual(['eurostat-2025-eu-nace2-j', 'sector']);
    expect(shares({ sector: 'health' })).toHaveLength(1);
    expect(shares({ sector: null })).toHaveLength(1);
  });

  it('keep the share of the source', () => {
    const [main] = officialSharesFor({ profile, asOf: '2026-11-23' });
    expect(main).toMatchObject({
      share: 0.23,
      source: { publisher: 'Destatis', period: '2025', stale: false },
    });
  });

  it('say when they are due for a check and go when they end', () => {
    const [main] = officialSharesFor({ profile, asOf: '2026-12-16' });
    expect(main?.source.stale).toBe(true);
    expect(shares({}, '2028-12-15')).toHaveLength(2);
    expect(shares({}, '2028-12-16')).toEqual([]);
  });
});
