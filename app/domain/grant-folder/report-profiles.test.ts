import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../providers/register.ts';
import { CHAPTERS, reportProfileSchema } from './report-profile.schema.ts';
import { chaptersOf, findReportProfile, productAdviceIn, REPORT_PROFILES } from './report-profiles.ts';

const [sample] = REPORT_PROFILES;

describe('the register of report profiles', () => {
  it.each(REPORT_PROFILES)('$id is sound, and a programme of its country', (profile) => {
    expect(reportProfileSchema.safeParse(profile).error).toBeUndefined();
    const programme = PROVIDERS.find(({ id }) => id === profile.id);
    expect(programme?.countries).toContain(profile.country);
    // A last day in both registers is one and the same day.
    for (const rule of profile.deadlines) {
      if (rule.kind === 'until') expect(rule.lastDay).toBe(programme?.validUntil);
    }
  });

  it('finds the profile of a programme, and none for what is none', () => {
    expect(findReportProfile('inqa-coaching')?.mostDays).toBe(12);
    expect([null, 'zim', ''].map(findReportProfile)).toEqual([null, null, null]);
  });

  it('takes all chapters where there is no programme, and bars nothing', () => {
    expect(chaptersOf(null)).toEqual(CHAPTERS);
    expect(productAdviceIn(null)).toBe('allowed');
  });

  it('leaves out product advice as long as nobody has confirmed that it is allowed', () => {
    const barring = (isConfirmed: boolean) =>
      productAdviceIn(sample ? { ...sample, barred: [{ id: 'product-advice', isConfirmed }] } : null);
    expect([barring(true), barring(false)]).toEqual(['barred', 'unconfirmed']);
  });
});

it.each([
  [
    'a deadline that runs backwards',
    { deadlines: [{ kind: 'before', earlier: 'ended', later: 'began', isConfirmed: true }] },
  ],
  [
    'a confirmed deadline without its length',
    { deadlines: [{ kind: 'within', earlier: 'began', later: 'ended', span: null, isConfirmed: true }] },
  ],
  ['a chapter that stands twice', { chapters: { order: ['causes', 'causes'], isConfirmed: true } }],
  ['a check that lies behind', { checkAgain: '2026-11-27' }],
  ['no source', { sources: [] }],
])('refuses %s', (_what, broken) => {
  expect(reportProfileSchema.safeParse({ ...sample, ...broken }).success).toBe(false);
});
