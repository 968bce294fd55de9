import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlan, makeFirm, payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { EXPOSURE_WISHES, GERMAN_REGIONS, GOALS, SECTORS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { GateId } from '../scoring/score-result.ts';
import { isSovereignService } from './always-listed.ts';
import type { ProviderInput } from './evaluate-providers.ts';
import { evaluateProviders } from './evaluate-providers.ts';
import { GAP_REASONS } from './gaps.ts';
import type { Provider } from './provider.ts';
import { findProvider, PROVIDERS } from './register.ts';
import { REASONS_FOR, REASONS_NOT_FIRST, routeKey } from './shortlist.ts';
import { REASONS_AGAINST } from './verdict.ts';

const TODAY = '2026-11-26';

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
            evaluateProviders({
              answers: {
                ...Object.fromEntries(ITEMS.map((item) => [item, { level: 1 }])),
                ...{ 'skills.technical': { level: technical }, 'data.history': { level: 3 } },
              },
              ...{ asOf, gates: [], register: PROVIDERS },
              plan: { ...payablePlan, firstPayableDay: asOf },
              profile: {
                ...makeFirm().profile,
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
