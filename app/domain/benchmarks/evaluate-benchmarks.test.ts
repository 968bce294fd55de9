import { describe, expect, it } from 'vitest';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { AI_USES, SIZE_CLASSES } from '../questionnaire/profile.ts';
import { evaluateBenchmarks } from './evaluate-benchmarks.ts';
import { HEADLINE_BENCHMARKS } from './headline-benchmarks.ts';
import { standingOf } from './readiness.ts';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: 'testing',
  goals: [],
  goalStatus: {},
  exposure: null,
  resources: null,
};
const evaluate = (changes: Partial<PartialProfile>, asOf = '2026-11-23') =>
  evaluateBenchmarks({
    profile: { ...profile, ...changes },
    answers: { 'data.digital': { level: 1 }, 'skills.leadership': { level: 0 } },
    readiness: { score: 47.5 * 240, gates: [], unknownGates: [] },
    asOf,
    register: HEADLINE_BENCHMARKS,
  });
const rolesOf = (changes: Partial<PartialProfile>) => evaluate(changes).map((entry) => entry.role);
const groupsOf = (changes: Partial<PartialProfile>) => evaluate(changes).map((entry) => entry.group);

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

  it('say the same of standing, distance and what leads to the line beside each of the three', () => {
    for (const entry of evaluate({})) {
      expect(entry).toMatchObject({ standing: 'not-yet', pointsToLine: 12.5 });
      expect(entry.toLine.slice(0, 3)).toEqual(['data.quality', 'data.access', 'data.history']);
      expect(entry.toLine.at(-1)).toBe('data.digital');
    }
  });

  it('hold no position among other firms', () => {
    for (const entry of evaluate({})) {
      expect(Object.keys(entry).filter((key) => /position|basis|rank/.test(key))).toEqual([]);
    }
  });

  it('are marked stale past their check-again date and name the text they come from', () => {
    const at = (asOf: string) => evaluate({}, asOf)[0]?.source;
    expect(at('2027-03-31')?.stale).toBe(false);
    expect(at('2027-04-01')?.stale).toBe(true);
    expect(at('2026-11-23')?.namedIn).toBe('article-munich-ai-factory');
  });
});

describe('the standing', () => {
  const GATE = { id: 'trapped', items: ['cloud.control', 'cloud.exit'], cap: 'applying' } as const;
  const OPEN = { id: 'no-owner', items: ['skills.leadership'] } as const;
  const LINE = 60 * 240;

  it.each([
    ['on the line, nothing in the way', LINE, [], [], 'users-firm', 'could-join'],
    ['one step below it', LINE - 25, [], [], 'users-thin', 'not-yet'],
    ['at the top behind a gate', 100 * 240, [GATE], [], 'users-thin', 'not-yet'],
    ['on the line, one gate not known', LINE, [], [OPEN], null, null],
    ['on the line behind a gate, one not known', LINE, [GATE], [OPEN], 'users-thin', 'not-yet'],
    ['below the line, one gate not known', LINE - 25, [], [OPEN], 'users-thin', 'not-yet'],
    ['withheld with the score', null, [], [], null, null],
  ] as const)('%s', (_name, score, gates, unknownGates, users, others) => {
    const standings = AI_USES.map((aiUse) => standingOf(aiUse, { score, gates, unknownGates }));
    expect(standings).toEqual([others, others, others, users, users]);
    expect(standingOf(null, { score, gates, unknownGates })).toBeNull();
  });
});
