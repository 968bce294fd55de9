import { describe, expect, it } from 'vitest';
import { freePlan, makeOffer, makeProvider, payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { ProviderEvaluation, ProviderInput } from './evaluate-providers.ts';
import { evaluateProviders } from './evaluate-providers.ts';
import type { Provider } from './provider.ts';
import { PROVIDERS } from './register.ts';

const TODAY = '2026-11-26';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DE1',
  aiUse: 'none',
  goals: [],
  goalStatus: {},
  exposure: 'any',
  resources: { budgetEurPerYear: 10_000, staffDaysPerQuarter: 5 },
};
const allAt = (level: Level): Answers => Object.fromEntries(ITEMS.map((item) => [item, { level }]));
const levels = (base: Level, changes: Partial<Record<Item, Level>>): Answers => ({
  ...allAt(base),
  ...Object.fromEntries(Object.entries(changes).map(([item, level]) => [item, { level }])),
});

interface Changes extends Partial<Omit<ProviderInput, 'profile'>> {
  readonly profile?: Partial<PartialProfile>;
}
const evaluate = (changes: Changes = {}): ProviderEvaluation =>
  evaluateProviders({
    answers: allAt(1),
    gates: [],
    plan: payablePlan,
    asOf: TODAY,
    register: PROVIDERS,
    ...changes,
    profile: { ...profile, ...changes.profile },
  });
const find = (result: ProviderEvaluation, id: string) => result.providers.find((entry) => entry.id === id);

/** The line of one entry that has the register for itself. */
const lineOf = (entry: Provider, changes: Changes = {}) =>
  find(evaluate({ register: [entry], ...changes }), entry.id);

describe('a verdict', () => {
  const cloud = makeProvider('cloud');

  it.each<[string, Partial<Provider>, Partial<Provider>, Changes]>([
    ['closed', { closedSince: TODAY }, { closedSince: '2026-11-27' }, {}],
    ['expired', { validUntil: '2026-11-25' }, { validUntil: TODAY }, {}],
    ['not-your-country', { countries: ['AT'] }, { countries: ['AT', 'DE'] }, {}],
    ['not-your-region', { countries: ['DE'], regions: ['DE2'] }, { countries: ['DE'], regions: ['DE1'] }, {}],
    ['not-your-size', { sizeClasses: ['1-9'] }, { sizeClasses: ['1-9', '10-49'] }, {}],
    ['not-your-sector', { sectors: ['trade'] }, { sectors: ['trade', 'manufacturing'] }, {}],
    ['minimum-fee-above-budget', { minimumFeeEurPerMonth: 833.34 }, { minimumFeeEurPerMonth: 833.33 }, {}],
    [
      'exposure-above-wish',
      { exposure: 'open' },
      { exposure: 'reduced' },
      { profile: { exposure: 'reduced' } },
    ],
    ['exposure-above-wish', { exposure: 'high' }, { exposure: 'low' }, { profile: { exposure: 'reduced' } }],
    ['exposure-above-wish', { exposure: 'reduced' }, { exposure: 'low' }, { profile: { exposure: 'low' } }],
    [
      'needs-in-house-skill',
      { offers: [makeOffer('hosting', { needsInHouseSkill: true })] },
      { offers: [makeOffer('hosting')] },
      {},
    ],
  ])('speaks of %s, and only up to its limit', (reason, wrong, right, changes) => {
    expect(lineOf({ ...cloud, ...wrong }, changes)).toMatchObject({
      verdict: 'not-for-you',
      reasons: [reason],
    });
    expect(lineOf({ ...cloud, ...right }, changes)?.verdict).toBe('recommended');
  });

  it('takes what is open under any wish only', () => {
    expect(lineOf({ ...cloud, exposure: 'open' })?.verdict).toBe('recommended');
    expect(lineOf({ ...cloud, exposure: 'open' }, { profile: { exposure: 'low' } })?.verdict).toBe(
      'not-for-you',
    );
  });

  it('asks for skill up to level 1, unknown as 0, and of a model by interface that it can be begun alone', () => {
    const skilled = { ...cloud, offers: [makeOffer('hosting', { needsInHouseSkill: true })] };
    const at = (level: Level) =>
      lineOf(skilled, { answers: levels(1, { 'skills.technical': level }) })?.verdict;
    expect([at(0), at(1), at(2)]).toEqual(['not-for-you', 'not-for-you', 'recommended']);
    const unknown: Answers = { ...allAt(1), 'skills.technical': { unknown: true } };
    expect(lineOf(skilled, { answers: unknown })?.verdict).toBe('not-for-you');
    const model = (selfService: boolean) =>
      lineOf(
        { ...cloud, offers: [makeOffer('llm-api')], selfService },
        { profile: { goals: ['quotation'] } },
      );
    expect(model(true)?.verdict).toBe('recommended');
    expect(model(false)?.reasons).toEqual(['needs-in-house-skill']);
  });

  it('asks for no skill where the item does not apply, and of an assistant not that it can be begun alone', () => {
    const skilled = { ...cloud, offers: [makeOffer('hosting', { needsInHouseSkill: true })] };
    const away: Answers = { ...allAt(1), 'skills.technical': { notApplicable: true, reason: 'x' } };
    expect(lineOf(skilled, { answers: away })?.verdict).toBe('recommended');
    const assistant = { ...cloud, offers: [makeOffer('assistant')], selfService: false };
    expect(lineOf(assistant, { profile: { goals: ['quotation'] } })?.verdict).toBe('recommended');
  });

  it('holds nothing against a firm that it did not tell', () => {
    const local = { ...cloud, countries: ['AT'], regions: ['AT1'], sectors: ['trade' as const] };
    const untold = { country: null, region: null, sector: null } as const;
    expect(lineOf(local, { profile: untold })?.verdict).toBe('recommended');
    expect(lineOf({ ...cloud, exposure: 'high' }, { profile: { exposure: null } })?.verdict).toBe(
      'recommended',
    );
    const dear = { ...cloud, minimumFeeEurPerMonth: 9_999 };
    expect(lineOf(dear, { profile: { resources: null } })?.verdict).toBe('recommended');
  });

  it('names the needs that an entry would meet if it fitted, and recommends without a merit where nobody is better', () => {
    const both = [makeOffer('hosting'), makeOffer('advice'), makeOffer('gpu')];
    expect(lineOf({ ...cloud, countries: ['AT'], offers: both })?.needs).toEqual([
      'hosting',
      'advice',
      'exit',
    ]);
    const plain = {
      ...({ exposure: 'high', selfService: false } as const),
      offers: [makeOffer('hosting', { publicPrice: 'no', conditions: ['files-only'] })],
    };
    expect(lineOf({ ...cloud, ...plain })).toMatchObject({ verdict: 'recommended', reasons: ['meets-need'] });
  });

  it('gives the fewest reasons of all ways, and of what nobody needs those that hold for each offer', () => {
    const skill = { needsInHouseSkill: true };
    const offers = [makeOffer('hosting', skill), makeOffer('advice')];
    const abroad = { ...cloud, countries: ['AT'], offers };
    expect(lineOf(abroad)?.reasons).toEqual(['not-your-country']);
    const idle = { ...abroad, offers: [makeOffer('gpu', skill), makeOffer('training-compute')] };
    expect(lineOf(idle)?.reasons).toEqual(['not-your-country', 'no-such-need-yet']);
  });

  it('orders the ledger by verdict, then by id, and lists always those services that come first in it', () => {
    const sites = ['g', 'a', 'h', 'b'].map((id) => makeProvider(id));
    const abroad = ['e', 'c', 'f', 'd'].map((id) => makeProvider(id, { countries: ['AT'] }));
    const { providers, needs } = evaluate({ register: [...abroad, ...sites] });
    const listed = needs.find(({ id }) => id === 'hosting')?.shortlist.map(({ provider }) => provider) ?? [];
    const places = providers.map(({ id, verdict }) => [id, verdict]);
    const recommended = ['a', 'b', 'g', 'h'].filter((id) =>
      needs.some(({ shortlist }) => shortlist.some(({ provider }) => provider === id)),
    );
    const others = ['a', 'b', 'g', 'h'].filter((id) => !recommended.includes(id));
    expect(listed).toHaveLength(3);
    expect(places).toEqual([
      ...recommended.map((id) => [id, 'recommended']),
      ...others.map((id) => [id, 'alternative']),
      ...['c', 'd', 'e', 'f'].map((id) => [id, 'not-for-you']),
    ]);
    const always = providers.filter(({ alwaysListed }) => alwaysListed).map(({ id }) => id);
    expect(always).toHaveLength(5);
    expect(always).toEqual(expect.arrayContaining(['a', 'b', 'g', 'h']));
  });

  it('gives no reason from what is not confirmed', () => {
    const unsure = (changes: Partial<Provider>, field: Provider['unverified'][number]) =>
      lineOf({ ...cloud, ...changes, unverified: [field] });
    expect(unsure({ sizeClasses: ['1-9'] }, 'sizeClasses')?.verdict).toBe('recommended');
    expect(unsure({ minimumFeeEurPerMonth: 9_999 }, 'minimumFeeEurPerMonth')?.verdict).toBe('recommended');
    expect(unsure({}, 'publicPrice')?.reasons).not.toContain('public-price');
    expect(unsure({}, 'selfService')?.reasons).not.toContain('self-service');
    expect(unsure({}, 'conditions')?.reasons).not.toContain('no-conditions');
  });

  it('names the reason nearest to fitting, and that nothing is needed where nothing is', () => {
    const far = { ...cloud, countries: ['AT'], offers: [makeOffer('hosting', { needsInHouseSkill: true })] };
    expect(lineOf(far)?.reasons).toEqual(['not-your-country', 'needs-in-house-skill']);
    const easier = { ...far, countries: null, offers: [...far.offers, makeOffer('advice', {})] };
    expect(lineOf(easier)?.verdict).toBe('recommended');
    const idle = { ...cloud, countries: ['AT'], offers: [makeOffer('gpu')] };
    expect(lineOf(idle)).toMatchObject({ reasons: ['not-your-country', 'no-such-need-yet'], needs: [] });
    expect(lineOf({ ...cloud, offers: [] })?.reasons).toEqual(['no-such-need-yet']);
  });
});

describe('money', () => {
  const grant = makeProvider('grant', {
    kind: 'funding',
    offers: [makeOffer('money', { publicPrice: 'free' })],
  });
  const none = {
    legalForm: false,
    leastCostEur: null,
    leastStaffShare: null,
    leastTrainingHours: null,
    worksAgreement: false,
  };

  it('has to be open still on the day the first step that costs money starts', () => {
    const until = (validUntil: string) => lineOf({ ...grant, validUntil });
    expect(until('2027-01-31')?.reasons).toEqual(['ends-before-needed']);
    expect(until('2027-02-01')?.verdict).toBe('recommended');
    expect(lineOf({ ...grant, closedSince: '2027-02-01' })?.reasons).toEqual(['ends-before-needed']);
    expect(until('2026-11-25')?.reasons).toEqual(['expired']);
    const locked = { ...payablePlan, firstPayableDay: null, lockedForMoney: true };
    expect(lineOf({ ...grant, validUntil: TODAY }, { plan: locked })?.verdict).toBe('recommended');
  });

  it('keeps to the least cost and the least hours the firm is known to miss', () => {
    const asks = (asked: Partial<typeof none> | { leastCostEur: number } | { leastTrainingHours: number }) =>
      lineOf({ ...grant, asks: { ...none, ...asked } })?.verdict;
    expect(asks({ leastCostEur: 5_001 })).toBe('not-for-you');
    expect(asks({ leastCostEur: 5_000 })).toBe('recommended');
    expect(asks({ leastTrainingHours: 41 })).toBe('not-for-you');
    expect(asks({ leastTrainingHours: 40 })).toBe('recommended');
  });

  it('counts what the profile cannot show as one condition each, never against the firm', () => {
    const asking = { ...none, legalForm: true, worksAgreement: true };
    const register = [
      { ...grant, id: 'asking', asks: asking, lot: '0'.repeat(16) },
      ...['a', 'b', 'c'].map((id) => ({
        ...grant,
        id,
        operator: id,
        offers: [makeOffer('money', { publicPrice: 'free' as const, conditions: ['own-share' as const] })],
      })),
    ];
    const { needs, providers } = evaluate({ register });
    expect(needs.find(({ id }) => id === 'money')?.shortlist.map(({ provider }) => provider)).not.toContain(
      'asking',
    );
    expect(providers.find(({ id }) => id === 'asking')?.verdict).toBe('alternative');
  });

  it('for research is for those who develop, not for those who buy', () => {
    const research = {
      ...grant,
      offers: [makeOffer('money', { publicPrice: 'free', conditions: ['research-only'] })],
    };
    expect(lineOf(research)?.reasons).toEqual(['condition-not-met']);
    expect(lineOf({ ...research, unverified: ['conditions'] })?.verdict).toBe('recommended');
    const cloud = makeProvider('cloud', {
      offers: [makeOffer('hosting', { conditions: ['research-only'] })],
    });
    expect(lineOf(cloud)?.verdict).toBe('recommended');
    const developing = {
      answers: levels(1, { 'skills.technical': 4 }),
      profile: { goals: ['predictive-maintenance'] },
    } as const;
    expect(lineOf(research, developing)?.verdict).toBe('recommended');
  });
});

describe('the real register', () => {
  it('tells a small firm that the LLM Hub costs more than it has, and only then', () => {
    const hub = (budgetEurPerYear: number | null) =>
      find(
        evaluate({
          answers: levels(1, { 'skills.technical': 3 }),
          profile: {
            goals: ['assistant'],
            resources: budgetEurPerYear === null ? null : { budgetEurPerYear, staffDaysPerQuarter: 5 },
          },
        }),
        't-llm-hub',
      );
    expect(hub(11_999)).toMatchObject({
      verdict: 'not-for-you',
      reasons: ['minimum-fee-above-budget'],
      alwaysListed: true,
    });
    expect(hub(12_000)?.verdict).toBe('alternative');
    expect(hub(null)?.verdict).toBe('alternative');
  });

  it('has no place for AWS as a way out of AWS', () => {
    const result = evaluate({ answers: levels(3, { 'cloud.exit': 0 }), gates: ['trapped'] });
    for (const { id, exposure } of PROVIDERS.filter((entry) => entry.exposure === 'high'))
      expect(find(result, id)?.needs, `${id} ${exposure}`).not.toContain('exit');
    expect(find(result, 'aws')?.reasons).toEqual(['no-such-need-yet']);
  });

  it('has no supercomputer and no platform for an IT team for a bakery', () => {
    const bakery = evaluate({ profile: { region: 'DE2', goals: ['demand-forecasting'] } });
    expect(bakery.gpuNeeded).toBe(false);
    for (const id of ['hammerhai', 'jaif', 't-industrial-ai-cloud'])
      expect(find(bakery, id), id).toMatchObject({ verdict: 'not-for-you' });
    for (const id of ['hetzner', 'stackit', 'ovhcloud', 't-cloud-public'])
      expect(find(bakery, id)?.reasons, id).toContain('needs-in-house-skill');
  });

  it('offers no grant that ends before the plan begins, and none for 120 hours of courses to a firm of 40', () => {
    const result = evaluate({ profile: { region: 'DE2' } });
    expect(find(result, 'bafa-consulting')?.reasons).toEqual(['ends-before-needed']);
    expect(find(result, 'qualifizierungsgeld-82a')?.reasons).toEqual(['condition-not-met']);
    expect(find(result, 'sgb3-82')?.reasons).toEqual(['condition-not-met']);
    const soon = { ...payablePlan, firstPayableDay: '2026-12-01', longestTrainingHours: 160 };
    const now = evaluate({ plan: soon });
    expect(find(now, 'bafa-consulting')?.needs).toContain('money');
    expect(find(now, 'sgb3-82')?.needs).toContain('money');
  });

  it('asks for no money where nothing costs money', () => {
    const { needs, providers } = evaluate({ plan: freePlan });
    expect(needs.map(({ id }) => id)).not.toContain('money');
    expect(
      providers.filter(({ verdict, needs: met }) => verdict === 'recommended' && met.includes('money')),
    ).toEqual([]);
  });

  it('sends crafts to their own chamber', () => {
    const craft = evaluate({ profile: { sector: 'construction' } });
    expect(find(craft, 'hwk-advice')?.needs).toContain('advice');
    expect(find(evaluate({ profile: { sector: 'finance' } }), 'hwk-advice')?.reasons).toContain(
      'not-your-sector',
    );
  });

  it('keeps programmes to their Land, size and country', () => {
    const bonus = (changes: Partial<PartialProfile>) =>
      find(evaluate({ profile: changes }), 'digitalbonus-bayern');
    expect(bonus({ region: 'DE2' })?.verdict).not.toBe('not-for-you');
    expect(bonus({ region: 'DE2', sizeClass: '50-249' })?.reasons).toEqual(['not-your-size']);
    expect(bonus({ region: 'DE1' })?.reasons).toEqual(['not-your-region']);
    expect(find(evaluate({ profile: { country: 'AT', region: null } }), 'kfw-511-512')?.reasons).toContain(
      'not-your-country',
    );
  });
});
