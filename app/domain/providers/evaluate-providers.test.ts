import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlan, makeOffer, makeProvider, payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { EXPOSURE_WISHES, GERMAN_REGIONS, GOALS, SECTORS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { GateId } from '../scoring/score-result.ts';
import { isSovereignService } from './always-listed.ts';
import type { ProviderEvaluation, ProviderInput } from './evaluate-providers.ts';
import { evaluateProviders } from './evaluate-providers.ts';
import { GAP_REASONS } from './gaps.ts';
import type { Provider } from './provider.ts';
import { findProvider, PROVIDERS } from './register.ts';
import { REASONS_FOR, REASONS_NOT_FIRST, routeKey } from './shortlist.ts';
import { REASONS_AGAINST } from './verdict.ts';

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

const answersArbitrary: fc.Arbitrary<Answers> = fc
  .array(fc.constantFrom<number>(-2, -1, 0, 1, 2, 3, 4), { minLength: ITEMS.length, maxLength: ITEMS.length })
  .map((drawn) =>
    Object.fromEntries(
      ITEMS.map((item, index) => {
        const value = drawn[index] ?? 0;
        if (value === -1) return [item, { unknown: true }];
        return [item, value === -2 ? { notApplicable: true, reason: 'none' } : { level: value }];
      }),
    ),
  );
const inputArbitrary: fc.Arbitrary<ProviderInput> = fc.record({
  profile: fc.record({
    role: fc.constant(null),
    sizeClass: fc.constantFrom(null, ...SIZE_CLASSES),
    sector: fc.constantFrom(null, ...SECTORS),
    country: fc.constantFrom(null, 'DE', 'AT', 'NL', 'SE', 'FR', 'HR', 'CH', 'TR'),
    region: fc.constantFrom(null, ...GERMAN_REGIONS),
    aiUse: fc.constant(null),
    goals: fc.uniqueArray(fc.constantFrom(...GOALS), { maxLength: 3 }),
    goalStatus: fc.constant({}),
    exposure: fc.constantFrom(null, ...EXPOSURE_WISHES),
    resources: fc.option(
      fc.record({ budgetEurPerYear: fc.nat(50_000), staffDaysPerQuarter: fc.constant(5) }),
    ),
  }),
  answers: answersArbitrary,
  gates: fc.subarray<GateId>(['no-owner', 'trapped', 'untrained-use']),
  plan: fc.constantFrom(payablePlan, freePlan),
  asOf: fc.constantFrom(TODAY, '2027-01-01', '2027-11-26'),
  register: fc.constant(PROVIDERS),
});

describe('the ledger of any firm', () => {
  const codes: readonly string[] = [...REASONS_AGAINST, ...REASONS_FOR, ...REASONS_NOT_FIRST];
  const order = ['recommended', 'alternative', 'not-for-you'];
  const entryOf = (id: string): Provider => findProvider(id)!;

  it('answers for every entry once, ordered by verdict then id, with known reasons', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { needs, providers } = evaluateProviders(input);
        expect(providers.map(({ id }) => id).sort()).toEqual(PROVIDERS.map(({ id }) => id));
        const keys = providers.map((entry) => `${String(order.indexOf(entry.verdict))} ${entry.id}`);
        expect(keys).toEqual([...keys].sort());
        const asked = needs.map(({ id }) => id);
        for (const entry of providers) {
          expect(entry.reasons.length).toBeGreaterThan(0);
          expect(codes).toEqual(expect.arrayContaining([...entry.reasons]));
          expect(asked).toEqual(expect.arrayContaining([...entry.needs]));
          if (entry.verdict !== 'not-for-you') expect(entry.needs.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('recommends exactly who is on a shortlist, three a need at most and each of its own owner', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { needs, providers } = evaluateProviders(input);
        const listed = new Set(needs.flatMap(({ shortlist }) => shortlist.map(({ provider }) => provider)));
        const recommended = providers.filter(({ verdict }) => verdict === 'recommended').map(({ id }) => id);
        expect([...listed].sort()).toEqual([...recommended].sort());
        for (const { id, fit, shortlist } of needs) {
          const fitting = providers.filter(
            ({ verdict, needs: met }) => verdict !== 'not-for-you' && met.includes(id),
          );
          expect(fit).toBe(fitting.length);
          const keys = new Set(fitting.map((line) => routeKey(entryOf(line.id))));
          expect(shortlist.length).toBe(Math.min(3, keys.size));
          expect(new Set(shortlist.map(({ provider }) => routeKey(entryOf(provider)))).size).toBe(
            shortlist.length,
          );
          for (const { reasons } of shortlist) {
            expect(reasons.length).toBeGreaterThan(0);
            expect(REASONS_FOR).toEqual(expect.arrayContaining([...reasons]));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('always holds what the articles name, an AI factory and five European services of different owners', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const listed = evaluateProviders(input).providers.filter((entry) => entry.alwaysListed);
        const entries = listed.map(({ id }) => entryOf(id));
        expect(entries.map(({ id }) => id)).toEqual(
          expect.arrayContaining(['t-cloud-public', 't-llm-hub', 't-industrial-ai-cloud']),
        );
        expect(entries.some(({ kind }) => kind === 'ai-factory' || kind === 'antenna')).toBe(true);
        const others = entries.filter(
          (entry) => isSovereignService(entry) && entry.ultimateControl.group !== 'deutsche-telekom',
        );
        expect(new Set(others.map((entry) => entry.ultimateControl.group)).size).toBe(5);
      }),
      { numRuns: 60 },
    );
  });

  it('names a gap wherever fewer than two owners are left, and only there', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { needs, gaps, providers } = evaluateProviders(input);
        for (const { id: need } of needs) {
          const routes = providers.filter(
            (entry) => entry.verdict !== 'not-for-you' && entry.needs.includes(need),
          );
          const owners = new Set(routes.map(({ id }) => routeKey(entryOf(id)))).size;
          const gap = gaps.find((entry) => entry.need === need);
          expect(gap?.found).toBe(owners < 2 ? owners : undefined);
          if (gap) expect(GAP_REASONS).toContain(gap.reason);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('two routes of different owners', () => {
  /** Named for people, so that nobody is promoted to fill the number. */
  const cases = ['DE', 'AT', 'NL', 'SE', 'FR', 'BE', 'DK', 'IE'].flatMap((country) =>
    [TODAY, '2027-11-26'].map((asOf) => ({ country, asOf })),
  );
  const LARGE = ['money 250-499 not-your-size', 'money 500+ not-your-size'];
  const GAPS: Readonly<Record<string, readonly string[]>> = {
    BE: LARGE,
    DK: LARGE,
    IE: ['money 250-499 not-your-size', 'money 50-249 not-your-size', 'money 500+ not-your-size'],
    NL: LARGE,
  };

  it.each(cases)(
    'for $country on $asOf, in every class and under any wish, or the gap has its name',
    ({ country, asOf }) => {
      const gaps = SIZE_CLASSES.flatMap((sizeClass) =>
        EXPOSURE_WISHES.flatMap((exposure) =>
          ([1, 4] as const).flatMap((technical) =>
            evaluate({
              answers: levels(1, { 'skills.technical': technical, 'data.history': 3 }),
              asOf,
              plan: { ...payablePlan, firstPayableDay: asOf },
              profile: {
                country,
                region: country === 'DE' ? 'DE9' : null,
                sizeClass,
                exposure,
                goals: ['assistant', 'quotation', 'visual-inspection'],
              },
            }).gaps.map(({ need, reason }) => `${need} ${sizeClass} ${reason}`),
          ),
        ),
      );
      expect([...new Set(gaps)].sort()).toEqual(GAPS[country] ?? []);
    },
  );
});
