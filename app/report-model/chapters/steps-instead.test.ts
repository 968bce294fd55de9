import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { leadName } from '../wording.ts';

const NOTHING = { budgetEurPerYear: 0, staffDaysPerQuarter: 0 };
const WITHOUT_MEANS = { ...JOINERY, profile: { ...JOINERY.profile, resources: NOTHING } };

describe.each(LOCALES)('a firm with neither money nor days, in %s', (locale) => {
  const { steps, plan, summary } = buildReportModel(WITHOUT_MEANS, locale);
  const { t } = translatorFor(locale);

  it('reads on the page of steps why none is planned, and begins with what would come first', () => {
    expect(steps.entries).toEqual([]);
    expect(steps.lead).toContain(t('method:limits.no-days'));
    expect(steps.instead?.entries.map(({ title }) => title)).toEqual(
      plan.next?.entries.map(({ title }) => title),
    );
    expect(
      steps.instead?.entries.filter(({ firstAction, what }) => firstAction === '' || what === ''),
    ).toEqual([]);
  });

  it('reads on the summary who shows how for nothing', () => {
    expect(summary.help?.entries).toEqual(plan.next?.help);
    expect(summary.help?.entries).not.toEqual([]);
  });
});

it('has no cards of what would come first where steps are planned', () => {
  const { steps } = buildReportModel(JOINERY, 'de');
  expect(steps.entries).not.toEqual([]);
  expect(steps.instead).toBeNull();
});

it('calls the head of a firm by one name, which its size decides', () => {
  const translator = translatorFor('de');
  const names = (['1-9', '10-49', '50-249', '500+'] as const).map((sizeClass) =>
    (['owner', 'management'] as const).map((lead) => leadName(translator, lead, { sizeClass })),
  );
  const owner = translator.t('method:leads.owner');
  const management = translator.t('method:leads.management');
  expect(names).toEqual([
    [owner, owner],
    [owner, owner],
    [management, management],
    [management, management],
  ]);
  expect(leadName(translator, 'it', { sizeClass: '1-9' })).toBe(translator.t('method:leads.it'));
});
