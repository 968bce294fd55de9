import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateFirm } from '#tests/factories/generated-firms.ts';
import { INVENTED_WORDINGS, NEW_ITEM } from '#tests/factories/invented-wordings.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { Level } from '../questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf } from '../questionnaire/items.ts';
import { toPoints } from '../scoring/exact-score.ts';
import { scoreDimensions, scoreOverall } from '../scoring/scores.ts';
import type { AnswersById } from './compare-items.ts';
import { compareWaves } from './compare-waves.ts';

const allAt = (level: Level, changes: AnswersById = {}): AnswersById => ({
  ...Object.fromEntries([...ITEMS, NEW_ITEM].map((item) => [item, { level }] as const)),
  ...changes,
});
const wave = (questionnaire: string, answers: AnswersById) => ({ questionnaire, answers });
const AWAY: Answer = { notApplicable: true, reason: 'none here' };
const awayIn = (items: readonly string[]): AnswersById =>
  Object.fromEntries(items.map((item) => [item, AWAY]));

const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .integer({ min: 1, max: 100_000 })
  .map((seed) => generateFirm(seededRandom(seed)).answers);

const compare = (
  present: ReturnType<typeof wave>,
  last: ReturnType<typeof wave>,
  ...before: (typeof last)[]
) => compareWaves({ present, last, before }, INVENTED_WORDINGS);

describe('scores side by side', () => {
  it('counts only what both versions word alike', () => {
    // The retired item pulled the old score down, the new one pulls the new score up: neither counts.
    const last = wave('2026-2', allAt(2, { 'cloud.exit': { level: 0 } }));
    const present = wave('2027-1', allAt(2, { [NEW_ITEM]: { level: 4 }, 'skills.literacy': { level: 4 } }));
    const { dimensions, overall } = compare(present, last);
    expect(dimensions.data).toMatchObject({ compared: 6, of: 6 });
    expect(dimensions.skills).toMatchObject({ compared: 5, of: 6 });
    expect(dimensions.cloud).toMatchObject({ compared: 5, of: 6 });
    for (const scores of [...Object.values(dimensions), overall]) {
      expect(scores.present?.score && toPoints(scores.present.score)).toBe(50);
      expect(scores.earlier[0]?.score && toPoints(scores.earlier[0].score)).toBe(50);
    }
    expect(overall).toMatchObject({ compared: 22, of: 24 });
  });

  it('leaves an earlier wave out where it did not ask every item in the same words', () => {
    const [new1, new2] = [wave('2027-1', allAt(3)), wave('2027-1', allAt(2))];
    const { dimensions, overall } = compare(new1, new2, wave('2026-2', allAt(1)));
    expect(dimensions.skills.compared).toBe(6);
    expect(dimensions.skills.earlier.map((scores) => scores?.score ?? null)).toEqual([50 * 240, null]);
    expect(dimensions.budget.earlier.map((scores) => scores?.score ?? null)).toEqual([50 * 240, 25 * 240]);
    expect(overall.earlier[1]).toBeNull();
  });

  it('has nothing to say where nothing applies', () => {
    const away = allAt(2, awayIn(itemsOf('budget')));
    const { dimensions, overall } = compare(wave('2026-2', away), wave('2026-2', allAt(2)));
    expect(dimensions.budget.present).toBeNull();
    expect(dimensions.budget.earlier[0]?.score).toBe(50 * 240);
    expect(overall.present).toBeNull();
    expect(overall.earlier[0]?.score).toBe(50 * 240);
  });
});

describe('any two assessments of one version', () => {
  it('have the very scores of their two results', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryAnswers, (one, other) => {
        const { dimensions, overall } = compare(wave('2026-2', one), wave('2026-2', other));
        for (const dimension of DIMENSIONS) {
          expect(dimensions[dimension].present).toEqual(scoreDimensions(one)[dimension]);
          expect(dimensions[dimension].earlier).toEqual([scoreDimensions(other)[dimension]]);
        }
        expect(overall.present).toEqual(scoreOverall(Object.values(scoreDimensions(one))));
      }),
      { numRuns: 50 },
    );
  });

  it('swapped, the two scores change places', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryAnswers, (one, other) => {
        const [a, b] = [wave('2026-2', one), wave('2027-1', other)];
        const [forward, back] = [compare(a, b), compare(b, a)];
        for (const dimension of DIMENSIONS) {
          expect(forward.dimensions[dimension].present).toEqual(back.dimensions[dimension].earlier[0]);
          expect(forward.dimensions[dimension].compared).toBe(back.dimensions[dimension].compared);
        }
        expect(forward.overall.earlier[0]).toEqual(back.overall.present);
      }),
      { numRuns: 50 },
    );
  });
});
