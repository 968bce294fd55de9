import { describe, expect, it } from 'vitest';
import { flat, measure as makeMeasure } from '#tests/factories/small-catalogue.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import { QUICK_CHECK_ITEMS } from '../questionnaire/items.ts';
import type { AiUse, PartialProfile } from '../questionnaire/profile.ts';
import type { LevelsByItem, Measure, MeasureForm } from '../roadmap/measure.ts';
import { firstMeasureFor, isQuickCheck } from './quick-check.ts';

const profile: PartialProfile = {
  role: null,
  sizeClass: '10-49',
  sector: null,
  country: null,
  region: null,
  aiUse: 'private',
  goals: [],
  goalStatus: {},
  exposure: null,
  resources: null,
};

/** Answers to the four items, in the order of the quick check; null is unknown. */
function fourAnswers(...levels: readonly (0 | 1 | 2 | 3 | 4 | null)[]): Answers {
  const toAnswer = (level: (typeof levels)[number]): Answer =>
    level === null ? { unknown: true } : { level };
  return Object.fromEntries(
    QUICK_CHECK_ITEMS.map((item, index) => [item, toAnswer(levels[index] ?? null)]),
  ) as Answers;
}

interface Simple {
  readonly requires?: LevelsByItem;
  readonly cost?: number;
  readonly weeks?: MeasureForm['weeks'];
  readonly days?: number;
  readonly changes?: Partial<Measure>;
}

function measure(id: string, raises: LevelsByItem, simple: Simple = {}): Measure {
  const { requires = {}, cost = 0, weeks = 4, days = 1, changes } = simple;
  const form: MeasureForm = {
    ...{ id: 'own', requires, raises, weeks },
    ...{ staffDays: flat([days, days]), costEur: flat([cost, cost]), runningEurPerYear: flat([0, 0]) },
    perPersonEurPerYear: { low: 0, high: 0 },
  };
  return makeMeasure({ id, forms: [form], ...changes });
}

const first = (answers: Answers, measures: readonly Measure[], aiUse: AiUse = 'none') =>
  firstMeasureFor({ answers, profile: { aiUse, sizeClass: '10-49' } }, measures);

const ONE_EACH = [
  measure('set-money-aside', { 'budget.earmarked': 2 }),
  measure('plan-the-exit', { 'cloud.exit': 2 }),
  measure('name-somebody', { 'skills.leadership': 2 }),
  measure('write-it-down', { 'data.digital': 2 }),
];

describe('the first measure of the quick check', () => {
  it.each([
    ['paper first, whatever else', fourAnswers(0, 0, 0, 0), 'write-it-down'],
    ['then who is in charge', fourAnswers(1, 0, 0, 0), 'name-somebody'],
    [
      'a gate that stands before what nobody can say, although both count as 0',
      fourAnswers(null, 0, 0, 0),
      'name-somebody',
    ],
    ['what nobody can say as 0', fourAnswers(1, 1, null, 1), 'plan-the-exit'],
    ['the lowest where no gate stands', fourAnswers(2, 2, 2, 1), 'set-money-aside'],
    ['ties in the order of the questions', fourAnswers(2, 1, 1, 1), 'name-somebody'],
    ['nothing where all four are good enough', fourAnswers(3, 3, 4, 3), null],
  ])('is for %s', (_name, answers, expected) => expect(first(answers, ONE_EACH)).toBe(expected));

  it('passes over an item that does not apply', () => {
    const away: Answer = { notApplicable: true, reason: 'none' };
    expect(first({ ...fourAnswers(2, 2, 0, 1), 'cloud.exit': away }, ONE_EACH)).toBe('set-money-aside');
  });

  const paper = fourAnswers(0, 3, 3, 3);
  const lifting: LevelsByItem = { 'data.digital': 1 };

  it.each<[string, readonly Measure[]]>([
    [
      'can start at once before what has to wait',
      [measure('a', lifting, { requires: { 'data.governance': 1 } }), measure('b', lifting, { cost: 900 })],
    ],
    ['costs least', [measure('a', lifting, { cost: 500 }), measure('b', lifting, { weeks: 13 })]],
    ['is done soonest', [measure('a', lifting, { weeks: 8 }), measure('b', lifting, { days: 5 })]],
    ['takes the fewest days', [measure('a', lifting, { days: 5 }), measure('b', lifting)]],
    ['comes first in the catalogue, not in the alphabet', [measure('b', lifting), measure('a', lifting)]],
    ['is no pilot', [measure('a', lifting, { changes: { kind: 'pilot' } }), measure('b', lifting)]],
    [
      'suits every country',
      [measure('a', lifting, { changes: { countries: ['DE'] } }), measure('b', lifting)],
    ],
    ['suits every sector', [measure('a', lifting, { changes: { sectors: ['ict'] } }), measure('b', lifting)]],
    ['suits the size', [measure('a', lifting, { changes: { sizeClasses: ['1-9'] } }), measure('b', lifting)]],
    ['leads there', [measure('a', { 'data.quality': 3 }), measure('b', lifting)]],
  ])('is one that %s', (_name, measures) => expect(first(paper, measures)).toBe('b'));

  it('is the one whose items come first in the method, all else the same', () => {
    const measures = [
      measure('a', { 'cloud.exit': 1, 'cloud.resilience': 2 }),
      measure('b', { 'data.quality': 1, 'cloud.exit': 1 }),
    ];
    expect(first(fourAnswers(3, 3, 0, 3), measures)).toBe('b');
  });

  it('lifts the item above the level it has', () => {
    const measures = [
      measure('a', { 'data.digital': 2 }),
      measure('b', { 'data.digital': 3 }, { cost: 100 }),
    ];
    expect(first(fourAnswers(2, 3, 3, 3), measures)).toBe('b');
    expect(first(fourAnswers(1, 3, 3, 3), measures)).toBe('a');
  });

  it('waits for nothing that is met already or does not apply', () => {
    const met = (requires: LevelsByItem, answers: Answers = paper) =>
      first(answers, [measure('a', lifting, { requires }), measure('b', lifting, { cost: 1 })]);
    expect(met({ 'skills.leadership': 3 })).toBe('a');
    expect(met({ 'skills.leadership': 4 })).toBe('b');
    const away: Answer = { notApplicable: true, reason: 'none' };
    expect(met({ 'cloud.exit': 2 }, { ...paper, 'cloud.exit': away })).toBe('a');
  });

  it('is none where all four are good enough, though something would lift them further, nor without a size', () => {
    const further = [measure('a', { 'data.digital': 4 })];
    expect(first(fourAnswers(3, 3, 3, 3), further)).toBeNull();
    expect(first(fourAnswers(2, 3, 3, 3), further)).toBe('a');
    const sizeless = { answers: paper, profile: { aiUse: 'none', sizeClass: null } } as const;
    expect(firstMeasureFor(sizeless, ONE_EACH)).toBeNull();
  });

  it('is the best that has to wait where none can start at once, and null where none leads there', () => {
    const waiting = measure('a', lifting, { requires: { 'data.governance': 1 } });
    expect(first(paper, [waiting])).toBe('a');
    expect(first(paper, [measure('a', { 'data.quality': 3 })])).toBeNull();
  });
});

describe('a quick check', () => {
  const answers = fourAnswers(0, 1, 2, 3);
  const isQuick = (changes: Partial<PartialProfile>, given: Answers = answers) =>
    isQuickCheck({ answers: given, profile: { ...profile, ...changes } });

  it('is made of the six and of nothing else', () => {
    expect(isQuick({})).toBe(true);
    expect(isQuick({}, fourAnswers(null, null, null, null))).toBe(true);
    expect(isQuick({}, { ...answers, 'data.quality': { level: 1 } })).toBe(false);
    expect(isQuick({}, { 'data.digital': { level: 1 } })).toBe(false);
    const { 'cloud.exit': exit, ...three } = answers;
    expect(isQuick({}, { ...three, 'cloud.control': exit as Answer })).toBe(false);
  });

  it.each<Partial<PartialProfile>>([
    { sizeClass: null },
    { aiUse: null },
    { role: 'owner' },
    { sector: 'ict' },
    { country: 'DE' },
    { goals: ['assistant'] },
    { goals: ['assistant'], goalStatus: { assistant: 'trying' } },
    { goalStatus: { assistant: 'none' } },
    { resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 0 } },
  ])('is not where the profile has %o', (changes) => expect(isQuick(changes)).toBe(false));
});
