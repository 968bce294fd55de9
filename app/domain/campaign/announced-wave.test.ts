import { describe, expect, it } from 'vitest';
import { announcedWave } from './announced-wave.ts';

const FIRST = { label: '2027-1', firstDay: '2027-03-01', lastDay: '2027-03-31' };
const SECOND = { label: '2028-1', firstDay: '2028-03-01', lastDay: '2028-03-31' };
const campaign = { waves: [FIRST, SECOND], closedAt: null };

describe('the wave an invitation speaks of', () => {
  it.each([
    ['before the first day', '2026-12-24', FIRST],
    ['on the first day', FIRST.firstDay, FIRST],
    ['on the last day', FIRST.lastDay, FIRST],
    ['on the day after', '2027-04-01', SECOND],
    ['on the last day of all', SECOND.lastDay, SECOND],
    ['after it', '2028-04-01', null],
  ])('%s', (_when, today, wave) => expect(announcedWave(campaign, today)).toBe(wave));

  it('is none once the chamber has closed the campaign', () => {
    const closedAt = new Date('2027-03-10T10:00:00Z');
    expect(announcedWave({ ...campaign, closedAt }, '2027-03-15')).toBeNull();
  });
});
