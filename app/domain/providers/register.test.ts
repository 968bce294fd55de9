import { describe, expect, it } from 'vitest';
import { GERMAN_REGIONS } from '../questionnaire/profile.ts';
import { factoriesFor } from './always-listed.ts';
import type { Provider } from './provider.ts';
import { EU_COUNTRIES } from './provider-terms.ts';
import { providerSchema } from './provider.schema.ts';
import { isClosed, isExpired } from './provider.ts';
import { findProvider, PROVIDERS } from './register.ts';
import { LOTS } from './register/lots.ts';

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

  it('draws a lot of its own for each entry, once', () => {
    expect(new Set(PROVIDERS.map(({ lot }) => lot)).size).toBe(PROVIDERS.length);
    expect(Object.keys(LOTS).sort()).toEqual(PROVIDERS.map(({ id }) => id));
    expect(findProvider('ai-at')?.lot).toBe(LOTS['ai-at']);
  });

  it('never rates a control from outside or an owner that is not confirmed too well', () => {
    const scaleway = findProvider('scaleway')!;
    const abroad = { country: 'US', group: 'abroad' };
    const open = { exposure: 'open', exposureReason: 'U', unverified: ['owner'] };
    expect(refused([{ ...scaleway, id: 'abroad', ...{ ultimateControl: abroad } }])).toEqual(['abroad']);
    expect(refused([{ ...scaleway, id: 'unsure', ...{ unverified: ['owner'] } }])).toEqual(['unsure']);
    expect(
      refused([{ ...scaleway, id: 'reduced', ...{ ...open, exposure: 'reduced', exposureReason: 'B' } }]),
    ).toEqual(['reduced']);
    expect(refused([{ ...scaleway, id: 'open', ...open }])).toEqual([]);
    for (const id of ['aws-european-sovereign-cloud', 'aws', 'azure', 'google-cloud', 'chatgpt'])
      expect(findProvider(id)?.exposure, id).toBe('high');
  });

  it('refuses a letter that does not fit, a basket of another offer, a price of what is free, an offer twice', () => {
    const scaleway = findProvider('scaleway')!;
    const [hosting] = scaleway.offers;
    const faulty = [
      { exposureReason: 'U' },
      { offers: [{ ...hosting, example: { basket: 'ten-people-year', eur: 1 } }] },
      {
        offers: [{ ...hosting, publicPrice: 'free', example: { basket: 'server-and-storage-year', eur: 1 } }],
      },
      { offers: [{ ...hosting, freeFor: ['1-9'] }] },
      { offers: [hosting, hosting] },
      { lot: 'not random' },
    ];
    expect(
      refused(faulty.map((change, index) => ({ ...scaleway, id: `f${String(index)}`, ...change }))),
    ).toEqual(faulty.map((_, index) => `f${String(index)}`));
  });

  it('leads to the provider itself, never to who compares prices or writes about it', () => {
    const others = ['models.dev', 'verkuendung-bayern.de', 'connect-professional.de', 'itforbusiness.fr'];
    for (const { id, url } of PROVIDERS)
      for (const other of others) expect(url ?? '', id).not.toContain(other);
  });

  it('names certificates with the service they cover, and no end that has passed as held', () => {
    const held = PROVIDERS.flatMap(({ id, certificates }) =>
      certificates.filter(({ verified }) => verified).map((certificate) => ({ id, ...certificate })),
    );
    expect(held.length).toBeGreaterThan(5);
    for (const { id, service, until } of held) {
      expect(service, id).not.toBeNull();
      expect(until === null || until >= '2026-11-26', id).toBe(true);
    }
  });

  it('has what facts-review asks for: help in eight countries, assistants, clouds, a programme a Land', () => {
    for (const country of ['DE', 'AT', 'NL', 'SE', 'FR', 'BE', 'DK', 'IE']) {
      const own = PROVIDERS.filter(({ countries }) => countries?.length === 1 && countries[0] === country);
      expect(
        own.some(({ kind }) => kind === 'public-help'),
        country,
      ).toBe(true);
      expect(
        own.some(({ offers }) => offers.some(({ id }) => id === 'money')),
        country,
      ).toBe(true);
    }
    const laender = PROVIDERS.flatMap(({ regions }) => regions ?? []);
    for (const region of GERMAN_REGIONS.filter((land) => land !== 'DEB')) expect(laender).toContain(region);
    const assistants = PROVIDERS.filter(({ offers }) => offers.some(({ id }) => id === 'assistant'));
    expect(
      new Set(assistants.map(({ ultimateControl }) => ultimateControl.group)).size,
    ).toBeGreaterThanOrEqual(9);
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
    for (const { publicPrice } of findProvider('t-industrial-ai-cloud')?.offers ?? [])
      expect(publicPrice).toBe('no');
  });
});
