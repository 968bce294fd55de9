import { describe, expect, it } from 'vitest';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { evaluate } from './evaluate.ts';
import { CURRENT_METHOD } from './method.ts';

const answers = Object.fromEntries(ITEMS.map((item, index) => [item, { level: index % 2 }])) as Answers;

const evaluateIn = (country: string, region: string | null) =>
  evaluate(
    CURRENT_METHOD,
    {
      questionnaire: '2026-1',
      profile: {
        role: 'owner',
        sizeClass: '10-49',
        sector: 'manufacturing',
        country,
        region,
        aiUse: 'private',
        goals: ['quotation'],
        exposure: 'any',
        resources: { budgetEurPerYear: 5_000, staffDaysPerQuarter: 3 },
      },
      answers,
      done: [],
      useCases: [],
    },
    '2026-11-23',
  );

describe('routes of the steps', () => {
  it.each([
    ['DE', 'DEA', 'mittelstand-digital', ['ai-sweden', 'nl-digital-workshops', 'kmu-digital-at']],
    ['SE', null, 'ai-sweden', ['mittelstand-digital', 'nl-digital-workshops', 'chamber-courses']],
  ] as const)('in %s are those of the firm’s own ledger', (country, region, near, far) => {
    const { roadmap, providers } = evaluateIn(country, region);
    const routes = roadmap.steps.flatMap((step) => step.routes);
    const suitable = providers.filter(({ verdict }) => verdict !== 'not-for-you').map(({ id }) => id);
    expect(routes.filter((route) => !suitable.includes(route))).toEqual([]);
    expect(routes).toContain(near);
    for (const route of far) expect(routes).not.toContain(route);
  });

  it('leaves no step of a beginner without help', () => {
    const { steps } = evaluateIn('DE', 'DEA').roadmap;
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.filter(({ routes }) => routes.length === 0).map(({ measure }) => measure)).toEqual([]);
  });
});
