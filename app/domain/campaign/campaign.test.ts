import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from './campaign.ts';
import { carryParticipation, joinCampaign } from './join-campaign.ts';
import { countedUntil, firstCountOn, isCountDue, toldParticipation } from './participation.ts';
import { findShortCode, groupShortCode, toShortCode } from './short-code.ts';
import { isFixed, labelOf, stateOf, waveFault, waveOn } from './waves.ts';

const SPRING = { id: 's', number: 1, label: '2027-1', firstDay: '2027-01-11', lastDay: '2027-03-31' };
const AUTUMN = { id: 'a', number: 2, label: '2027-2', firstDay: '2027-09-01', lastDay: '2027-10-31' };
const CAMPAIGN: Campaign = {
  ...{ id: 'c', organisation: 'k', shortCode: 'K7M2QX', name: 'KI', languages: ['de'], introduction: {} },
  ...{ contact: '', floor: 5, closedAt: null, waves: [SPRING, AUTUMN] },
  districts: [
    { id: 'd1', name: 'Nord', members: [] },
    { id: 'd2', name: 'Süd', members: [] },
  ],
};

describe('participation', () => {
  it.each([
    [0, 5, 0],
    [9, 5, 0],
    [10, 5, 10],
    [19, 5, 10],
    [20, 5, 20],
    [239, 5, 230],
    [19, 10, 0],
    [20, 10, 20],
    [39, 10, 20],
    [40, 10, 40],
  ])('of %i firms with a floor of %i is told as %i', (firms, floor, told) => {
    expect(toldParticipation(firms, floor)).toBe(told);
  });

  it('is never more than took part, and never by a step less', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 5, max: 50 }), (firms, floor) => {
        const told = toldParticipation(firms, floor);
        expect(told % (2 * floor)).toBe(0);
        expect(firms - told).toBeGreaterThanOrEqual(0);
        expect(firms - told).toBeLessThan(2 * floor);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('is no %d', (firms) => {
    expect(() => toldParticipation(firms, 5)).toThrow(RangeError);
  });

  it('is counted up to the last Monday, the same on every day of a week', () => {
    const week = ['2027-01-18', '2027-01-20', '2027-01-24', '2027-01-25'];
    expect(week.map(countedUntil)).toEqual(['2027-01-18', '2027-01-18', '2027-01-18', '2027-01-25']);
    expect(firstCountOn(SPRING)).toBe('2027-01-18');
  });

  it.each([
    ['before anybody can have answered', null, '2027-01-11', false],
    ['after the first week', null, '2027-01-18', true],
    ['in a week that is counted', '2027-01-18', '2027-01-18', false],
    ['in the next week', '2027-01-18', '2027-01-25', true],
    ['after the last day', '2027-03-29', '2027-04-05', true],
    ['once the last day is counted', '2027-04-05', '2027-04-12', false],
  ])('%s is counted or not', (_when, countedOn, monday, isDue) => {
    expect(isCountDue(SPRING, countedOn, monday)).toBe(isDue);
  });
});

describe('a campaign', () => {
  it.each([
    ['2027-01-10', 'planned'],
    ['2027-01-11', 'open'],
    ['2027-03-31', 'open'],
    ['2027-04-01', 'planned'],
    ['2027-10-31', 'open'],
    ['2027-11-01', 'closed'],
  ])('is on %s %s', (day, state) => {
    expect(stateOf(CAMPAIGN, day)).toBe(state);
    expect(waveOn(CAMPAIGN.waves, day) !== null).toBe(state === 'open');
  });

  it('is closed by its chamber on any day', () => {
    expect(stateOf({ ...CAMPAIGN, closedAt: new Date() }, '2027-02-01')).toBe('closed');
  });

  it('is fixed from its first day on, whoever answered', () => {
    expect([isFixed(CAMPAIGN, '2027-01-10'), isFixed(CAMPAIGN, '2027-01-11')]).toEqual([false, true]);
  });

  it('names a wave by its year and its place in it', () => {
    expect(labelOf([], SPRING)).toBe('2027-1');
    expect(labelOf([SPRING], AUTUMN)).toBe('2027-2');
    const next = { firstDay: '2028-01-10', lastDay: '2028-02-10' };
    expect(labelOf([SPRING, AUTUMN], next)).toBe('2028-1');
  });

  it.each([
    ['2027-04-01', '2027-04-01', null],
    ['2027-04-02', '2027-04-01', 'last-day-first'],
    ['2027-02-14', '2027-05-01', 'first-day-past'],
    ['2027-03-31', '2027-05-01', 'waves-overlap'],
  ])('takes a next wave from %s to %s or says what is wrong: %s', (firstDay, lastDay, fault) => {
    expect(waveFault([SPRING], { firstDay, lastDay }, '2027-02-15')).toBe(fault);
  });
});

describe('a firm', () => {
  const join = (district: string | null, day = '2027-02-01') => joinCampaign(CAMPAIGN, district, day);

  it('joins with one of the districts', () => {
    expect(join('d2')).toEqual({ ok: true, value: { campaign: 'c', district: 'd2' } });
  });

  it('joins without one where there are none', () => {
    const whole = { ...CAMPAIGN, districts: [] };
    expect(joinCampaign(whole, null, '2027-02-01')).toMatchObject({ value: { district: null } });
    expect(joinCampaign(whole, 'd1', '2027-02-01')).toMatchObject({ problem: { code: 'unknown-field' } });
  });

  it.each([
    ['an unknown campaign', joinCampaign(null, null, '2027-02-01'), 'unknown-campaign'],
    ['one that does not ask', join('d1', '2027-04-01'), 'campaign-closed'],
    ['no district where there are some', join(null), 'missing-field'],
    ['a district of another campaign', join('d3'), 'unknown-option'],
  ])('does not join %s', (_what, joined, code) => {
    expect(joined).toMatchObject({ ok: false, problem: { code } });
  });

  it('keeps its place in a correction while the campaign asks', () => {
    const before = { district: 'd1' };
    expect(carryParticipation(CAMPAIGN, before, '2027-02-01')).toEqual({ campaign: 'c', district: 'd1' });
    expect(carryParticipation(CAMPAIGN, before, '2027-05-01')).toBeNull();
    expect(carryParticipation(CAMPAIGN, { district: 'd9' }, '2027-02-01')).toBeNull();
    expect(carryParticipation(null, before, '2027-02-01')).toBeNull();
  });
});

describe('a short code', () => {
  it.each(['K7M2QX', 'k7m-2qx', ' k7m 2qx ', 'https://ki.example/de/join/K7M-2QX?x=1', '/de/join/k7m2qx'])(
    'is read out of %j',
    (typed) => {
      expect(findShortCode(typed)).toBe('K7M2QX');
    },
  );

  it('forgives look-alikes', () => {
    expect(findShortCode('oi1-l0o')).toBe('011100');
  });

  it.each(['', 'K7M2Q', 'K7M2QXX', 'K7M2QU', 'Kammer 2027', '/de/join/'])('is not in %j', (typed) => {
    expect(findShortCode(typed)).toBeNull();
  });

  it('is printed in two groups and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const code = toShortCode(bytes);
        expect(groupShortCode(code)).toMatch(/^.{3}-.{3}$/);
        expect(findShortCode(groupShortCode(code).toLowerCase())).toBe(code);
      }),
    );
    expect(() => toShortCode(new Uint8Array(5))).toThrow(RangeError);
  });
});
