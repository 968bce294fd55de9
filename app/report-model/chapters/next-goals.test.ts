import { describe, expect, it } from 'vitest';
import { GOALS, MAX_GOALS } from '#app/domain/questionnaire/profile.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { WELL_FIRMS } from '#tests/factories/well-firms.ts';
import { goalTitle } from '../wording.ts';

describe.each(LOCALES)('a firm with nothing to do, in %s', (locale) => {
  const translator = translatorFor(locale);
  const { t } = translator;

  it.each(Object.entries(WELL_FIRMS))('reads which goals could come next: %s', (_, firm) => {
    const { nextGoals, steps, summary } = buildReportModel(firm, locale);
    const { goals, resources } = firm.profile;
    const told = nextGoals?.entries.map(({ title }) => title) ?? [];
    const chosen = goals.map((goal) => goalTitle(translator, goal));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((title) => chosen.includes(title))).toEqual([]);
    const open = GOALS.map((goal) => goalTitle(translator, goal)).filter((title) => !told.includes(title));
    for (const title of chosen) expect(nextGoals?.others ?? '').not.toContain(title);
    expect(open).toEqual(expect.arrayContaining(chosen));
    expect(nextGoals?.entries.every(({ reach }) => (reach === null) === (resources === undefined))).toBe(
      true,
    );
    expect(
      nextGoals?.entries.filter(({ hint, what, firstAction }) => !hint || !what || !firstAction),
    ).toEqual([]);
    const full = t('report:nextGoals.choosing.full', { max: MAX_GOALS });
    expect(nextGoals?.choosing.text.includes(full)).toBe(goals.length === MAX_GOALS);
    expect(steps.lead).toBe(t('report:nextGoals.steps'));
    expect(summary.next.at(-1)?.detail).toContain(nextGoals?.title);
  });
});

it('says that means were not stated only where they were not', () => {
  const { t } = translatorFor('de');
  const leadOf = (name: 'small' | 'large'): string | undefined => {
    const firm = WELL_FIRMS[name];
    return firm && buildReportModel(firm, 'de').nextGoals?.lead;
  };
  expect(leadOf('large')).toContain(t('report:nextGoals.order.notStated'));
  expect(leadOf('small')).toContain(t('report:nextGoals.order.stated'));
});

it('has nothing to offer where steps are planned', () => {
  expect(buildReportModel(JOINERY, 'de').nextGoals).toBeNull();
});
