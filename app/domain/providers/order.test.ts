import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFirm, makeOffer, makeProvider, payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { evaluateProviders } from './evaluate-providers.ts';
import { isPriceComparable, priceBand, rankRoutes } from './order.ts';
import type { Provider } from './provider.ts';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'construction',
  country: 'DE',
  region: 'DE2',
  aiUse: 'none',
  goals: [],
  goalStatus: {},
  exposure: 'any',
  resources: { budgetEurPerYear: 4_000, staffDaysPerQuarter: 5 },
};
/** Only hosting is needed, and the skill for it is there. */
const answers: Answers = {
  ...Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])),
  'cloud.control': { level: 2 },
};
const evaluate = (register: readonly Provider[], changes: Partial<PartialProfile> = {}) =>
  evaluateProviders({
    profile: { ...profile, ...changes },
    answers,
    gates: [],
    plan: payablePlan,
    asOf: '2026-11-25',
    register,
  });
const shortlistOf = (register: readonly Provider[], changes: Partial<PartialProfile> = {}) =>
  evaluate(register, changes).needs[0]?.shortlist.map(({ provider }) => provider);

/** Better in one respect alone; everybody else is without a catch. */
const worseBy: Readonly<Record<string, Partial<Provider>>> = {
  price: { offers: [makeOffer('hosting', { publicPrice: 'partly' })] },
  'unconfirmed price': { unverified: ['publicPrice'] },
  sales: { selfService: false },
  'unconfirmed sales': { unverified: ['selfService'] },
  'self-service elsewhere': { selfServiceIn: ['AT'] },
  'a quarter of the budget': {
    offers: [makeOffer('hosting', { example: { basket: 'server-and-storage-year', eur: 1_001 } })],
  },
  'open exposure': { exposure: 'open', exposureReason: 'U' },
  'high exposure': { exposure: 'high', exposureReason: 'C' },
  conditions: { offers: [makeOffer('hosting', { conditions: ['files-only'] })] },
};

describe('the order of routes', () => {
  it.each(Object.entries(worseBy))('puts whoever is worse by %s behind, whatever the lots', (_, change) => {
    for (const lot of ['1', '2', '3', '4', '5']) {
      const worse = makeProvider('worse', { ...change, lot: lot.repeat(16) });
      const register = [worse, ...['a', 'b', 'c'].map((id) => makeProvider(id))];
      expect(shortlistOf(register)).not.toContain('worse');
      expect(shortlistOf(register)).toHaveLength(3);
    }
  });

  it('keeps to the order of the criteria: price before sales, sales before exposure, exposure before conditions', () => {
    const better = [
      { selfService: false, exposure: 'high', exposureReason: 'C' },
      { offers: [makeOffer('hosting', { publicPrice: 'no' })] },
    ] as const satisfies readonly Partial<Provider>[];
    const [salesAndHigh, closedPrice] = better;
    const order = [
      makeProvider('z', worseBy['conditions']),
      makeProvider('y', { exposure: 'high', exposureReason: 'C' }),
      makeProvider('x', salesAndHigh),
      makeProvider('w', closedPrice),
    ];
    expect(shortlistOf(order)).toEqual(['z', 'y', 'x']);
  });

  it('takes low and reduced alike, and a known price of exactly a quarter as within', () => {
    const register = ['a', 'b', 'c'].map((id) =>
      makeProvider(id, { exposure: 'reduced', exposureReason: 'B' }),
    );
    const low = makeProvider('d');
    const quarter = makeProvider('e', {
      offers: [makeOffer('hosting', { example: { basket: 'server-and-storage-year', eur: 1_000 } })],
    });
    const firsts = new Set(
      ['agriculture', 'trade', 'ict', 'finance', 'health', 'arts', 'media', 'energy'].flatMap(
        (sector) => shortlistOf([...register, low, quarter], { sector: sector as 'trade' }) ?? [],
      ),
    );
    expect([...firsts].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('takes one entry of an owner, and of public bodies one of an operator', () => {
    const ofOne = { ultimateControl: { country: 'DE', group: 'one' } };
    const bought = ['a', 'b', 'c'].map((id) => makeProvider(id, ofOne));
    expect(shortlistOf(bought)).toHaveLength(1);
    const bodies = bought.map((entry) => ({ ...entry, kind: 'public-help' as const }));
    expect(shortlistOf(bodies)).toHaveLength(3);
    expect(shortlistOf(bodies.map((entry) => ({ ...entry, operator: 'same' })))).toHaveLength(1);
  });

  it('draws equals by SHA-256 of size, sector, country, region, need and lot', () => {
    const register = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeProvider(id));
    const hash = ({ lot }: Provider) =>
      createHash('sha256').update(`10-49|construction|DE|DE2|hosting|${lot}`).digest('hex');
    const expected = register.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).map(({ id }) => id);
    expect(shortlistOf(register)).toEqual(expected.slice(0, 3));
    expect(shortlistOf(register.toReversed())).toEqual(expected.slice(0, 3));
  });

  it('says which place the lot gave, on both sides', () => {
    const register = ['a', 'b', 'c', 'd'].map((id) => makeProvider(id));
    const { needs, providers } = evaluate(register);
    for (const { reasons } of needs[0]?.shortlist ?? []) expect(reasons).toContain('drawn-by-lot');
    expect(providers.at(-1)).toMatchObject({ verdict: 'alternative' });
    expect(providers.at(-1)?.reasons).toContain('lot-fell-on-others');
    const clear = evaluate([...register.slice(0, 3), makeProvider('d', worseBy['conditions'])]);
    for (const { reasons } of clear.needs[0]?.shortlist ?? []) expect(reasons).not.toContain('drawn-by-lot');
    expect(clear.providers.at(-1)?.reasons).toContain('others-come-first');
  });
});

describe('prices', () => {
  const priced = (id: string, eur: number | null, changes: Partial<Provider> = {}) =>
    makeProvider(id, {
      offers: [
        makeOffer('hosting', {
          example: eur === null ? null : { basket: 'server-and-storage-year', eur },
        }),
      ],
      ...changes,
    });
  const comparable = (...register: Provider[]) => isPriceComparable(register, 'hosting', '2026-11-25');

  it('can be compared where at least half of the open entries have a confirmed one', () => {
    expect(comparable(priced('a', 10), priced('b', null))).toBe(true);
    expect(comparable(priced('a', 10), priced('b', null), priced('c', null))).toBe(false);
    expect(comparable(priced('a', 10, { unverified: ['examplePrice'] }), priced('b', null))).toBe(false);
    expect(
      comparable(priced('a', 10), priced('b', null), priced('c', null, { closedSince: '2026-11-25' })),
    ).toBe(true);
    expect(comparable()).toBe(false);
    const others = ['b', 'c'].map((id) => makeProvider(id, { offers: [makeOffer('gpu')] }));
    expect(comparable(priced('a', 10), ...others)).toBe(true);
    const both = [makeOffer('gpu'), makeOffer('advice'), ...priced('a', 10).offers];
    expect(comparable(makeProvider('a', { offers: both }))).toBe(true);
  });

  it.each([
    [100, 0],
    [200, 0],
    [200.01, 1],
    [400, 1],
    [400.01, 2],
    [800, 2],
    [0, 0],
    [null, Infinity],
  ])('of %s beside the cheapest of 100 are in band %s', (price, band) => {
    expect(priceBand(price, [100, price])).toBe(band);
  });

  it('are measured against the cheapest that costs anything and is known', () => {
    expect(priceBand(200, [null, 0, 100, 200])).toBe(0);
    expect(priceBand(201, [null, 0, 100, 201])).toBe(1);
  });

  it('of an offer are compared with those of the same offer alone', () => {
    const assistant = (id: string, eur: number) =>
      makeProvider(id, { offers: [makeOffer('assistant', { example: { basket: 'ten-people-year', eur } })] });
    const model = makeProvider('m', {
      offers: [makeOffer('llm-api', { example: { basket: 'tokens-fifty-people-year', eur: 10 } })],
    });
    const register = [assistant('a', 100), assistant('b', 200), assistant('c', 201), model];
    const routes = register.map((provider) => ({
      provider,
      offer: provider.offers[0]!,
      need: 'assistant' as const,
    }));
    const bands = rankRoutes(routes, register, makeFirm()).map(({ rank }) => rank.at(-1));
    expect(bands).toEqual([0, 0, 1, 0]);
  });

  it('decide by band where they can be compared, and not at all where they cannot', () => {
    const cheap = ['a', 'b', 'c'].map((id) => priced(id, 100));
    for (const lot of ['1', '2', '3', '4', '5']) {
      const drawn = { lot: lot.repeat(16) };
      expect(shortlistOf([priced('d', 201, drawn), ...cheap])).not.toContain('d');
      expect(shortlistOf([priced('d', null, drawn), ...cheap])).not.toContain('d');
    }
    const few = [priced('a', 100), ...['b', 'c', 'd'].map((id) => priced(id, null))];
    const seen = new Set(
      (['1-9', '10-49', '50-249', '250-499', '500+'] as const).flatMap((sizeClass) =>
        (['trade', 'ict', 'arts', 'health'] as const).flatMap(
          (sector) => shortlistOf(few, { sizeClass, sector }) ?? [],
        ),
      ),
    );
    expect([...seen].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('any shortlist', () => {
  /** A slow, plain reading of section 6 beside the fast one. */
  const isBetter = (a: Provider, b: Provider): number => {
    const offerOf = ({ offers: [offer] }: Provider) => offer!;
    const criteria: ((entry: Provider) => number)[] = [
      (entry) => (['yes', 'free'].includes(offerOf(entry).publicPrice) ? 0 : 1),
      (entry) => (entry.selfService ? 0 : 1),
      (entry) => ((offerOf(entry).example?.eur ?? 0) > 1_000 ? 1 : 0),
      (entry) => ['low', 'open', 'high'].indexOf(entry.exposure === 'reduced' ? 'low' : entry.exposure),
      (entry) => offerOf(entry).conditions.length,
    ];
    for (const criterion of criteria) {
      if (criterion(a) !== criterion(b)) return criterion(a) - criterion(b);
    }
    const lot = (entry: Provider) =>
      createHash('sha256').update(`10-49|construction|DE|DE2|hosting|${entry.lot}`).digest('hex');
    return lot(a) < lot(b) ? -1 : 1;
  };
  const entry = fc.record({
    publicPrice: fc.constantFrom('yes', 'partly', 'no', 'free'),
    selfService: fc.boolean(),
    eur: fc.constantFrom(null, null, null, null, 900, 1_100),
    exposure: fc.constantFrom('low', 'reduced', 'open', 'high'),
    conditions: fc.constantFrom([], ['files-only'], ['files-only', 'own-share']),
    group: fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5'),
  });

  it('is the first three of different owners by a plain reading of the rule', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 9 }), (drawn) => {
        const register = drawn.map(({ publicPrice, eur, conditions, group, ...rest }, index) =>
          makeProvider(`p${String(index)}`, {
            ...(rest as Partial<Provider>),
            ultimateControl: { country: 'DE', group },
            lot: String(index).repeat(16),
            offers: [
              makeOffer('hosting', {
                publicPrice: publicPrice as 'yes',
                conditions: conditions as [],
                example:
                  eur === null || publicPrice === 'free' ? null : { basket: 'server-and-storage-year', eur },
              }),
            ],
          }),
        );
        const isPriced = register.filter(({ offers: [offer] }) => offer!.example !== null).length;
        fc.pre(isPriced * 2 < register.length);
        const expected: Provider[] = [];
        for (const candidate of register.toSorted(isBetter)) {
          const owners = expected.map(({ ultimateControl }) => ultimateControl.group);
          if (expected.length < 3 && !owners.includes(candidate.ultimateControl.group))
            expected.push(candidate);
        }
        expect(shortlistOf(register)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });
});
