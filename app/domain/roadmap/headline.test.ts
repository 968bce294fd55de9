import { describe, expect, it } from 'vitest';
import { plainFirm } from '#tests/factories/plain-plans.ts';
import { makeStep } from '#tests/factories/roadmaps.ts';
import type { Answer } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { headlineOf } from './headline.ts';
import type { PlanningFacts } from './planning-firm.ts';
import type { StepResult } from './roadmap-result.ts';

interface Case {
  readonly low?: Parameters<typeof plainFirm>[0];
  readonly firm?: Partial<PlanningFacts>;
  readonly score?: number | null;
  readonly steps?: readonly StepResult[];
  readonly isAllWell?: boolean;
}
const headline = ({ low, firm, score = 50, steps = [], isAllWell = false }: Case) =>
  headlineOf(plainFirm(low, firm), score === null ? null : score * 240, { steps, isAllWell });

const unknown: Answer = { unknown: true };
const away: Answer = { notApplicable: true, reason: 'x' };
/** The last of the items, which no gate reads, and more. */
const last = (answer: Answer, count: number, before = 0) =>
  Object.fromEntries(
    ITEMS.toReversed()
      .slice(before, before + count)
      .map((item) => [item, answer]),
  );

/** The pilot of the first goal after so many other steps. */
const planned = (month: number, before: readonly string[] = [], goal = 'assistant') =>
  [...before, `pilot-${goal}`].map((id, index) =>
    makeStep(id, { number: index + 1, month, kind: id.startsWith('pilot') ? 'pilot' : 'improvement' }),
  );
const NEAR = planned(3);
const ASSISTANT = { goals: ['assistant'] } as const;
const PRODUCTIVE = { aiUse: 'productive-one' } as const;

describe('the headline is the first that holds', () => {
  it.each<[string, string, Case]>([
    ['foundation-first', 'a gate of cap exploring', { low: { 'data.digital': { level: 0 } }, score: null }],
    ['build-up', 'a gate of cap applying is none', { low: { 'skills.literacy': { level: 1 } } }],
    ['find-out-first', 'no score', { score: null, isAllWell: true }],
    ['find-out-first', '17 of 24 known', { low: last(unknown, 7), firm: ASSISTANT, steps: NEAR }],
    ['pilot-ready', '18 of 24 known', { low: last(unknown, 6), firm: ASSISTANT, steps: NEAR }],
    [
      'find-out-first',
      '14 of 20 that apply known',
      { low: { ...last(unknown, 6), ...last(away, 4, 6) }, firm: ASSISTANT, steps: NEAR },
    ],
    [
      'pilot-ready',
      '15 of 20 that apply known',
      { low: { ...last(unknown, 5), ...last(away, 4, 5) }, firm: ASSISTANT, steps: NEAR },
    ],
    [
      'find-out-first',
      'two gates nobody can tell of',
      { low: { 'data.digital': unknown, 'skills.leadership': unknown }, isAllWell: true },
    ],
    ['keep', 'one gate nobody can tell of', { low: { 'data.digital': unknown }, isAllWell: true }],
    ['keep', 'all is well before anything is scaled', { firm: PRODUCTIVE, score: 90, isAllWell: true }],
    ['scale', 'productive at 60', { firm: PRODUCTIVE, score: 60 }],
    [
      'scale',
      'several uses, a trial beside',
      { firm: { aiUse: 'productive-several', ...trying() }, score: 60 },
    ],
    ['build-up', 'just below 60', { firm: PRODUCTIVE, score: 60 - 1 / 240 }],
    ['build-up', 'not productive', { firm: { aiUse: 'testing' }, score: 90 }],
    ['build-up', 'behind a gate', { firm: PRODUCTIVE, score: 60, low: { 'skills.literacy': { level: 1 } } }],
    ['build-up', 'a gate not known', { firm: PRODUCTIVE, score: 60, low: { 'data.digital': unknown } }],
    ['continue-trial', 'a goal on trial', { firm: trying(), steps: NEAR }],
    [
      'continue-trial',
      'a later goal on trial',
      { firm: { goals: ['assistant', 'quotation'], goalStatus: { quotation: 'trying' } }, steps: NEAR },
    ],
    ['pilot-ready', 'the trial in month 3', { firm: ASSISTANT, steps: NEAR }],
    ['build-up', 'the trial in month 4', { firm: ASSISTANT, steps: planned(4) }],
    ['pilot-ready', 'two steps before it', { firm: ASSISTANT, steps: planned(1, ['a', 'b']) }],
    ['build-up', 'three steps before it', { firm: ASSISTANT, steps: planned(1, ['a', 'b', 'c']) }],
    [
      'pilot-ready',
      'finding out and looking for money not counted',
      { firm: ASSISTANT, steps: planned(1, ['find-out', 'a', 'check-funding', 'b']) },
    ],
    [
      'pilot-ready',
      'what comes after it not counted',
      {
        firm: ASSISTANT,
        steps: [...planned(1), ...['a', 'b', 'c'].map((id) => makeStep(id, { number: 2 }))],
      },
    ],
    ['build-up', 'the trial of another goal', { firm: ASSISTANT, steps: planned(1, [], 'quotation') }],
    ['build-up', 'no trial at all', { firm: ASSISTANT }],
  ])('%s: %s', (expected, _name, one) => {
    expect(headline(one)).toBe(expected);
  });

  function trying(): Partial<PlanningFacts> {
    return { goals: ['assistant'], goalStatus: { assistant: 'trying' } };
  }
});
