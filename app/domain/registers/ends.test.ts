import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialSharesFor } from '../benchmarks/official-shares.ts';
import { BENCHMARKS } from '../benchmarks/register.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { evaluateProviders } from '../providers/evaluate-providers.ts';
import { NEEDS } from '../providers/needs.ts';
import type { Provider } from '../providers/provider.ts';
import { PROVIDERS } from '../providers/register.ts';
import { payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A firm that needs everything and has the skill to use it, so that nothing but the clock speaks against an entry. */
const answers: Answers = {
  ...Object.fromEntries(ITEMS.map((item) => [item, { level: 1 }])),
  'skills.technical': { level: 3 },
  'data.history': { level: 3 },
};
type Limits = Pick<Provider, 'countries' | 'regions' | 'sizeClasses' | 'sectors'>;
const suitedTo = ({ countries, regions, sizeClasses, sectors }: Limits): PartialProfile => {
  const country = countries?.[0] ?? 'DE';
  return {
    role: 'owner',
    sizeClass: sizeClasses?.[0] ?? '10-49',
    sector: sectors?.[0] ?? 'manufacturing',
    country,
    region: regions?.[0] ?? (country === 'DE' ? 'DEA' : null),
    aiUse: 'testing',
    goals: ['visual-inspection', 'assistant', 'quotation'],
    goalStatus: {},
    exposure: 'any',
    resources: { budgetEurPerYear: 500_000, staffDaysPerQuarter: 40 },
  };
};
const resultOn = (entry: Provider, asOf: string, firm: Partial<EvaluationInput> = {}) =>
  evaluate(
    CURRENT_METHOD,
    {
      questionnaire: '2026-2',
      profile: suitedTo(entry),
      answers,
      done: [],
      useCases: [],
      ...firm,
    },
    asOf,
  );

/** Every place of a result in which the entry is offered as a way to go. */
const offeredOn = (entry: Provider, asOf: string): readonly string[] => {
  const { providers, roadmap } = resultOn(entry, asOf);
  const { id } = entry;
  return [
    ...providers
      .filter((provider) => provider.id === id && provider.verdict !== 'not-for-you')
      .map(() => 'ledger'),
    ...roadmap.steps.filter(({ routes }) => routes.includes(id)).map(({ measure }) => `step ${measure}`),
    ...roadmap.locked
      .filter(({ unlock }) => unlock.some(({ route }) => route === id))
      .map(({ measure }) => `unlock ${measure}`),
  ];
};

/** Entry and its last day, by its own rules or because it took nobody new from the day after. */
const ENDS = PROVIDERS.flatMap((entry) => [
  ...(entry.validUntil === null ? [] : [[entry.id, entry.validUntil, entry] as const]),
  ...(entry.closedSince === null ? [] : [[entry.id, shift(entry.closedSince, -1), entry] as const]),
]);

describe('a provider that ends', () => {
  it('is looked for by a firm with every need', () => {
    const [first] = PROVIDERS;
    expect(first && resultOn(first, '2026-11-23').needs.map(({ id }) => id)).toEqual(NEEDS);
    expect(ENDS.map(([id]) => id)).toEqual([
      'bafa-consulting',
      'be-digitalpraemie',
      'digital-jetzt',
      'digitalbonus-bayern',
      'ffplus',
      'go-digital',
      'he-digi-zuschuss',
      'inqa-coaching',
      'kfw-380',
      'kmu-digital-at',
      'mittelstand-digital',
      'ni-digitalbonus',
      'slim-nl',
      'th-digitalbonus',
    ]);
  });

  /** Money may end before the plan costs any, and is no way then either: what changes overnight is the reason. */
  it.each(ENDS)('%s has not ended on %s, and is offered nowhere the day after', (_, lastDay, entry) => {
    const hasEndedOn = (asOf: string): boolean =>
      resultOn(entry, asOf)
        .providers.filter(({ id }) => id === entry.id)
        .some(({ reasons }) => reasons.some((reason) => reason === 'expired' || reason === 'closed'));
    expect([hasEndedOn(lastDay), hasEndedOn(shift(lastDay, 1))]).toEqual([false, true]);
    expect(offeredOn(entry, shift(lastDay, 1))).toEqual([]);
  });

  it('is a route up to its last day and never again, whatever the entry and the day', () => {
    const day = fc.integer({ min: 0, max: 2500 }).map((days) => shift('2024-01-01', days));
    const end = fc.option(day);
    const open = PROVIDERS.filter(
      ({ validUntil, closedSince }) => validUntil === null && closedSince === null,
    );
    fc.assert(
      fc.property(fc.constantFrom(...open), end, end, day, (known, validUntil, closedSince, asOf) => {
        const routesOf = (entry: Provider) =>
          evaluateProviders({
            profile: suitedTo(entry),
            answers,
            gates: [],
            plan: { ...payablePlan, firstPayableDay: null, dearestStepEur: 1e6, longestTrainingHours: 999 },
            asOf,
            register: [entry],
          }).providers.filter(({ verdict }) => verdict !== 'not-for-you').length;
        const hasEnded =
          (validUntil !== null && asOf > validUntil) || (closedSince !== null && asOf >= closedSince);
        expect(routesOf({ ...known, validUntil, closedSince })).toBe(hasEnded ? 0 : routesOf(known));
      }),
    );
  });
});

describe('the grant for consulting of BAFA', () => {
  const bafa = PROVIDERS.find(({ id }) => id === 'bafa-consulting');
  if (!bafa) throw new Error('no bafa-consulting');

  /** A firm where all is well save for the benefit nobody checks and the grants nobody knows. */
  const calm: Partial<EvaluationInput> = {
    profile: { ...suitedTo(bafa), goals: [] },
    answers: {
      ...Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])),
      'budget.business-case': { level: 2 },
      'budget.funding': { level: 1 },
    },
  };
  const on = (asOf: string) => {
    const { providers, roadmap } = resultOn(bafa, asOf, calm);
    return {
      entry: providers.find(({ id }) => id === bafa.id),
      steps: roadmap.steps.filter(({ routes }) => routes.includes(bafa.id)).map(({ measure }) => measure),
    };
  };

  it('ends before a plan of its last day begins, so it is beside no step', () => {
    const { entry, steps } = on('2026-12-31');
    expect(steps).toEqual([]);
    expect(entry?.verdict).toBe('not-for-you');
    expect(entry?.reasons).not.toContain('expired');
  });

  it.each(['2027-01-01', '2027-06-30', '2030-01-01'])('is none on %s', (asOf) => {
    const { entry, steps } = on(asOf);
    expect(steps).toEqual([]);
    expect(entry?.reasons ?? ['expired']).toContain('expired');
    expect(offeredOn(bafa, asOf)).toEqual([]);
  });
});

describe('a figure that ends', () => {
  const matchable = BENCHMARKS.filter(({ use }) => use === 'official-share');

  it.each(matchable.map((entry) => [entry.id, entry] as const))(
    '%s is matched up to its last day',
    (_, entry) => {
      const profile = {
        ...suitedTo({
          countries: null,
          regions: null,
          sizeClasses: entry.sizeClasses,
          sectors: null,
        }),
        country: entry.country === 'EU' ? null : entry.country,
        sector: entry.sectors?.[0] ?? null,
      };
      const matchedOn = (asOf: string) =>
        officialSharesFor({ profile, asOf, register: [entry] }).map(({ id }) => id);
      expect(matchedOn(entry.end)).toContain(entry.id);
      expect(matchedOn(shift(entry.end, 1))).toEqual([]);
    },
  );
});
