import { describe, expect, it } from 'vitest';
import { makeFirm, makeOffer, makeProvider } from '#tests/factories/providers.ts';
import { gapsIn } from './gaps.ts';
import type { Provider } from './provider.ts';

const firm = makeFirm({ needs: ['hosting'], profile: { exposure: 'reduced' } });
const gapOf = (...register: Provider[]) => gapsIn(register, firm);
const two = (changes: Partial<Provider>) => [makeProvider('a', changes), makeProvider('b', changes)];
const gap = (found: number, reason: string) => [{ need: 'hosting', found, reason }];

const ABROAD = { countries: ['AT'] };
const EXPOSED = { exposure: 'high' } as const;
const DEAR = { minimumFeeEurPerMonth: 9_999 };
const SKILLED = { offers: [makeOffer('hosting', { needsInHouseSkill: true })] };
const OTHER_SIZE = { sizeClasses: ['1-9' as const] };

describe('a gap', () => {
  it('is where fewer than two owners are left', () => {
    expect(gapOf(...two({}))).toEqual([]);
    expect(gapOf(makeProvider('a'))).toEqual(gap(1, 'too-few-known'));
    expect(gapOf()).toEqual(gap(0, 'too-few-known'));
    expect(gapOf(...two({ ultimateControl: { country: 'DE', group: 'one' } }))).toEqual(
      gap(1, 'too-few-known'),
    );
  });

  it.each<[string, Partial<Provider>]>([
    ['exposure-above-wish', EXPOSED],
    ['minimum-fee-above-budget', DEAR],
    ['needs-in-house-skill', SKILLED],
    ['not-your-size', OTHER_SIZE],
  ])('names %s where that alone keeps two owners away', (reason, changes) => {
    expect(gapOf(...two(changes))).toEqual(gap(0, reason));
    expect(gapOf(makeProvider('a'), makeProvider('b', changes))).toEqual(gap(1, reason));
    expect(gapOf(makeProvider('a', changes))).toEqual(gap(0, 'too-few-known'));
  });

  it('names what is easiest to change first, and nothing that leads to no second route', () => {
    expect(gapOf(...two(DEAR), makeProvider('c', EXPOSED), makeProvider('d', EXPOSED))).toEqual(
      gap(0, 'exposure-above-wish'),
    );
    expect(gapOf(...two({ ...DEAR, ...EXPOSED }))).toEqual(gap(0, 'too-few-known'));
    expect(gapOf(...two(ABROAD))).toEqual(gap(0, 'too-few-known'));
  });

  it('names money that ends too early, or that asks for more than the plan costs', () => {
    const money = makeFirm({ needs: ['money'] });
    const offers = [makeOffer('money', { publicPrice: 'free' })];
    const asks = {
      ...{ legalForm: false, leastCostEur: 5_001, leastStaffShare: null },
      ...{ leastTrainingHours: null, worksAgreement: false },
    };
    const reasonOf = (changes: Partial<Provider>) => gapsIn(two({ offers, ...changes }), money)[0]?.reason;
    expect(reasonOf({ validUntil: '2027-01-31' })).toBe('ends-before-needed');
    expect(reasonOf({ asks })).toBe('condition-not-met');
  });
});
