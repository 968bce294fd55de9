import { describe, expect, it } from 'vitest';
import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import { toAdoption } from './adopt-scenario.ts';
import { chosenIn } from './chosen-scenarios.ts';

const scenario = (id: string): Scenario => ({
  ...{ id, name: id, revision: 1, createdAt: new Date('2026-11-27T08:00:00Z') },
  changes: {
    answers: [{ item: 'data.digital', was: { level: 0 }, becomes: { level: 4 } }],
    resources: null,
  },
});
const assessment: Assessment = {
  ...{ questionnaire: '2026-2', locale: 'de', revision: 2, status: 'draft', isLocked: false, testRun: false },
  ...{ profile: {}, answers: { 'data.digital': { level: 2 } }, firmName: '', consent: null, done: [] },
  ...{ useCases: [], campaign: null, district: null, createdAt: '', updatedAt: '', completedAt: null },
};

describe('what is adopted', () => {
  it('is decided on what stands there now by whoever has seen it, else on what stood there then', () => {
    const baseAt = (revision: number) => toAdoption(assessment, scenario('a'), revision).base;
    expect(baseAt(2)).toEqual({ 'answers.data.digital': { level: 2 } });
    expect(baseAt(1)).toEqual({ 'answers.data.digital': { level: 0 } });
    expect(toAdoption(assessment, scenario('a'), 1).change).toEqual({
      ...{ answers: { 'data.digital': { level: 4 } }, profile: {} },
    });
  });
});

describe('what stands side by side', () => {
  const all = ['a', 'b', 'c', 'd'].map(scenario);
  const idsIn = (query: string) => {
    const { compared, isTooMany } = chosenIn(`https://example.org/scenarios${query}`, all);
    return [compared.map(({ id }) => id).join(''), isTooMany];
  };
  it('is what an address names, three at most, else what was kept last', () => {
    expect(idsIn('')).toEqual(['bcd', false]);
    expect(idsIn('?with=c&with=a')).toEqual(['ac', false]);
    expect(idsIn('?with=unknown')).toEqual(['bcd', false]);
    expect(idsIn('?with=a&with=b&with=c&with=d')).toEqual(['abc', true]);
  });
});
