import { describe, expect, it } from 'vitest';
import { makeFirm, makeOffer, makeProvider } from '#tests/factories/providers.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import {
  examplePriceOf,
  hasOpenPrice,
  isSelfService,
  isWithinQuarter,
  conditionCount,
  lotOf,
} from './order.ts';
import type { Need } from './provider-result.ts';
import type { Provider, ProviderOffer } from './provider.ts';
import { fitRoutes, isPartedByLot, reasonNotFirst, reasonsFor, routeKey, shortlistOf } from './shortlist.ts';

interface Case {
  readonly offer?: Partial<ProviderOffer>;
  readonly provider?: Partial<Provider>;
  readonly profile?: Partial<PartialProfile>;
  readonly need?: Need;
}
function routeOf({ offer = {}, provider = {}, profile = {}, need = 'hosting' }: Case) {
  const made = makeOffer(need === 'money' ? 'money' : 'hosting', offer);
  return {
    route: {
      provider: makeProvider('a', { offers: [made], ...provider }),
      offer: made,
      need,
      rank: [],
      lot: '',
    },
    firm: makeFirm({ profile }),
  };
}
const reasons = (one: Case) => {
  const { route, firm } = routeOf(one);
  return reasonsFor(route, firm);
};
const YEARLY = { example: { basket: 'server-and-storage-year', eur: 2_500 } } as const;
const CLOSED: Partial<ProviderOffer> = { publicPrice: 'no', conditions: ['files-only'] };
/** Nothing speaks for it. */
const PLAIN: Case = { offer: CLOSED, provider: { selfService: false, exposure: 'high' } };
const with_ = (more: Case): Case => ({
  ...PLAIN,
  ...more,
  offer: { ...PLAIN.offer, ...more.offer },
  provider: { ...PLAIN.provider, ...more.provider },
});

describe('what speaks for a route', () => {
  it.each<[string, Case, readonly string[]]>([
    ['nothing', PLAIN, []],
    ['a public price', with_({ offer: { publicPrice: 'yes' } }), ['public-price']],
    ['a price in part public', with_({ offer: { publicPrice: 'partly' } }), []],
    ['no price', with_({ offer: { publicPrice: 'free' } }), ['free-of-charge']],
    [
      'no price for its size',
      with_({ offer: { publicPrice: 'free', freeFor: ['10-49'] } }),
      ['free-of-charge'],
    ],
    ['no price for another size', with_({ offer: { publicPrice: 'free', freeFor: ['1-9'] } }), []],
    [
      'no price for some, size not told',
      with_({ offer: { publicPrice: 'free', freeFor: ['1-9'] }, profile: { sizeClass: null } }),
      [],
    ],
    ['a beginning alone', with_({ provider: { selfService: true } }), ['self-service']],
    [
      'a beginning alone in its country',
      with_({ provider: { selfService: true, selfServiceIn: ['AT', 'DE'] } }),
      ['self-service'],
    ],
    ['a beginning alone elsewhere', with_({ provider: { selfService: true, selfServiceIn: ['AT'] } }), []],
    [
      'a beginning alone somewhere, country not told',
      with_({ provider: { selfService: true, selfServiceIn: ['AT'] }, profile: { country: null } }),
      [],
    ],
    ['a quarter of the budget', with_({ offer: YEARLY }), ['within-quarter-of-budget']],
    [
      'a fee of a quarter of the budget',
      with_({ provider: { minimumFeeEurPerMonth: 2_500 / 12 } }),
      ['within-quarter-of-budget'],
    ],
    ['a fee above it', with_({ offer: YEARLY, provider: { minimumFeeEurPerMonth: 209 } }), []],
    [
      'a fee that is not confirmed',
      with_({
        offer: YEARLY,
        provider: { minimumFeeEurPerMonth: 209, unverified: ['minimumFeeEurPerMonth'] },
      }),
      ['within-quarter-of-budget'],
    ],
    [
      'a price that is not confirmed',
      with_({ offer: YEARLY, provider: { unverified: ['examplePrice'] } }),
      [],
    ],
    ['budget not told', with_({ offer: YEARLY, profile: { resources: null } }), []],
    [
      'what is free is no quarter of anything',
      with_({ offer: { publicPrice: 'free', example: { basket: 'server-and-storage-year', eur: 0 } } }),
      ['free-of-charge'],
    ],
    ['low exposure', with_({ provider: { exposure: 'low' } }), ['low-exposure']],
    ['reduced exposure', with_({ provider: { exposure: 'reduced' } }), ['european-control']],
    ['open exposure', with_({ provider: { exposure: 'open' } }), []],
    [
      'low exposure of an owner not confirmed',
      with_({ provider: { exposure: 'low', unverified: ['owner'] } }),
      [],
    ],
    ...(['public-help', 'funding', 'ai-factory', 'antenna'] as const).map(
      (kind): [string, Case, readonly string[]] => [
        `low exposure of ${kind}, which holds no data`,
        with_({ provider: { kind, exposure: 'low' } }),
        [],
      ],
    ),
    ['no conditions', with_({ offer: { conditions: [] } }), ['no-conditions']],
    [
      'no conditions, not confirmed',
      with_({ offer: { conditions: [] }, provider: { unverified: ['conditions'] } }),
      [],
    ],
    [
      'all of it, in the order of the criteria',
      { offer: YEARLY },
      ['public-price', 'self-service', 'within-quarter-of-budget', 'low-exposure', 'no-conditions'],
    ],
  ])('%s', (_name, one, expected) => {
    expect(reasons(one)).toEqual(expected);
  });

  it('is known only where it is confirmed', () => {
    const { route, firm } = routeOf({
      offer: YEARLY,
      provider: { unverified: ['publicPrice', 'selfService'] },
    });
    expect(hasOpenPrice(route, firm)).toBe(false);
    expect(isSelfService(route.provider, firm)).toBe(false);
    expect(examplePriceOf(route.provider, route.offer)).toBe(2_500);
    const unpriced = routeOf({});
    expect(isWithinQuarter(unpriced.route, unpriced.firm)).toBeNull();
    expect(examplePriceOf(unpriced.route.provider, unpriced.route.offer)).toBeNull();
  });
});

describe('conditions', () => {
  const none = {
    ...{ legalForm: false, leastCostEur: null, leastStaffShare: null },
    ...{ leastTrainingHours: null, worksAgreement: false },
  };
  it.each<[string, Case, number]>([
    ['of the offer count each', { offer: { conditions: ['files-only', 'own-share'] } }, 2],
    ['a programme without any', { need: 'money', provider: { asks: none } }, 0],
    ['a legal form', { need: 'money', provider: { asks: { ...none, legalForm: true } } }, 1],
    ['a works agreement', { need: 'money', provider: { asks: { ...none, worksAgreement: true } } }, 1],
    ['a share of staff', { need: 'money', provider: { asks: { ...none, leastStaffShare: 0.1 } } }, 1],
    ['what the plan shows is none', { need: 'money', provider: { asks: { ...none, leastCostEur: 1 } } }, 0],
    [
      'all together',
      {
        need: 'money',
        offer: { conditions: ['own-share'] },
        provider: { asks: { ...none, legalForm: true, worksAgreement: true, leastStaffShare: 0 } },
      },
      4,
    ],
    ['of a programme count for money only', { provider: { asks: { ...none, legalForm: true } } }, 0],
  ])('%s', (_name, one, expected) => {
    expect(conditionCount(routeOf(one).route)).toBe(expected);
  });
});

describe('a shortlist', () => {
  const firm = makeFirm({ needs: ['hosting', 'exit'] });
  const fit = (need: Need, ...register: Provider[]) => fitRoutes(need, register, firm);

  it('takes of each entry the best of its offers', () => {
    const both = makeProvider('both', {
      offers: [makeOffer('hosting', { publicPrice: 'no' }), makeOffer('advice')],
    });
    expect(fit('exit', both).map(({ offer }) => offer.id)).toEqual(['advice']);
  });

  it('counts public bodies by operator, others by owner', () => {
    const changes = { operator: 'o', ultimateControl: { country: 'DE', group: 'g' } };
    const keys = (
      ['cloud', 'tool', 'integrator', 'public-help', 'funding', 'ai-factory', 'antenna'] as const
    ).map((kind) => routeKey(makeProvider('a', { kind, ...changes })));
    expect(keys).toEqual([...Array(3).fill('owner g'), ...Array(4).fill('operator o')]);
  });

  it('says why a route stands behind: its price, the others, or the lot', () => {
    const behind = (changes: Partial<Provider>) => {
      const routes = fit(
        'hosting',
        ...['b', 'c', 'd'].map((id) => makeProvider(id)),
        makeProvider('a', changes),
      );
      const shortlist = shortlistOf(routes);
      const route = routes.find((one) => !shortlist.includes(one))!;
      return [isPartedByLot(route, routes, shortlist), reasonNotFirst(route, routes, { shortlist, firm })];
    };
    const priced = (publicPrice: 'partly' | 'no') => ({ offers: [makeOffer('hosting', { publicPrice })] });
    expect(behind(priced('partly'))).toEqual([false, 'price-partly-public']);
    expect(behind(priced('no'))).toEqual([false, 'price-not-public']);
    expect(behind({ unverified: ['publicPrice'] })).toEqual([false, 'price-not-confirmed']);
    expect(behind({ selfService: false })).toEqual([false, 'others-come-first']);
    const free = { offers: [makeOffer('hosting', { publicPrice: 'free' })], selfService: false };
    expect(behind(free)).toEqual([false, 'others-come-first']);
    expect(behind({})).toEqual([true, 'lot-fell-on-others']);
  });

  it('is not parted by the lot from another entry of an owner who is on it', () => {
    const ofOne = { ultimateControl: { country: 'DE', group: 'one' } };
    const routes = fit('hosting', makeProvider('a', ofOne), makeProvider('b', ofOne));
    const shortlist = shortlistOf(routes);
    expect(shortlist).toHaveLength(1);
    expect(isPartedByLot(shortlist[0]!, routes, shortlist)).toBe(false);
  });

  it('draws with empty places for what the profile does not tell', () => {
    const told = (profile: Partial<PartialProfile>) =>
      lotOf({ provider: makeProvider('a'), need: 'hosting' }, makeFirm({ profile }));
    const untold = { sizeClass: null, sector: null, country: null, region: null };
    // echo -n '||||hosting|a000000000000000' | sha256sum
    expect(told(untold)).toBe('b35dcb4948d295dd5621a2d364d2cdcbbd8dab66309e6432d8faeac70a360fb2');
    expect(told({})).not.toBe(told(untold));
  });
});
