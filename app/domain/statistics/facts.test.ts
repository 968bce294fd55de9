import { describe, expect, it } from 'vitest';
import { DIMENSIONS, ITEMS } from '#app/domain/questionnaire/items.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { factsOf, gateColumn, goalColumn, levelColumn, scoreColumn } from './facts.ts';

describe('facts', () => {
  const content = { ...JOINERY, campaign: null, district: null };
  const result = evaluateSample(JOINERY);

  it('have one column for each thing that is counted', () => {
    const made = [
      ...ITEMS.map(levelColumn),
      ...GATES.map(({ id }) => gateColumn(id)),
      ...GOALS.map(goalColumn),
      ...[...DIMENSIONS, 'overall' as const].map(scoreColumn),
    ];
    expect(new Set(made).size).toBe(24 + 6 + 10 + 5);
    const others = Object.keys(factsOf(content, result)).filter((name) => !new Set<string>(made).has(name));
    expect(others.toSorted()).toEqual([
      ...['aiUse', 'band', 'campaign', 'country', 'district', 'firstGoal', 'headline', 'method'],
      ...['period', 'questionnaire', 'region', 'sector', 'sizeClass'],
      ...['stepsDone', 'stepsPlanned', 'stepsStuck'],
    ]);
    expect([
      levelColumn('cloud.ai-models'),
      gateColumn('no-digital-data'),
      goalColumn('planning-energy'),
    ]).toEqual([...['cloudAiModels', 'gateNoDigitalData', 'goalPlanningEnergy']]);
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2027-12-31', '2027-Q4'],
  ])('count a result of %s in %s', (asOf, period) => {
    expect(factsOf(content, { ...result, asOf }).period).toBe(period);
  });

  it('know what a questionnaire does not ask', () => {
    const { 'data.digital': _none, ...rest } = JOINERY.answers;
    expect(factsOf({ ...content, answers: rest }, result).dataDigital).toBeNull();
  });

  it('are not made of a profile with gaps', () => {
    const { sector: _none, ...profile } = JOINERY.profile;
    expect(() => factsOf({ ...content, profile }, result)).toThrow(RangeError);
  });
});
