import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { readCampaignForm, toRequest } from './campaign-form.ts';
import { toCampaignFormView } from './campaign-form.view-model.ts';
import type { CampaignRequest } from './campaign-request.ts';
import { LIMITS, requestFaults } from './campaign-request.ts';

const districtsOf = (typed: string) => {
  const form = new FormData();
  form.set('districts', typed);
  return toRequest(readCampaignForm(form)).districts;
};

const WHOLE: CampaignRequest = {
  ...{ name: 'KI', languages: ['de'], introduction: {}, contact: 'Muster', floor: 5, districts: [] },
  ...{ firstDay: '2027-01-11', lastDay: '2027-03-31' },
};
const faultOf = (changes: Partial<CampaignRequest>) =>
  requestFaults({ ...WHOLE, ...changes }).map(({ code }) => code);

describe('districts', () => {
  it('are lines of a name and its members', () => {
    expect(districtsOf('Nord: Musterstadt, 99001 ;99002\n\n  Süd :\nWest')).toEqual([
      { name: 'Nord', members: ['Musterstadt', '99001', '99002'] },
      { name: 'Süd', members: [] },
      { name: 'West', members: [] },
    ]);
    expect(districtsOf('')).toEqual([]);
  });

  it.each(LOCALES)('come back in %s as they were stored', (locale) => {
    const districts = [
      { id: 'd1', name: 'Nord', members: ['Musterstadt', '99001'] },
      { id: 'd2', name: 'Süd', members: [] },
    ];
    const campaign: StoredCampaign = {
      ...{ id: 'c', organisation: 'k', shortCode: 'K7M2QX', closedAt: null, name: 'KI', contact: 'Muster' },
      ...{ languages: ['de'], introduction: {}, floor: 5, districts, waves: [] },
    };
    const view = toCampaignFormView(translatorFor(locale), {
      ...{ campaign, typed: null, faults: [], isRefused: false, today: '2027-01-01', backHref: '/' },
    });
    const again = districtsOf(view.terms?.districts.value ?? '').map((one, at) => ({
      ...one,
      id: `d${String(at + 1)}`,
    }));
    expect(again).toEqual(districts);
  });
});

describe('what is wanted of a campaign', () => {
  const district = (name: string, members: readonly string[] = []) => ({ name, members });
  it('is right with two districts or none', () => {
    expect(faultOf({})).toEqual([]);
    expect(faultOf({ districts: [district('Nord'), district('Süd')] })).toEqual([]);
  });

  it.each<[string, Partial<CampaignRequest>]>([
    ['name-missing', { name: '' }],
    ['name-long', { name: 'x'.repeat(LIMITS.name + 1) }],
    ['languages-missing', { languages: [] }],
    ['introduction-long', { introduction: { de: 'x'.repeat(LIMITS.introduction + 1) } }],
    ['contact-missing', { contact: '' }],
    ['contact-long', { contact: 'x'.repeat(LIMITS.contact + 1) }],
    ['floor-missing', { floor: 4 }],
    ['floor-missing', { floor: Number.NaN }],
    ['districts-one', { districts: [district('Nord')] }],
    ['districts-twice', { districts: [district('Nord'), district('nord')] }],
    ['district-name', { districts: [district('Nord'), district('')] }],
    ['district-marks', { districts: [district('Nord'), district('Kreis: Süd')] }],
    ['district-marks', { districts: [district('Nord'), district('Süd', ['a,b'])] }],
    ['district-long', { districts: [district('Nord'), district('x'.repeat(LIMITS.district + 1))] }],
    ['districts-many', { districts: Array.from({ length: 41 }, (_, at) => district(String(at))) }],
    ['first-day-missing', { firstDay: '' }],
    ['first-day-missing', { firstDay: '2027-02-30' }],
    ['last-day-missing', { lastDay: 'soon' }],
  ])('is refused as %s', (code, changes) => {
    expect(faultOf(changes)).toEqual([code]);
  });
});
