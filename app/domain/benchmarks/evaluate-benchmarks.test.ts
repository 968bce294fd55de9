import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { AI_USES, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { evaluateBenchmarks } from './evaluate-benchmarks.ts';
import { positionOf, SPREAD } from './position.ts';
import { HEADLINE_BENCHMARKS } from './headline-benchmarks.ts';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: 'testing',
  goals: [],
  exposure: null,
  resources: null,
};
const register = HEADLINE_BENCHMARKS;
const evaluate = (changes: Partial<PartialProfile>, score: number | null = 47.5) =>
  evaluateBenchmarks({
    profile: { ...profile, ...changes },
    score,
    low: 44,
    high: 52,
    asOf: '2026-11-23',
    register,
  });
const rolesOf = (changes: Partial<PartialProfile>) => evaluate(changes).map((entry) => entry.role);
const groupsOf = (changes: Partial<PartialProfile>) => evaluate(changes).map((entry) => entry.group);

describe('modelled position', () => {
  it.each([
    [0, 0.008, 0.003, 0.002],
    [10, 0.252, 0.101, 0.078],
    [20, 0.476, 0.233, 0.186],
    [35, 0.698, 0.436, 0.368],
    [47.5, 0.814, 0.593, 0.523],
    [60, 0.89, 0.73, 0.67],
    [75, 0.95, 0.863, 0.826],
    [100, 1, 0.999, 0.999],
  ])('gives the check values of the method for a score of %d', (score, sme, large, mittelstand) => {
    expect(evaluate({}, score).map((entry) => entry.position)).toEqual([sme, large, mittelstand]);
  });

  it('has the spread of the method', () => {
    expect(SPREAD).toBeCloseTo(0.81909, 5);
  });

  it('puts the share of users at 60 points and rises with the score', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (share) => {
        expect(positionOf(60, share)).toBeCloseTo(1 - share, 2);
      }),
    );
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        expect(positionOf(Math.min(a, b), 0.11)).toBeLessThanOrEqual(positionOf(Math.max(a, b), 0.11));
      }),
    );
  });

  it('is withheld with the score, its range never', () => {
    for (const entry of evaluate({}, null)) {
      expect(entry.position).toBeNull();
      expect(entry.positionLow).toBeLessThan(entry.positionHigh);
    }
  });
});

describe('headline benchmarks', () => {
  it('are always three, in table order', () => {
    const ids = evaluate({ sizeClass: null, country: null, aiUse: null }).map((entry) => entry.id);
    expect(ids).toEqual(['sme-11', 'large-27', 'mittelstand-33']);
  });

  it('take their role from size and country', () => {
    expect(rolesOf({})).toEqual(['primary', 'context', 'second']);
    expect(rolesOf({ sizeClass: '50-249', country: 'AT' })).toEqual(['primary', 'context', 'context']);
    expect(rolesOf({ sizeClass: '250-499' })).toEqual(['context', 'primary', 'second']);
    expect(rolesOf({ sizeClass: '500+' })).toEqual(['context', 'primary', 'context']);
    expect(rolesOf({ sizeClass: null })).toEqual(['context', 'context', 'context']);
  });

  it('have one primary for every size class', () => {
    for (const sizeClass of SIZE_CLASSES) {
      expect(rolesOf({ sizeClass }).filter((role) => role === 'primary')).toHaveLength(1);
    }
  });

  it('say the group the firm told, testing only where the survey asked for it', () => {
    const expected = {
      none: ['rest', 'rest', 'rest'],
      private: ['rest', 'rest', 'rest'],
      testing: ['rest', 'rest', 'testing'],
      'productive-one': ['productive', 'productive', 'productive'],
      'productive-several': ['productive', 'productive', 'productive'],
    };
    for (const aiUse of AI_USES) expect(groupsOf({ aiUse })).toEqual(expected[aiUse]);
    expect(groupsOf({ aiUse: null })).toEqual([null, null, null]);
  });

  it('are marked stale past their check-again date and name the text they come from', () => {
    const at = (asOf: string) =>
      evaluateBenchmarks({ profile, score: 50, low: 50, high: 50, asOf, register })[0]?.source;
    expect(at('2027-03-31')?.stale).toBe(false);
    expect(at('2027-04-01')?.stale).toBe(true);
    expect(at('2026-11-23')?.namedIn).toBe('article-munich-ai-factory');
  });
});
