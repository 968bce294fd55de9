import { describe, expect, it } from 'vitest';
import { freePlan, payablePlan } from '#tests/factories/providers.ts';
import { makeRoadmap, makeStep } from '#tests/factories/roadmaps.ts';
import type { ProviderInput } from '#app/domain/providers/evaluate-providers.ts';
import { evaluateProviders } from '#app/domain/providers/evaluate-providers.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { PartialProfile } from '#app/domain/questionnaire/profile.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import { toLedger } from './ledger.view-model.ts';

const bakery: PartialProfile = {
  role: 'owner',
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DE2',
  aiUse: 'testing',
  goals: ['demand-forecasting', 'assistant'],
  goalStatus: {},
  exposure: 'any',
  resources: { budgetEurPerYear: 3_000, staffDaysPerQuarter: 4 },
};
const answers: Answers = Object.fromEntries(ITEMS.map((item) => [item, { level: 1 }]));
const input: ProviderInput = {
  profile: bakery,
  answers,
  gates: [],
  plan: payablePlan,
  asOf: '2026-11-26',
  register: PROVIDERS,
};
const ledgerIn = (
  locale: (typeof LOCALES)[number],
  roadmap: RoadmapResult = makeRoadmap(),
  changes: Partial<ProviderInput> = {},
) =>
  toLedger({
    result: { ...evaluateProviders({ ...input, ...changes }), roadmap, asOf: '2026-11-26' },
    translator: translatorFor(locale),
  });

describe('the ledger of a report', () => {
  const training = makeStep('training', { month: 2, raises: { 'skills.literacy': 3 } });
  const backup = makeStep('backup', { number: 2, month: 6, raises: { 'cloud.resilience': 3 } });

  it('begins with what the first six months need, in the order in which it comes up', () => {
    const { needs } = ledgerIn('de', makeRoadmap({ steps: [training, backup] }));
    expect(needs.map(({ id }) => id).slice(0, 3)).toEqual(['learning', 'hosting', 'assistant']);
    expect(needs.map(({ soon }) => soon !== null)).toEqual(needs.map((_, index) => index < 2));
  });

  it('begins with who thinks it through where no step is planned, and calls nothing soon', () => {
    const { needs } = ledgerIn('de', makeRoadmap({ steps: [] }));
    expect(needs.map(({ id }) => id).slice(0, 2)).toEqual(['advice', 'learning']);
    expect(needs.map(({ id }) => id)).toContain('assistant');
    expect(needs.every(({ soon }) => soon === null)).toBe(true);
  });

  it('says until when who helps is there, where that is before the six months are over', () => {
    const { needs } = ledgerIn('en', makeRoadmap({ steps: [training, backup] }));
    for (const { soon, entries } of needs.filter((need) => need.soon !== null)) {
      const ending = entries.filter(({ lastDay }) => lastDay !== null && lastDay < '2027-04-30');
      for (const { name } of ending)
        expect(soon).toContain(`${name} is there only until 31\u00a0December 2026.`);
    }
    expect(needs[0]?.entries.some(({ lastDay }) => lastDay === '2026-12-31')).toBe(true);
  });

  it.each(LOCALES)(
    'opens the first need alone, each with three entries at most and a first call, in %s',
    (locale) => {
      const { needs } = ledgerIn(locale);
      expect(needs.length).toBeGreaterThan(3);
      expect(needs.map(({ isOpen }) => isOpen)).toEqual(needs.map((_, index) => index === 0));
      for (const { entries, id } of needs) {
        expect(entries.length, id).toBeGreaterThan(0);
        expect(entries.length, id).toBeLessThanOrEqual(3);
        for (const { firstCall, reasons } of entries) {
          expect(firstCall.length).toBeGreaterThan(20);
          expect(reasons.length).toBeGreaterThan(10);
        }
      }
    },
  );

  it('shows every entry somewhere, and what is always listed with verdict and reason', () => {
    const { needs, always, alternatives, others, elsewhere } = ledgerIn('de');
    const shown = [...needs, always, alternatives, others].flatMap(({ entries }) => entries);
    expect(new Set(shown.map(({ id }) => id)).size + elsewhere.table.rows.length).toBe(PROVIDERS.length);
    for (const id of ['t-cloud-public', 't-llm-hub', 't-industrial-ai-cloud', 'hammerhai']) {
      const entry = always.entries.find((line) => line.id === id);
      expect(entry?.verdictText, id).toBeTruthy();
      expect(entry?.reasons, id).toBeTruthy();
    }
  });

  it.each(LOCALES)(
    'says that being listed is no recommendation, and leaves no word unfilled, in %s',
    (locale) => {
      const ledger = ledgerIn(locale);
      expect(ledger.neutrality).toBe(translatorFor(locale).t('method:notRecommendation'));
      const words = JSON.stringify(ledger);
      expect(words).not.toMatch(/undefined|NaN|\[object|plural,|\{\w+\}(?!,)/u);
    },
  );

  it('says where prices cannot be compared, and what a price stands for where one is named', () => {
    const skilled: Answers = { ...answers, 'skills.technical': { level: 3 } };
    const { needs } = ledgerIn('de', makeRoadmap(), { answers: skilled });
    expect(needs.find(({ id }) => id === 'hosting')?.notComparable).not.toBeNull();
    expect(needs.find(({ id }) => id === 'advice')?.notComparable).toBeNull();
    const prices = needs.find(({ id }) => id === 'assistant')?.entries.map(({ price }) => price) ?? [];
    for (const price of prices.filter((text) => text.includes('etwa'))) expect(price).toContain('Personen');
  });

  it('asks for no money where the plan costs none', () => {
    const { needs } = ledgerIn('de', makeRoadmap(), { plan: freePlan });
    expect(needs.map(({ id }) => id)).not.toContain('money');
  });

  it('gives a reason where the lot is all that was written down', () => {
    const result = { ...evaluateProviders(input), roadmap: makeRoadmap(), asOf: '2026-11-26' };
    const needs = result.needs.map((need) => ({
      ...need,
      shortlist: need.shortlist.map((place) => ({ ...place, reasons: ['drawn-by-lot'] })),
    }));
    const told = toLedger({ result: { ...result, needs }, translator: translatorFor('de') });
    for (const { reasons } of told.needs[0]?.entries ?? [])
      expect(reasons).toContain('Deckt etwas ab, das Ihr Betrieb braucht.');
    expect(told.needs[0]?.entries.length).toBeGreaterThan(0);
  });

  it.each(LOCALES)(
    'says of a need alone, in %s, that the lot decided, where it did and of as many',
    (locale) => {
      const { t } = translatorFor(locale);
      const { needs: judged } = evaluateProviders(input);
      const { needs } = ledgerIn(locale);
      const drawnOf = (id: string): readonly boolean[] =>
        judged
          .find((need) => need.id === id)
          ?.shortlist.map(({ reasons }) => reasons.includes('drawn-by-lot')) ?? [];
      for (const { id, byLot, entries } of needs) {
        const drawn = drawnOf(id).filter(Boolean).length;
        const kind = drawn === drawnOf(id).length ? 'all' : 'some';
        expect(byLot).toBe(drawn === 0 ? null : t(`report:ledger.byLot.${kind}`, { drawn }));
        for (const { reasons, reasonsShort } of entries) {
          expect(reasons).not.toContain(t('providers:reasons.drawn-by-lot'));
          expect(reasonsShort).not.toContain(t('providers:reasons.drawn-by-lot'));
        }
      }
      expect(new Set(needs.map(({ byLot }) => byLot === null)).size).toBe(2);
    },
  );
});
