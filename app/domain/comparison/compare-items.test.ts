import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INVENTED_WORDINGS,
  NEW_ITEM,
  RETIRED_ITEM,
  REWORDED_ITEM,
} from '#tests/factories/invented-wordings.ts';
import type { Answer } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Level } from '../questionnaire/items.ts';
import { carryAnswers } from './carry-answers.ts';
import type { AnswersById, ItemChange, Wave } from './compare-items.ts';
import { compareItems, countChanges } from './compare-items.ts';

const UNKNOWN = { unknown: true } as const;
const AWAY = { notApplicable: true, reason: 'none here' } as const;
const at = (level: Level): Answer => ({ level });

const wave = (questionnaire: string, answers: AnswersById): Wave => ({ questionnaire, answers });
const compare = (earlier: Wave, present: Wave) => compareItems({ earlier, present }, INVENTED_WORDINGS);

const arbitraryAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Level>(0, 1, 2, 3, 4).map(at) },
  { weight: 2, arbitrary: fc.constant(UNKNOWN) },
  { weight: 1, arbitrary: fc.constant(AWAY) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const arbitraryWave: fc.Arbitrary<Wave> = fc
  .tuple(
    fc.constantFrom('2026-2', '2027-1'),
    fc.array(arbitraryAnswer, { minLength: ITEMS.length + 1, maxLength: ITEMS.length + 1 }),
  )
  .map(([version, answers]) => {
    const ids = [...ITEMS, NEW_ITEM];
    const given = ids.flatMap((item, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[item, answer] as const];
    });
    return wave(version, Object.fromEntries(given));
  });

describe('what became of an answer', () => {
  it.each<[string, Answer | undefined, Answer | undefined, ItemChange, number | null]>([
    ['the same level', at(2), at(2), 'unchanged', 0],
    ['a higher level', at(1), at(4), 'raised', 3],
    ['a lower level', at(4), at(0), 'lowered', -4],
    ['unknown, then a level', UNKNOWN, at(0), 'became-known', null],
    ['a level, then unknown', at(0), UNKNOWN, 'became-unknown', null],
    ['unknown twice', UNKNOWN, UNKNOWN, 'unchanged', null],
    ['a level, then not applicable', at(3), AWAY, 'became-not-applicable', null],
    ['unknown, then not applicable', UNKNOWN, AWAY, 'became-not-applicable', null],
    ['not applicable, then a level', AWAY, at(1), 'no-longer-not-applicable', null],
    ['not applicable, then unknown', AWAY, UNKNOWN, 'no-longer-not-applicable', null],
    [
      'not applicable twice, for another reason',
      AWAY,
      { notApplicable: true, reason: 'x' },
      'unchanged',
      null,
    ],
    ['no answer, then a level', undefined, at(1), 'became-known', null],
    ['a level, then no answer', at(1), undefined, 'became-unknown', null],
    ['no answer twice', undefined, undefined, 'unchanged', null],
  ])('%s', (_, earlier, present, change, delta) => {
    const given = (answer: Answer | undefined) => wave('2026-2', answer ? { 'data.digital': answer } : {});
    const found = compare(given(earlier), given(present)).find(({ item }) => item === 'data.digital');
    expect(found).toMatchObject({ change, delta, isComparable: true });
  });
});

describe('between two versions', () => {
  const answers = Object.fromEntries([...ITEMS, NEW_ITEM].map((item) => [item, at(1)] as const));
  const change = (from: string, to: string) => {
    const found = compare(wave(from, answers), wave(to, answers));
    return Object.fromEntries(found.map((item) => [item.item, item.change]));
  };

  it('names what is new, reworded and retired, and compares the rest', () => {
    const forward = change('2026-2', '2027-1');
    expect(forward).toMatchObject({
      [NEW_ITEM]: 'new',
      [REWORDED_ITEM]: 'reworded',
      [RETIRED_ITEM]: 'retired',
    });
    expect(Object.values(forward).filter((each) => each === 'unchanged')).toHaveLength(22);
    const back = change('2027-1', '2026-2');
    expect(back).toMatchObject({ [NEW_ITEM]: 'retired', [RETIRED_ITEM]: 'new' });
  });

  it('does not answer for a version nobody published', () => {
    expect(() => change('2026-2', '2031-9')).toThrow(RangeError);
  });

  it('counts every item once', () => {
    const counts = countChanges(compare(wave('2026-2', answers), wave('2027-1', answers)));
    expect(counts).toMatchObject({ unchanged: 22, new: 1, reworded: 1, retired: 1, raised: 0 });
  });

  it('carries an answer over only to the words it was given to', () => {
    const given = Object.fromEntries(ITEMS.map((item) => [item, at(1)] as const));
    const carried = carryAnswers(given, { from: '2026-2', to: '2027-1' }, INVENTED_WORDINGS);
    expect(Object.keys(carried)).toEqual(
      ITEMS.filter((item) => item !== REWORDED_ITEM && item !== RETIRED_ITEM),
    );
    expect(carryAnswers(given, { from: '2026-2', to: '2026-2' })).toEqual(given);
  });
});

describe('any two assessments', () => {
  it('compared with itself, nothing has changed', () => {
    fc.assert(
      fc.property(arbitraryWave, (one) => {
        expect(compare(one, one).every(({ change }) => change === 'unchanged')).toBe(true);
      }),
    );
  });

  it('swapped, every change is its mirror image', () => {
    const MIRROR: Readonly<Record<ItemChange, ItemChange>> = {
      unchanged: 'unchanged',
      raised: 'lowered',
      lowered: 'raised',
      'became-known': 'became-unknown',
      'became-unknown': 'became-known',
      'became-not-applicable': 'no-longer-not-applicable',
      'no-longer-not-applicable': 'became-not-applicable',
      new: 'retired',
      reworded: 'reworded',
      retired: 'new',
    };
    fc.assert(
      fc.property(arbitraryWave, arbitraryWave, (one, other) => {
        const forward = compare(one, other);
        const back = new Map(compare(other, one).map((item) => [item.item, item]));
        expect(forward).toHaveLength(back.size);
        for (const { item, change, delta } of forward) {
          expect(back.get(item)?.change).toBe(MIRROR[change]);
          expect(back.get(item)?.delta ?? null).toBe(delta === null ? null : 0 - delta);
        }
      }),
    );
  });

  it('what is not comparable never has a delta, and a delta never lies about its direction', () => {
    fc.assert(
      fc.property(arbitraryWave, arbitraryWave, (one, other) => {
        for (const { change, delta, isComparable } of compare(one, other)) {
          if (!isComparable) expect(delta).toBeNull();
          if (change === 'raised') expect(delta).toBeGreaterThan(0);
          if (change === 'lowered') expect(delta).toBeLessThan(0);
        }
      }),
    );
  });
});
