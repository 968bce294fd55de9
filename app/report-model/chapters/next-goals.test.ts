import { describe, expect, it } from 'vitest';
import { MAX_GOALS } from '#app/domain/questionnaire/profile.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { WELL_FIRMS } from '#tests/factories/well-firms.ts';
import { goalTitle } from '../wording.ts';

describe.each(LOCALES)('a firm with nothing to do, in %s', (locale) => {
  const translator = translatorFor(locale);
  const { t } = translator;

  it.each(Object.entries(WELL_FIRMS))('reads which goals could come next: %s', (_, firm) => {
    const { nextGoals, steps, summary } = buildReportModel(firm, locale);
    const { goals } = firm.profile;
    const told = nextGoals?.entries.map(({ title }) => title) ?? [];
    const chosen = goals.map((goal) => goalTitle(translator, goal));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((title) => chosen.includes(title))).toEqual([]);
    for (const title of chosen) expect(nextGoals?.others ?? '').not.toContain(title);
    const wordless = nextGoals?.entries.filter(
      ({ hint, what, firstAction }) => !hint || !what || !firstAction,
    );
    expect(wordless).toEqual([]);
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

/** As often as each sentence on money and days is said. */
const reachesSaid = (firm: SampleFirm): readonly number[] => {
  const { nextGoals } = buildReportModel(firm, 'en');
  const said = [nextGoals?.lead ?? '', ...(nextGoals?.entries.map(({ reach }) => reach ?? '') ?? [])];
  return ['high', 'low.money', 'low.days', 'low.both', 'none.money', 'none.days', 'none.both']
    .map((key) => translatorFor('en').t(`report:nextGoals.reach.${key}`))
    .map((sentence) => said.filter((text) => text.includes(sentence)).length)
    .filter((times) => times > 0);
};

it('says of each trial whether money and days are enough: once where all are alike, nothing without means', () => {
  const { small, medium, large } = WELL_FIRMS;
  if (!small || !medium || !large) throw new RangeError('there are three');
  expect(reachesSaid(medium)).toEqual([1]);
  expect(reachesSaid(large)).toEqual([]);
  const resources = { budgetEurPerYear: 450, staffDaysPerQuarter: 4 };
  const mixed = reachesSaid({ ...small, profile: { ...small.profile, resources } });
  expect(mixed.length).toBeGreaterThan(1);
  const cards = buildReportModel(small, 'en').nextGoals?.entries.length ?? 0;
  expect(mixed.reduce((sum, times) => sum + times, 0)).toBe(cards);
});

it('has nothing to offer where steps are planned', () => {
  expect(buildReportModel(JOINERY, 'de').nextGoals).toBeNull();
});
