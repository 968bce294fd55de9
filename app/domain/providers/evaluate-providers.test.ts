import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateId } from '../scoring/score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { EXPOSURE_WISHES, GERMAN_REGIONS, GOALS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { isSovereignService } from './always-listed.ts';
import type { ProviderEvaluation, ProviderInput } from './evaluate-providers.ts';
import { evaluateProviders } from './evaluate-providers.ts';
import { GAP_REASONS } from './gaps.ts';
import { NEEDS } from './needs.ts';
import type { Provider } from './provider.ts';
import { findProvider, PROVIDERS } from './register.ts';
import { REASONS_AGAINST, REASONS_FOR, REASONS_NOT_FIRST } from './verdict.ts';

const TODAY = '2026-11-23';
const NEXT_YEAR = '2027-11-23';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DE1',
  aiUse: 'none',
  goals: [],
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
    lockedForMoney: false,
    asOf: TODAY,
    register: PROVIDERS,
    ...changes,
    profile: { ...profile, ...changes.profile },
  });
const find = (result: ProviderEvaluation, id: string) => result.providers.find((entry) => entry.id === id);
const needsOf = (changes: Changes) => evaluate(changes).needs;

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
    sector: fc.constant(null),
    country: fc.constantFrom(null, 'DE', 'AT', 'NL', 'SE', 'HR', 'CH', 'TR'),
    region: fc.constantFrom(null, ...GERMAN_REGIONS),
    aiUse: fc.constant(null),
    goals: fc.uniqueArray(fc.constantFrom(...GOALS), { maxLength: 3 }),
    exposure: fc.constantFrom(null, ...EXPOSURE_WISHES),
    resources: fc.option(
      fc.record({ budgetEurPerYear: fc.nat(50_000), staffDaysPerQuarter: fc.constant(5) }),
    ),
  }),
  answers: answersArbitrary,
  gates: fc.subarray<GateId>(['no-owner', 'trapped', 'untrained-use']),
  lockedForMoney: fc.boolean(),
  asOf: fc.constantFrom(TODAY, '2027-01-01', NEXT_YEAR),
  register: fc.constant(PROVIDERS),
});

describe('needs', () => {
  const strong = allAt(3);

  it('do not arise for a strong firm without goals', () => {
    expect(needsOf({ answers: strong })).toEqual([]);
  });

  it('arise from levels, unknown counting as 0 and not applicable as met', () => {
    const raisedBy = (item: Item) => needsOf({ answers: { ...strong, [item]: { unknown: true } } });
    expect(raisedBy('cloud.control')).toEqual(['hosting']);
    expect(raisedBy('cloud.resilience')).toEqual(['hosting']);
    expect(raisedBy('skills.technical')).toEqual(['advice']);
    expect(raisedBy('skills.usecases')).toEqual(['advice']);
    expect(raisedBy('skills.literacy')).toEqual(['learning']);
    expect(raisedBy('budget.funding')).toEqual(['money']);
    expect(raisedBy('cloud.exit')).toEqual(['exit']);
    expect(raisedBy('cloud.portability')).toEqual(['exit']);
    const notApplicable: Answers = Object.fromEntries(
      ITEMS.map((item) => [item, { notApplicable: true, reason: 'none' }]),
    );
    expect(needsOf({ answers: notApplicable })).toEqual([]);
  });

  it('stop at the level of the table', () => {
    expect(needsOf({ answers: levels(3, { 'cloud.control': 2 }) })).toEqual(['hosting']);
    expect(needsOf({ answers: levels(3, { 'cloud.exit': 2 }) })).toEqual([]);
    expect(needsOf({ answers: levels(3, { 'cloud.exit': 1 }) })).toEqual(['exit']);
    expect(needsOf({ answers: levels(3, { 'budget.funding': 2 }) })).toEqual(['money']);
  });

  it('arise from gates and from a pilot locked for money', () => {
    expect(needsOf({ answers: strong, gates: ['trapped'] })).toEqual(['advice', 'exit']);
    expect(needsOf({ answers: strong, gates: ['untrained-use'] })).toEqual(['advice', 'learning']);
    expect(needsOf({ answers: strong, lockedForMoney: true })).toEqual(['money']);
  });

  it('arise from goals', () => {
    const by = (goal: (typeof GOALS)[number], answers: Answers = levels(3, { 'data.history': 2 })) =>
      needsOf({ answers, profile: { goals: [goal] } });
    expect(by('assistant')).toEqual(['assistant']);
    expect(by('software')).toEqual(['assistant']);
    expect(by('quotation')).toEqual(['model-access', 'hosting']);
    expect(by('planning-energy')).toEqual(['hosting']);
    expect(by('visual-inspection')).toEqual(['hosting']);
    expect(by('visual-inspection', strong)).toEqual(['hosting', 'accelerator', 'training-compute']);
    expect(by('predictive-maintenance', strong)).toEqual(['hosting']);
    expect(by('predictive-maintenance', levels(3, { 'skills.technical': 4 }))).toEqual([
      'hosting',
      'training-compute',
    ]);
  });

  it('say that most firms need no GPU', () => {
    const gpuNeeded = (answers: Answers) =>
      evaluate({ answers, profile: { goals: ['visual-inspection', 'demand-forecasting'] } }).gpuNeeded;
    expect(gpuNeeded(allAt(1))).toBe(false);
    expect(gpuNeeded(strong)).toBe(true);
  });
});

describe('verdicts', () => {
  it('tell a small firm that the LLM Hub costs more than it has, and only then', () => {
    const hub = (budgetEurPerYear: number | null) =>
      find(
        evaluate({
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

  it('take the wish for less exposure literally', () => {
    const verdictsAt = (exposure: (typeof EXPOSURE_WISHES)[number]) =>
      evaluate({ profile: { exposure } }).providers.filter((entry) => entry.verdict !== 'not-for-you');
    const ratings = (exposure: (typeof EXPOSURE_WISHES)[number]) =>
      new Set(verdictsAt(exposure).map((entry) => findProvider(entry.id)?.exposure));
    expect(ratings('low')).toEqual(new Set(['low']));
    expect(ratings('reduced')).toEqual(new Set(['low', 'reduced']));
    expect(ratings('any')).toContain('high');
  });

  it('ask for own skill where an offer cannot be used without', () => {
    const cloud = (level: Level) =>
      find(
        evaluate({
          answers: levels(3, { 'skills.technical': level, 'data.history': 3 }),
          profile: { goals: ['visual-inspection'] },
        }),
        't-industrial-ai-cloud',
      );
    expect(cloud(1)?.reasons).toContain('needs-in-house-skill');
    expect(cloud(3)?.reasons).toEqual(['meets-need', 'price-not-public']);
  });

  it('drop BAFA on 1 January 2027 and never offer what is closed', () => {
    const bafa = (asOf: string) => find(evaluate({ asOf }), 'bafa-consulting');
    expect(bafa('2026-12-31')?.verdict).not.toBe('not-for-you');
    expect(bafa('2027-01-01')).toMatchObject({ verdict: 'not-for-you', reasons: ['expired'] });
    expect(find(evaluate(), 'go-digital')).toMatchObject({ verdict: 'not-for-you', reasons: ['closed'] });
  });

  it('keep programmes to their Land, size and country', () => {
    const bonus = (changes: Partial<PartialProfile>) =>
      find(evaluate({ profile: changes }), 'digitalbonus-bayern');
    expect(bonus({ region: 'DE2' })?.verdict).not.toBe('not-for-you');
    expect(bonus({ region: 'DE2', sizeClass: '50-249' })?.reasons).toEqual(['not-your-size']);
    expect(bonus({ region: 'DE1' })?.reasons).toEqual(['not-your-region']);
    expect(find(evaluate({ profile: { country: 'AT', region: null } }), 'zim')).toMatchObject({
      verdict: 'not-for-you',
      reasons: expect.arrayContaining(['not-your-country']) as string[],
    });
  });

  it('call a free place free only where it is', () => {
    const jaif = (sizeClass: (typeof SIZE_CLASSES)[number]) =>
      find(
        evaluate({
          answers: levels(3, { 'skills.technical': 4 }),
          profile: { region: 'DEA', sizeClass, goals: ['predictive-maintenance'] },
        }),
        'jaif',
      );
    expect(jaif('50-249')?.reasons).toContain('free-of-charge');
    expect(jaif('500+')?.reasons).toContain('price-partly-public');
  });

  it('give no reason from what is not confirmed', () => {
    const wbso = find(evaluate({ profile: { country: 'NL', region: null } }), 'wbso');
    expect(wbso?.reasons).toContain('price-not-confirmed');
    expect(wbso?.reasons).not.toContain('free-of-charge');
    expect(wbso?.verdict).toBe('alternative');
  });

  it('do not depend on who owns what', () => {
    const renamed: Provider[] = PROVIDERS.map((entry) => ({
      ...entry,
      owner: `Owner of ${entry.id}`,
      ultimateControl: { ...entry.ultimateControl, group: `renamed-${entry.ultimateControl.group}` },
    }));
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        expect(evaluateProviders({ ...input, register: renamed })).toEqual(evaluateProviders(input));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the ledger of any firm', () => {
  const codes: readonly string[] = [...REASONS_AGAINST, ...REASONS_FOR, ...REASONS_NOT_FIRST];
  const order = ['recommended', 'alternative', 'not-for-you'];

  it('is ordered by verdict then id, gives reasons, and recommends at most two for a need', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { needs, providers } = evaluateProviders(input);
        const keys = providers.map((entry) => `${order.indexOf(entry.verdict)} ${entry.id}`);
        expect(keys).toEqual([...keys].sort());
        for (const entry of providers) {
          expect(entry.reasons.length).toBeGreaterThan(0);
          expect(codes).toEqual(expect.arrayContaining([...entry.reasons]));
          expect(needs).toEqual(expect.arrayContaining([...entry.needs]));
          if (entry.verdict !== 'not-for-you') expect(entry.needs.length).toBeGreaterThan(0);
        }
        for (const need of needs) {
          const recommended = providers.filter(
            (entry) => entry.verdict === 'recommended' && entry.needs.includes(need),
          );
          expect(recommended.length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers for every entry of the register, once, why it fits or does not', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const ids = evaluateProviders(input).providers.map(({ id }) => id);
        expect([...ids].sort()).toEqual(PROVIDERS.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it('recommends someone for every need that has a route with an open price', () => {
    const { needs, providers } = evaluate({ profile: { goals: ['assistant', 'quotation'], region: 'DE2' } });
    for (const need of needs) {
      expect(
        providers.some((entry) => entry.verdict === 'recommended' && entry.needs.includes(need)),
        need,
      ).toBe(true);
    }
  });

  it('recommends nothing whose price is not open', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        for (const entry of evaluateProviders(input).providers) {
          if (entry.verdict !== 'recommended') continue;
          const open = entry.reasons.includes('public-price') || entry.reasons.includes('free-of-charge');
          expect(open, entry.id).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('always holds what the articles name, an AI factory and five European services of different owners', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const listed = evaluateProviders(input).providers.filter((entry) => entry.alwaysListed);
        const entries = listed.flatMap(({ id }) => findProvider(id) ?? []);
        expect(entries.map(({ id }) => id)).toEqual(
          expect.arrayContaining(['t-cloud-public', 't-llm-hub', 't-industrial-ai-cloud']),
        );
        expect(entries.some(({ kind }) => kind === 'ai-factory' || kind === 'antenna')).toBe(true);
        const others = entries.filter(
          (entry) => isSovereignService(entry) && entry.ultimateControl.group !== 'deutsche-telekom',
        );
        expect(new Set(others.map((entry) => entry.ultimateControl.group)).size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });

  it('names a gap wherever fewer than two owners are left, and only there', () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { needs, gaps, providers } = evaluateProviders(input);
        for (const need of needs) {
          const routes = providers.filter(
            (entry) => entry.verdict !== 'not-for-you' && entry.needs.includes(need),
          );
          const owners = new Set(routes.map(({ id }) => findProvider(id)?.ultimateControl.group)).size;
          const gap = gaps.find((entry) => entry.need === need);
          expect(gap?.found).toBe(owners < 2 ? owners : undefined);
          if (gap) expect(GAP_REASONS).toContain(gap.reason);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('two routes of different owners', () => {
  const GAPS_NAMED: Readonly<Record<string, string>> = {
    'AT money': 'too-few-known',
    'NL money': 'too-few-known',
  };
  const cases = ['DE', 'AT', 'NL', 'SE'].flatMap((country) =>
    SIZE_CLASSES.flatMap((sizeClass) =>
      EXPOSURE_WISHES.flatMap((exposure) =>
        [TODAY, NEXT_YEAR].map((asOf) => ({ country, sizeClass, exposure, asOf })),
      ),
    ),
  );
  /** Raises all nine needs: skilled enough to use a GPU, weak in what raises the others. */
  const answers = levels(1, { 'skills.technical': 4, 'data.history': 3 });

  it.each(cases)(
    'for $country, $sizeClass, $exposure, on $asOf',
    ({ country, sizeClass, exposure, asOf }) => {
      const { needs, gaps } = evaluate({
        answers,
        asOf,
        profile: {
          country,
          region: country === 'DE' ? 'DE3' : null,
          sizeClass,
          exposure,
          goals: ['assistant', 'quotation', 'visual-inspection'],
        },
      });
      expect(needs).toEqual(NEEDS);
      for (const gap of gaps) {
        expect(GAPS_NAMED[`${country} ${gap.need}`], `${gap.need}: ${gap.reason}`).toBe(gap.reason);
      }
    },
  );
});
