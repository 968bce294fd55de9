import { describe, expect, it } from 'vitest';
import { factoriesFor } from './always-listed.ts';
import type { Provider } from './provider.ts';
import { EU_COUNTRIES } from './provider-terms.ts';
import { providerSchema } from './provider.schema.ts';
import { isClosed, isExpired } from './provider.ts';
import { findProvider, PROVIDERS } from './register.ts';

const refused = (entries: readonly { id: string }[]): string[] =>
  entries.filter((entry) => !providerSchema.safeParse(entry).success).map((entry) => entry.id);
const countOf = (kind: Provider['kind']) => PROVIDERS.filter((entry) => entry.kind === kind).length;

describe('the provider register', () => {
  it('holds complete entries only, by unique id', () => {
    expect(refused(PROVIDERS)).toEqual([]);
    expect(new Set(PROVIDERS.map((entry) => entry.id)).size).toBe(PROVIDERS.length);
    expect(PROVIDERS.map((entry) => entry.id)).toEqual(PROVIDERS.map((entry) => entry.id).sort());
  });

  it.each(Object.keys(providerSchema.shape))('refuses an entry without %s', (field) => {
    expect(providerSchema.safeParse({ ...findProvider('scaleway'), [field]: undefined }).success).toBe(false);
  });

  it('never rates a control from outside or an owner that is not confirmed too well', () => {
    const scaleway = findProvider('scaleway');
    const abroad = { country: 'US', group: 'abroad' };
    expect(providerSchema.safeParse(scaleway).success).toBe(true);
    expect(refused([{ ...scaleway, id: 'abroad', ...{ ultimateControl: abroad } }])).toEqual(['abroad']);
    expect(refused([{ ...scaleway, id: 'unsure', ...{ unverified: ['owner'] } }])).toEqual(['unsure']);
    expect(findProvider('aws-european-sovereign-cloud')?.exposure).toBe('high');
  });

  it('knows the 19 AI factories, the 13 antennas and the common access', () => {
    expect(countOf('ai-factory')).toBe(19 + 1);
    expect(countOf('antenna')).toBe(13);
  });

  it('has every site of the country table, and the site serves the country', () => {
    for (const country of [...EU_COUNTRIES, 'CH', 'GB', 'IS', 'MD', 'MK', 'NO', 'RS', 'TR']) {
      for (const id of factoriesFor({ country, region: null })) {
        expect(findProvider(id)?.countries, `${id} for ${country}`).toContain(country);
      }
    }
  });

  it('sends each Land to one site and a country without any to the common access', () => {
    expect(factoriesFor({ country: 'DE', region: 'DE1' })).toEqual(['hammerhai']);
    expect(factoriesFor({ country: 'DE', region: 'DEA' })).toEqual(['jaif']);
    expect(factoriesFor({ country: 'DE', region: null })).toEqual(['hammerhai', 'jaif']);
    expect(factoriesFor({ country: 'HR', region: null })).toEqual(['eurohpc-access']);
    expect(factoriesFor({ country: null, region: null })).toEqual(['eurohpc-access']);
  });

  it('closes and expires by the clock', () => {
    const on = (id: string, asOf: string) => {
      const entry = findProvider(id);
      return entry && { closed: isClosed(entry, asOf), expired: isExpired(entry, asOf) };
    };
    expect(on('bafa-consulting', '2026-12-31')).toEqual({ closed: false, expired: false });
    expect(on('bafa-consulting', '2027-01-01')).toEqual({ closed: false, expired: true });
    expect(on('go-digital', '2024-12-31')?.closed).toBe(false);
    expect(on('go-digital', '2025-01-01')?.closed).toBe(true);
    for (const id of ['go-digital', 'digital-jetzt', 'ffplus'])
      expect(on(id, '2026-11-23')?.closed).toBe(true);
  });

  it('has the minimum fee of the LLM Hub and no public price for the Industrial AI Cloud', () => {
    expect(findProvider('t-llm-hub')?.minimumFeeEurPerMonth).toBe(1000);
    expect(findProvider('t-industrial-ai-cloud')?.publicPrice).toBe('no');
  });
});
