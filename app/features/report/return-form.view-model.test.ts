import { describe, expect, it } from 'vitest';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { GOALS_WITH_LOSS } from '#app/domain/questionnaire/use-case.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { toReturnForm } from './return-form.view-model.ts';

const TIME = ['hoursPerWeek', 'people', 'hourlyCostEur', 'shareOverride'];
const LOSS = ['lossEurPerYear', 'lossShareOverride'];

describe.each(LOCALES)('what a task costs today, asked in %s', (locale) => {
  const form = toReturnForm({ goals: GOALS, useCases: [], refused: null }, translatorFor(locale));
  const fieldsOf = (goal: string) => form.goals.find((asked) => asked.goal === goal)?.fields ?? [];

  it.each(GOALS)('asks for hours, and for a loss where machines stand or goods spoil: %s', (goal) => {
    const wanted = GOALS_WITH_LOSS.includes(goal) ? [...TIME, ...LOSS] : TIME;
    expect(new Set(fieldsOf(goal).map(({ name }) => name))).toEqual(
      new Set(wanted.map((figure) => `${goal}-${figure}`)),
    );
  });

  it('says for each of these goals what is lost, and how it is counted', () => {
    expect(GOALS_WITH_LOSS.length).toBeGreaterThan(1);
    const losses = GOALS_WITH_LOSS.flatMap((goal) =>
      fieldsOf(goal).filter(({ name }) => name.endsWith(LOSS[0] ?? '')),
    );
    for (const words of [losses.map(({ label }) => label), losses.map(({ hint }) => hint)]) {
      expect(words.filter((text) => text === null || text === '')).toEqual([]);
      expect(new Set(words).size).toBe(GOALS_WITH_LOSS.length);
    }
  });
});
