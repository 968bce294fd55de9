import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedFirm } from '../statistics/programme.ts';
import type { Candidate, CountedAssessment, WavePopulation } from './wave-participants.ts';
import { countedAssessments, waveParticipants } from './wave-participants.ts';

const as = (answer: string): CountedFirm => ({
  visible: { sizeClass: '1-9' },
  answers: { use: answer },
  scoreTenths: {},
});
const completed = (assessment: string, day: number, more: Partial<Candidate> = {}): Candidate => ({
  assessment,
  completedAt: `2027-03-0${String(day)}T08:00:00.000Z`,
  isAgreed: true,
  as: as(assessment),
  ...more,
});
const counted = (assessment: string, since = 1): CountedAssessment => ({
  assessment,
  since,
  as: as(assessment),
});
const population = (
  candidates: readonly Candidate[],
  before: readonly CountedAssessment[] = [],
  origins: readonly (readonly [string, string])[] = [],
): WavePopulation => ({ candidates, counted: before, origins: new Map(origins) });

/** For each firm what it was counted as and what it would be, by the assessment. */
const told = (given: WavePopulation): readonly string[] =>
  waveParticipants(given).map(
    ({ counted: before, now }) => `${before?.as.answers.use ?? '-'} > ${now?.answers.use ?? '-'}`,
  );

describe('the participants of a wave', () => {
  it.each<readonly [string, WavePopulation, readonly string[]]>([
    ['who completed joins', population([completed('a', 1)]), ['- > a']],
    ['who agrees to nothing is none', population([completed('a', 1, { isAgreed: false })]), []],
    ['who cannot be read is none yet', population([completed('a', 1, { as: null })]), []],
    [
      'the latest of a firm speaks for it',
      population([completed('a', 1), completed('b', 2)], [], [['b', 'a']]),
      ['- > b'],
    ],
    [
      'also where the one before was begun later',
      population([completed('b', 3), completed('a', 4)], [], [['b', 'a']]),
      ['- > a'],
    ],
    [
      'two that follow one are one firm',
      population(
        [completed('b', 2), completed('c', 3)],
        [],
        [
          ['b', 'a'],
          ['c', 'a'],
        ],
      ),
      ['- > c'],
    ],
    [
      'a draft in between does not part a firm',
      population(
        [completed('a', 1), completed('c', 3)],
        [],
        [
          ['c', 'draft'],
          ['draft', 'a'],
        ],
      ),
      ['- > c'],
    ],
    [
      'two that follow nothing are two firms',
      population([completed('a', 1), completed('b', 2)]),
      ['- > a', '- > b'],
    ],
    ['who stays as it was stays', population([completed('a', 1)], [counted('a')]), ['a > a']],
    [
      'a later one is a correction',
      population([completed('a', 1), completed('b', 2)], [counted('a')], [['b', 'a']]),
      ['a > b'],
    ],
    [
      'a later one that agrees to nothing is a leave',
      population([completed('a', 1), completed('b', 2, { isAgreed: false })], [counted('a')], [['b', 'a']]),
      ['a > -'],
    ],
    [
      'who takes the agreement back leaves',
      population([completed('a', 1, { isAgreed: false })], [counted('a')]),
      ['a > -'],
    ],
    ['who is no longer in the wave leaves', population([], [counted('a')]), ['a > -']],
    [
      'what cannot be read changes nothing',
      population([completed('a', 1, { as: null })], [counted('a')]),
      ['a > a'],
    ],
    ['who was erased is not named', population([completed('b', 2)], []), ['- > b']],
    [
      'where the counted one was erased, the one after it joins',
      population([completed('b', 2)], [], [['b', 'a']]),
      ['- > b'],
    ],
    [
      'where the correction was erased, the one before it joins again',
      population([completed('a', 1)], []),
      ['- > a'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it('are told the later by its name where two ended in the same moment, in whatever order they come', () => {
    const both = [completed('a', 1), completed('b', 1)];
    expect(told(population(both, [], [['b', 'a']]))).toEqual(['- > b']);
    expect(told(population(both.toReversed(), [], [['b', 'a']]))).toEqual(['- > b']);
  });
});

describe('the members of a release', () => {
  it('are the assessments that were counted: the new one where it was let in, else the one of before', () => {
    const given = population(
      [completed('a', 1), completed('b', 2), completed('c', 1), completed('d', 2), completed('e', 1)],
      [counted('a'), counted('c')],
      [
        ['b', 'a'],
        ['d', 'c'],
      ],
    );
    const participants = waveParticipants(given);
    const members = [
      { firm: 'a', since: 2, as: as('b') },
      { firm: 'c', since: 1, as: as('c') },
      { firm: 'e', since: 2, as: as('e') },
    ];
    expect(countedAssessments(members, participants, 2).map(({ assessment }) => assessment)).toEqual([
      'b',
      'c',
      'e',
    ]);
    expect(() => countedAssessments([{ firm: 'x', since: 2, as: as('x') }], participants, 2)).toThrow(
      RangeError,
    );
  });
});

describe('any population', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  /** Each may follow one before it in the list, so that chains have a beginning. */
  const any = fc
    .record({
      follows: fc.array(fc.nat({ max: 8 }), { minLength: ids.length, maxLength: ids.length }),
      days: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: ids.length, maxLength: ids.length }),
      there: fc.subarray(ids),
      agreed: fc.subarray(ids),
      seen: fc.subarray(ids),
    })
    .map(({ follows, days, there, agreed, seen }) => {
      const origins = ids.flatMap((id, index) => {
        const origin = ids[follows[index] ?? index];
        return origin !== undefined && origin < id ? [[id, origin] as const] : [];
      });
      const candidates = there.map((id) =>
        completed(id, days[ids.indexOf(id)] ?? 1, { isAgreed: agreed.includes(id) }),
      );
      return { population: population(candidates, [], origins), seen };
    });

  it('counts each firm once, by its own assessments, and nobody who does not agree', () =>
    fc.assert(
      fc.property(any, ({ population: given }) => {
        const participants = waveParticipants(given);
        const latest = participants.flatMap((one) => one.latest ?? []);
        expect(new Set(latest).size).toBe(participants.length);
        expect(new Set(participants.map(({ firm }) => firm)).size).toBe(participants.length);
        for (const id of latest) {
          expect(given.candidates.find(({ assessment }) => assessment === id)?.isAgreed).toBe(true);
        }
      }),
    ));

  it('comes to the same in whatever order it is read', () =>
    fc.assert(
      fc.property(any, ({ population: given }) => {
        const turned = {
          ...given,
          candidates: given.candidates.toReversed(),
          origins: new Map([...given.origins].toReversed()),
        };
        expect(waveParticipants(turned)).toEqual(waveParticipants(given));
      }),
    ));

  it('is a wave nobody changed when it is read again after its release', () =>
    fc.assert(
      fc.property(any, ({ population: given }) => {
        const first = waveParticipants(given);
        const members = first.flatMap(({ firm, now }) => (now === null ? [] : [{ firm, since: 1, as: now }]));
        const again = waveParticipants({ ...given, counted: countedAssessments(members, first, 1) });
        expect(again.map(({ counted: before, now }) => [before?.as, now])).toEqual(
          first.map(({ now }) => [now, now]),
        );
      }),
    ));
});
