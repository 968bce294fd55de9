import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { AiUse, GoalStatusByGoal } from '../questionnaire/profile.ts';
import { AI_USES } from '../questionnaire/profile.ts';
import { findContradictions } from './contradictions.ts';
import { findUnknownGates, GATES, standingGates, toGateResult } from './gates.ts';
import { evaluateSovereignty } from './sovereignty.ts';

type Change = Partial<Record<Item, Level | '?' | '-'>>;

/** Everything at level 2, changed where named: ? is unknown, - does not apply. */
function answersWith(changes: Change): Answers {
  const entries = ITEMS.map((item) => {
    const change = changes[item] ?? 2;
    if (change === '?') return [item, { unknown: true }];
    return [item, change === '-' ? { notApplicable: true, reason: 'none here' } : { level: change }];
  });
  return Object.fromEntries(entries) as Answers;
}

const gateIds = (changes: Change, aiUse: AiUse | null = 'none'): readonly string[] =>
  standingGates(answersWith(changes), aiUse).map(({ id }) => id);

describe('gates', () => {
  it.each<[string, Change, AiUse | null, readonly string[]]>([
    ['nothing', {}, 'testing', []],
    ['data on paper', { 'data.digital': 0 }, 'none', ['no-digital-data']],
    ['some data digital', { 'data.digital': 1 }, 'none', []],
    ['data on paper, not known', { 'data.digital': '?' }, 'none', []],
    ['no owner', { 'skills.leadership': 0 }, 'none', ['no-owner']],
    ['an owner in the making', { 'skills.leadership': 1 }, 'none', []],
    ['no money but time', { 'budget.earmarked': 0, 'budget.time': 1 }, 'none', []],
    ['no time but money', { 'budget.earmarked': 1, 'budget.time': 0 }, 'none', []],
    ['no money and no time', { 'budget.earmarked': 0, 'budget.time': 0 }, 'none', ['no-means']],
    ['no money, time unknown', { 'budget.earmarked': 0, 'budget.time': '?' }, 'none', []],
    ['no money, time not applicable', { 'budget.earmarked': 0, 'budget.time': '-' }, 'none', []],
    ['untrained, no use', { 'skills.literacy': 0 }, 'none', []],
    ['untrained, private use', { 'skills.literacy': 1 }, 'private', ['untrained-use']],
    ['trained', { 'skills.literacy': 2 }, 'private', []],
    ['untrained, use not told', { 'skills.literacy': 0 }, null, []],
    ['trapped', { 'cloud.control': 0, 'cloud.exit': 0 }, 'none', ['trapped']],
    ['trapped, both at the limit', { 'cloud.control': 1, 'cloud.exit': 1 }, 'none', ['trapped']],
    ['half of it European', { 'cloud.control': 2, 'cloud.exit': 0 }, 'none', []],
    ['a replacement chosen', { 'cloud.control': 0, 'cloud.exit': 2 }, 'none', []],
    ['trapped, exit not applicable', { 'cloud.control': 0, 'cloud.exit': '-' }, 'none', []],
    ['ungoverned, testing', { 'data.governance': 0 }, 'testing', ['ungoverned-data']],
    ['word of mouth only, testing', { 'data.governance': 1 }, 'testing', ['ungoverned-data']],
    ['part in writing, testing', { 'data.governance': 2 }, 'testing', []],
    ['ungoverned, no use', { 'data.governance': 0 }, 'none', []],
    ['ungoverned, use not told', { 'data.governance': 0 }, null, []],
  ])('%s', (_name, changes, aiUse, expected) => expect(gateIds(changes, aiUse)).toEqual(expected));

  it('are listed in table order with their items', () => {
    const everything = Object.fromEntries(ITEMS.map((item) => [item, 0])) as Change;
    expect(gateIds(everything, 'testing')).toEqual(GATES.map(({ id }) => id));
    expect(GATES.map(toGateResult)).toEqual([
      { id: 'no-digital-data', items: ['data.digital'], cap: 'exploring' },
      { id: 'no-owner', items: ['skills.leadership'], cap: 'exploring' },
      { id: 'no-means', items: ['budget.earmarked', 'budget.time'], cap: 'exploring' },
      { id: 'untrained-use', items: ['skills.literacy'], cap: 'applying' },
      { id: 'trapped', items: ['cloud.control', 'cloud.exit'], cap: 'applying' },
      { id: 'ungoverned-data', items: ['data.governance'], cap: 'applying' },
    ]);
  });
});

describe('gates nobody can tell of', () => {
  const unknownOf = (changes: Change, aiUse: AiUse | null = 'none') =>
    findUnknownGates(answersWith(changes), aiUse).map(({ id, items }) => [id, ...items]);

  it.each<[string, Change, AiUse | null, readonly (readonly string[])[]]>([
    ['nothing unknown', {}, 'testing', []],
    ['owner', { 'skills.leadership': '?' }, 'none', [['no-owner', 'skills.leadership']]],
    ['time, no money', { 'budget.earmarked': 0, 'budget.time': '?' }, 'none', [['no-means', 'budget.time']]],
    ['time, some money', { 'budget.earmarked': 1, 'budget.time': '?' }, 'none', []],
    [
      'time and money',
      { 'budget.earmarked': '?', 'budget.time': '?' },
      'none',
      [['no-means', 'budget.earmarked', 'budget.time']],
    ],
    ['time, money not applicable', { 'budget.earmarked': '-', 'budget.time': '?' }, 'none', []],
    ['exit, control at 1', { 'cloud.control': 1, 'cloud.exit': '?' }, 'none', [['trapped', 'cloud.exit']]],
    ['exit, control at 2', { 'cloud.control': 2, 'cloud.exit': '?' }, 'none', []],
    ['training, nobody uses AI', { 'skills.literacy': '?', 'data.governance': '?' }, 'none', []],
    ['training, use not told', { 'skills.literacy': '?', 'data.governance': '?' }, null, []],
    [
      'training and rules, private use',
      { 'skills.literacy': '?', 'data.governance': '?' },
      'private',
      [
        ['untrained-use', 'skills.literacy'],
        ['ungoverned-data', 'data.governance'],
      ],
    ],
  ])('%s', (_name, changes, aiUse, expected) => expect(unknownOf(changes, aiUse)).toEqual(expected));

  it('count what a partial evaluation lacks as unknown', () => {
    expect(findUnknownGates({}, 'testing').map(({ id }) => id)).toEqual(GATES.map(({ id }) => id));
  });

  /** The table of the method, read once more: each gate with the highest level at which each item still shuts it. */
  const TABLE: readonly (readonly [string, Change, boolean])[] = [
    ['no-digital-data', { 'data.digital': 0 }, false],
    ['no-owner', { 'skills.leadership': 0 }, false],
    ['no-means', { 'budget.earmarked': 0, 'budget.time': 0 }, false],
    ['untrained-use', { 'skills.literacy': 1 }, true],
    ['trapped', { 'cloud.control': 1, 'cloud.exit': 1 }, false],
    ['ungoverned-data', { 'data.governance': 1 }, true],
  ];
  const READ = TABLE.flatMap(([, limits]) => Object.keys(limits) as Item[]);
  const LEVELS_AND_SIGNS = [0, 1, 2, 3, 4, '?', '-'] as const;

  it('stand for some level of what is unknown, and never where something does not apply', () => {
    const replies = fc.array(fc.constantFrom(...LEVELS_AND_SIGNS), {
      minLength: READ.length,
      maxLength: READ.length,
    });
    fc.assert(
      fc.property(replies, fc.constantFrom(...AI_USES, null), (given, aiUse) => {
        const changes: Change = Object.fromEntries(READ.map((item, index) => [item, given[index]]));
        const isUsed = aiUse !== null && aiUse !== 'none';
        const readings = TABLE.filter(([, , onUse]) => isUsed || !onUse).map(([id, limits]) => {
          const signs = Object.entries(limits).map(
            ([item, limit]) => [changes[item as Item], limit] as const,
          );
          const couldShut = signs.every(
            ([sign, limit]) => sign === '?' || (sign !== '-' && Number(sign) <= Number(limit)),
          );
          return { id, couldShut, isOpenQuestion: signs.some(([sign]) => sign === '?') };
        });
        const ids = (isOpenQuestion: boolean) =>
          readings
            .filter((gate) => gate.couldShut && gate.isOpenQuestion === isOpenQuestion)
            .map(({ id }) => id);
        expect(gateIds(changes, aiUse)).toEqual(ids(false));
        expect(unknownOf(changes, aiUse).map(([id]) => id)).toEqual(ids(true));
      }),
    );
  });
});

describe('contradictions', () => {
  const contradictionsOf = (changes: Change, aiUse: AiUse | null, goalStatus: GoalStatusByGoal = {}) =>
    findContradictions(answersWith(changes), {
      aiUse,
      goals: ['quotation', 'assistant'],
      goalStatus,
    }).map(({ id }) => id);

  it.each<[string, Change, AiUse]>([
    ['productive-without-data', { 'data.digital': 0 }, 'productive-one'],
    ['productive-without-owner', { 'skills.leadership': 0 }, 'productive-several'],
    ['exit-without-portability', { 'cloud.exit': 4, 'cloud.portability': 0 }, 'none'],
    ['case-without-data', { 'budget.business-case': 4, 'data.digital': 0 }, 'none'],
    ['money-without-owner', { 'budget.earmarked': 3, 'skills.leadership': 0 }, 'none'],
    ['access-without-digital', { 'data.access': 4, 'data.digital': 0 }, 'none'],
    ['no-use-yet-models-chosen', { 'cloud.ai-models': 4 }, 'none'],
  ])('%s', (id, changes, aiUse) => {
    expect(contradictionsOf(changes, aiUse)).toEqual([id]);
  });

  it('needs known levels', () => {
    expect(contradictionsOf({ 'cloud.exit': 4, 'cloud.portability': '?' }, 'none')).toEqual([]);
    expect(contradictionsOf({ 'budget.earmarked': 2, 'skills.leadership': 0 }, 'none')).toEqual([]);
  });

  it.each<[AiUse | null, boolean, boolean]>([
    ['none', true, true],
    ['private', true, false],
    ['testing', true, false],
    ['productive-one', false, false],
    ['productive-several', false, false],
    [null, false, false],
  ])('of use %s and a goal in daily work: %s, on trial: %s', (aiUse, inUse, trying) => {
    const found = (status: 'in-use' | 'trying' | 'none') =>
      contradictionsOf({}, aiUse, { assistant: status }).includes('goal-in-use-without-use');
    expect([found('in-use'), found('trying'), found('none')]).toEqual([inUse, trying, false]);
  });

  it('names what of the profile does not fit, and minds chosen goals only', () => {
    const goalStatus = { assistant: 'in-use' } as const;
    const found = (goals: readonly ('assistant' | 'software')[]) =>
      findContradictions(answersWith({}), { aiUse: 'none', goals, goalStatus });
    expect(found(['assistant'])).toEqual([
      { id: 'goal-in-use-without-use', items: ['profile.aiUse', 'profile.goals'] },
    ]);
    expect(found(['software'])).toEqual([]);
  });
});

describe('the sovereignty rung', () => {
  it('is the lowest known level, with what holds it there in method order', () => {
    const answers = answersWith({
      'cloud.exit': 1,
      'cloud.control': 1,
      'cloud.ai-models': '?',
      'cloud.resilience': '-',
    });
    expect(evaluateSovereignty(answers)).toEqual({
      rung: 1,
      weakest: ['cloud.control', 'cloud.exit'],
      known: 4,
      applicable: 5,
    });
  });

  it('is null when nothing is known', () => {
    const cloud = ITEMS.filter((item) => item.startsWith('cloud'));
    const answers = answersWith(Object.fromEntries(cloud.map((item) => [item, '?'])) as Change);
    expect(evaluateSovereignty(answers)).toEqual({ rung: null, weakest: [], known: 0, applicable: 6 });
  });
});
