import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import { canonicalInput } from './canonical-input.ts';
import type { EvaluationInput } from './evaluation.ts';

const PROFILE: PartialProfile = {
  ...{ role: 'owner', sizeClass: '10-49', sector: 'ict', country: 'DE', region: 'DEA', aiUse: 'none' },
  ...{ goals: ['quotation'], goalStatus: {}, exposure: 'any' },
  resources: { budgetEurPerYear: 1, staffDaysPerQuarter: 2 },
};
const INPUT: EvaluationInput = {
  questionnaire: '2026-2',
  profile: PROFILE,
  answers: { 'data.digital': { level: 1 } },
  done: ['a', 'b'],
  useCases: [],
};
const print = (changes: Partial<EvaluationInput> = {}) =>
  canonicalInput({ ...INPUT, ...changes }, '2026-11-23');
const withProfile = (changes: Partial<PartialProfile>) => print({ profile: { ...PROFILE, ...changes } });
const withAnswer = (answer: Answer | undefined) =>
  print({ answers: (answer === undefined ? {} : { 'data.digital': answer }) as Answers });
const withUseCase = (useCase: UseCase) => print({ useCases: [useCase] });

/** Each of them is another input. */
const areAllDifferent = (prints: readonly string[]) => expect(new Set(prints).size).toBe(prints.length);

describe('the fingerprint of an input', () => {
  it('tells every field of the profile apart, and what is left out from what is told', () => {
    areAllDifferent([
      print(),
      print({ questionnaire: '2026-1' }),
      withProfile({ role: 'it' }),
      withProfile({ role: null }),
      withProfile({ sizeClass: '1-9' }),
      withProfile({ sector: 'arts' }),
      withProfile({ country: 'AT' }),
      withProfile({ region: 'DE1' }),
      withProfile({ aiUse: 'private' }),
      withProfile({ goals: [] }),
      withProfile({ goalStatus: { quotation: 'in-use' } }),
      withProfile({ exposure: 'low' }),
      withProfile({ resources: null }),
      withProfile({ resources: { budgetEurPerYear: 2, staffDaysPerQuarter: 2 } }),
      withProfile({ resources: { budgetEurPerYear: 1, staffDaysPerQuarter: 1 } }),
    ]);
  });

  it('tells every kind of answer apart', () => {
    areAllDifferent([
      withAnswer(undefined),
      withAnswer({ level: 0 }),
      withAnswer({ level: 1 }),
      withAnswer({ unknown: true }),
      withAnswer({ notApplicable: true, reason: 'x' }),
      withAnswer({ notApplicable: true, reason: 'y' }),
    ]);
  });

  it('knows what is done and what is dropped as sets, and nothing dropped from nothing said of it', () => {
    expect(print({ done: ['b', 'a', 'b'] })).toBe(print());
    expect(print({ dropped: ['d', 'c', 'c'] })).toBe(print({ dropped: ['c', 'd'] }));
    areAllDifferent([
      print(),
      print({ done: ['a'] }),
      print({ dropped: [] }),
      print({ dropped: ['c'] }),
      print({ dropped: ['d'] }),
      print({ done: ['a'], dropped: ['b'] }),
    ]);
    expect(JSON.parse(print())).toHaveLength(10);
    expect(JSON.parse(print({ dropped: [] }))).toHaveLength(11);
  });

  it('tells what was told of a goal apart, figure by figure', () => {
    areAllDifferent([
      print(),
      withUseCase({ goal: 'quotation', hoursPerWeek: 1 }),
      withUseCase({ goal: 'assistant', hoursPerWeek: 1 }),
      withUseCase({ goal: 'quotation', hoursPerWeek: 2 }),
      withUseCase({ goal: 'quotation', people: 1 }),
      withUseCase({ goal: 'quotation', hourlyCostEur: 1 }),
      withUseCase({ goal: 'quotation', lossEurPerYear: 1 }),
    ]);
    expect(withUseCase({ goal: 'quotation', people: null })).toBe(withUseCase({ goal: 'quotation' }));
  });
});
