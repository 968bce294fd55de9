import { describe, expect, it } from 'vitest';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { AiUse } from '../questionnaire/profile.ts';
import { findContradictions } from './contradictions.ts';
import { GATES, standingGates, toGateResult } from './gates.ts';
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
    ['data on paper, not known', { 'data.digital': '?' }, 'none', []],
    ['no owner', { 'skills.leadership': 0 }, 'none', ['no-owner']],
    ['no money but time', { 'budget.earmarked': 0, 'budget.time': 1 }, 'none', []],
    ['no money and no time', { 'budget.earmarked': 0, 'budget.time': 0 }, 'none', ['no-means']],
    ['no money, time unknown', { 'budget.earmarked': 0, 'budget.time': '?' }, 'none', []],
    ['no money, time not applicable', { 'budget.earmarked': 0, 'budget.time': '-' }, 'none', []],
    ['untrained, no use', { 'skills.literacy': 0 }, 'none', []],
    ['untrained, private use', { 'skills.literacy': 1 }, 'private', ['untrained-use']],
    ['trained', { 'skills.literacy': 2 }, 'private', []],
    ['untrained, use not told', { 'skills.literacy': 0 }, null, []],
    ['trapped', { 'cloud.control': 0, 'cloud.exit': 0 }, 'none', ['trapped']],
    ['half trapped', { 'cloud.control': 0, 'cloud.exit': 1 }, 'none', []],
    ['ungoverned, testing', { 'data.governance': 0 }, 'testing', ['ungoverned-data']],
    ['ungoverned, no use', { 'data.governance': 0 }, 'none', []],
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

describe('contradictions', () => {
  it.each<[string, Change, AiUse]>([
    ['productive-without-data', { 'data.digital': 0 }, 'productive-one'],
    ['productive-without-owner', { 'skills.leadership': 0 }, 'productive-several'],
    ['exit-without-portability', { 'cloud.exit': 4, 'cloud.portability': 0 }, 'none'],
    ['case-without-data', { 'budget.business-case': 4, 'data.digital': 0 }, 'none'],
    ['money-without-owner', { 'budget.earmarked': 3, 'skills.leadership': 0 }, 'none'],
    ['access-without-digital', { 'data.access': 4, 'data.digital': 0 }, 'none'],
    ['no-use-yet-models-chosen', { 'cloud.ai-models': 4 }, 'none'],
  ])('%s', (id, changes, aiUse) => {
    expect(findContradictions(answersWith(changes), aiUse).map((found) => found.id)).toEqual([id]);
  });

  it('needs known levels', () => {
    expect(findContradictions(answersWith({ 'cloud.exit': 4, 'cloud.portability': '?' }), 'none')).toEqual(
      [],
    );
    expect(
      findContradictions(answersWith({ 'budget.earmarked': 2, 'skills.leadership': 0 }), 'none'),
    ).toEqual([]);
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
