import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { flattenChange } from '../assessment/draft-change.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';
import type { Answer } from '../questionnaire/answers.ts';
import { ITEMS, LEVELS } from '../questionnaire/items.ts';
import { applyChanges, changesBetween, isWithoutChange, toBase, toDraftChange } from './apply-changes.ts';
import { isReached, isStale, standingsOf } from './standing.ts';

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(...LEVELS).map((level): Answer => ({ level })),
  fc.constant<Answer>({ unknown: true }),
);
const answers = fc.record(Object.fromEntries(ITEMS.map((item) => [item, answer])), { requiredKeys: [] });
const resources = fc.option(
  fc.record({ budgetEurPerYear: fc.nat(100_000), staffDaysPerQuarter: fc.nat(40) }),
);
const sample = toSampleInput(JOINERY);
const firm: fc.Arbitrary<EvaluationInput> = fc.tuple(answers, resources).map(([given, stated]) => ({
  ...sample,
  answers: given,
  profile: { ...sample.profile, resources: stated },
}));
const tryOn = (today: EvaluationInput, tried: EvaluationInput): EvaluationInput => ({
  ...tried,
  answers: { ...today.answers, ...tried.answers },
});

describe('a scenario', () => {
  it('is the firm as it was tried, by whatever it was made on', () => {
    fc.assert(
      fc.property(firm, firm, (today, other) => {
        const tried = tryOn(today, other);
        const applied = applyChanges(today, changesBetween(today, tried));
        expect(changesBetween(applied, tried)).toEqual({ answers: [], resources: null });
        expect(changesBetween(tried, applied)).toEqual({ answers: [], resources: null });
      }),
    );
  });

  it('evaluates like the firm as it was tried', () => {
    const today = toSampleInput(JOINERY);
    const becomes = { 'data.digital': { level: 3 }, 'skills.change': { level: 1 } } as const;
    const tried = { ...today, answers: { ...today.answers, ...becomes } };
    const applied = applyChanges(today, changesBetween(today, tried));
    const result = (input: EvaluationInput) => evaluate(CURRENT_METHOD, input, SAMPLE_DAY);
    expect(result(applied)).toEqual(result(tried));
    expect(result(applied)).not.toEqual(result(today));
  });

  it('names nothing that stays, and changes nothing it does not name', () => {
    fc.assert(
      fc.property(firm, firm, firm, (today, other, later) => {
        expect(isWithoutChange(changesBetween(today, today))).toBe(true);
        const changes = changesBetween(today, tryOn(today, other));
        const applied = applyChanges(later, changes);
        const named = new Set(changes.answers.map(({ item }) => item));
        for (const item of ITEMS.filter((each) => !named.has(each))) {
          expect(applied.answers[item]).toEqual(later.answers[item]);
        }
        if (changes.resources === null) expect(applied.profile).toEqual(later.profile);
        expect(applyChanges(applied, changes)).toEqual(applied);
      }),
    );
  });

  it('takes what nobody has answered for unknown, as an evaluation does', () => {
    const today = { ...sample, answers: {} };
    const tried = { ...sample, answers: { 'data.digital': { unknown: true }, 'data.access': { level: 2 } } };
    expect(changesBetween(today, tried as EvaluationInput).answers).toEqual([
      { item: 'data.access', was: null, becomes: { level: 2 } },
    ]);
  });

  it('is handed to a draft with what stood there when it was thought of, key by key', () => {
    fc.assert(
      fc.property(firm, firm, (today, other) => {
        const changes = changesBetween(today, tryOn(today, other));
        const [mine, base] = [flattenChange(toDraftChange(changes)), toBase(changes)];
        expect(Object.keys(base)).toEqual(Object.keys(mine));
        for (const { item, was } of changes.answers) expect(base[`answers.${item}`]).toEqual(was);
        expect('profile.resources' in mine).toBe(changes.resources !== null);
      }),
    );
  });
});

describe('how a scenario stands to today', () => {
  it('is open where it was made, reached once it is taken over, and stale where somebody answers otherwise', () => {
    fc.assert(
      fc.property(firm, firm, (today, other) => {
        const changes = changesBetween(today, tryOn(today, other));
        const made = standingsOf(changes, today);
        expect(made.every(({ standing }) => standing === 'open')).toBe(true);
        expect(isStale(made)).toBe(false);
        expect(isReached(standingsOf(changes, applyChanges(today, changes)))).toBe(true);
        const [first] = changes.answers;
        if (first === undefined) return;
        const taken = [JSON.stringify(first.was), JSON.stringify(first.becomes)];
        const others = LEVELS.map((level) => ({ level })).filter(
          (each) => !taken.includes(JSON.stringify(each)),
        );
        const moved = { ...today, answers: { ...today.answers, [first.item]: others[0] } };
        expect(isStale(standingsOf(changes, moved))).toBe(true);
        expect(standingsOf(changes, moved).filter(({ standing }) => standing === 'moved')).toEqual([
          { of: first.item, standing: 'moved' },
        ]);
      }),
    );
  });

  it('tells of money and days together', () => {
    const [was, becomes] = [sample.profile.resources, { budgetEurPerYear: 9000, staffDaysPerQuarter: 3 }];
    const changes = { answers: [], resources: { was, becomes } };
    const standing = (stated: typeof was) =>
      standingsOf(changes, { ...sample, profile: { ...sample.profile, resources: stated } });
    expect(standing(was)).toEqual([{ of: 'resources', standing: 'open' }]);
    expect(standing(becomes)).toEqual([{ of: 'resources', standing: 'reached' }]);
    expect(standing(null)).toEqual([{ of: 'resources', standing: 'moved' }]);
  });
});
