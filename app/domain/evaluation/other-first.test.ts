import { describe, expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { makeLocked, makeRoadmap, makeStep } from '#tests/factories/roadmaps.ts';
import { isUnknown } from '../questionnaire/answers.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS, QUICK_CHECK_ITEMS } from '../questionnaire/items.ts';
import { MEASURES } from '../roadmap/catalogue/measures.ts';
import type { RoadmapResult, StepResult } from '../roadmap/roadmap-result.ts';
import { evaluate } from './evaluate.ts';
import { CURRENT_METHOD } from './method.ts';
import type { OtherFirst } from './other-first.ts';
import { findOtherFirst } from './other-first.ts';
import { firstMeasureFor } from './quick-check.ts';

/** Everything at 2, but for what is given; null is unknown. */
function answersWith(levels: Readonly<Partial<Record<Item, Level | null>>> = {}): Answers {
  const toAnswer = (level: Level | null): Answer => (level === null ? { unknown: true } : { level });
  return Object.fromEntries(
    ITEMS.map((item) => [item, toAnswer(levels[item] === undefined ? 2 : levels[item])]),
  );
}

const NAMED = 'appoint-ai-owner';
/** A step as the planner describes it: with the levels that its own form raises, and what it is for. */
function stepOf(measure: string, changes: Partial<StepResult> = {}): StepResult {
  const [form] = MEASURES.find(({ id }) => id === measure)?.forms ?? [];
  const raises = form?.raises ?? {};
  return makeStep(measure, { raises, requires: form?.requires ?? {}, ...changes });
}

const toCauses = (answers: Answers, items: readonly Item[]): StepResult['because'] =>
  items.map((item) => {
    const answer = answers[item];
    return { item, level: answer && 'level' in answer ? answer.level : null };
  });

interface Case {
  readonly levels?: Readonly<Partial<Record<Item, Level | null>>>;
  readonly steps: readonly StepResult[];
  readonly plan?: Partial<RoadmapResult>;
  readonly named?: string;
}

function find({ levels = {}, steps, plan = {}, named = NAMED }: Case): OtherFirst | null {
  const answers = answersWith(levels);
  const numbered = steps.map((step, index) => ({ ...step, number: index + 1 }));
  const roadmap = makeRoadmap({ steps: numbered, ...plan });
  return findOtherFirst(named, { answers, aiUse: 'testing', measures: MEASURES, roadmap });
}

const causes = (levels: Case['levels'], ...items: Item[]) => toCauses(answersWith(levels), items);

describe('why a plan begins elsewhere than the quick check did', () => {
  it.each<[string, Case]>([
    ['the plan begins with the same', { steps: [stepOf(NAMED)] }],
    ['there is no plan', { steps: [] }],
    ['the catalogue does not know what was named', { steps: [stepOf('train-first-users')], named: 'old' }],
    [
      'another step opens what the quick check had seen',
      {
        levels: { 'skills.leadership': 0 },
        steps: [
          stepOf('start-with-one-task', { because: causes({ 'skills.leadership': 0 }, 'skills.leadership') }),
        ],
      },
    ],
  ])('is nothing where %s', (_, given) => expect(find(given)).toBeNull());

  it('is what nobody could say, where the plan begins with finding out', () => {
    const levels = { 'skills.change': null, 'cloud.exit': null };
    const findOut = makeStep('find-out', { because: causes(levels, 'skills.change', 'cloud.exit') });
    const goal = { goal: 'assistant' } as const;
    const steps = [{ ...findOut, because: [...findOut.because, goal] }];
    expect(find({ levels, steps })?.reason).toEqual({
      kind: 'unknown',
      items: ['skills.change', 'cloud.exit'],
    });
  });

  it('is a gate before a goal that needs the same step', () => {
    const levels = { 'skills.literacy': 1 } as const;
    const because = [...causes(levels, 'skills.literacy'), { goal: 'assistant' } as const];
    expect(find({ levels, steps: [stepOf('train-first-users', { because })] })?.reason).toEqual({
      kind: 'gate',
      answers: [{ item: 'skills.literacy', level: 1 }],
    });
  });

  it('is all that a gate reads, also where the quick check had asked a part of it', () => {
    const levels = { 'cloud.control': 1, 'cloud.exit': 0 } as const;
    const steps = [stepOf('choose-first-replacements', { because: causes(levels, 'cloud.exit') })];
    expect(find({ levels, steps })?.reason).toEqual({
      kind: 'gate',
      answers: [
        { item: 'cloud.control', level: 1 },
        { item: 'cloud.exit', level: 0 },
      ],
    });
  });

  it('is a gate that a later step opens which waits for the first', () => {
    const levels = { 'cloud.control': 0, 'cloud.exit': 1 } as const;
    const because = causes(levels, 'cloud.control');
    const first = stepOf('move-one-service-to-europe', { because, raises: { 'cloud.control': 1 } });
    const opener = stepOf('move-half-of-services-to-europe', {
      ...{ requires: { 'cloud.control': 1 }, raises: { 'cloud.control': 2 }, because, month: 3 },
    });
    expect(find({ levels, steps: [first, opener] })?.reason.kind).toBe('gate');
    expect(find({ levels, steps: [first] })?.reason.kind).toBe('gain');
  });

  it('is an answer that was changed on the way, as it stands now', () => {
    const levels = { 'data.digital': 0 } as const;
    const steps = [stepOf('start-order-list', { because: causes(levels, 'data.digital') })];
    expect(find({ levels, steps })?.reason).toEqual({
      kind: 'gate',
      answers: [{ item: 'data.digital', level: 0 }],
    });
  });

  it.each(['pilot', 'improvement', 'decision'] as const)(
    'is the goal, where no gate stands, that a %s serves',
    (kind) => {
      const because = [...causes({}, 'skills.usecases'), { goal: 'quotation' } as const];
      const steps = [makeStep('pilot-quotation', { kind, because, safety: true })];
      expect(find({ steps })?.reason).toEqual({ kind: 'goal', goal: 'quotation' });
    },
  );

  it('is what can hurt now, and else what lifts most', () => {
    const levels = { 'cloud.resilience': 1 } as const;
    const step = stepOf('set-up-independent-backup', { because: causes(levels, 'cloud.resilience') });
    const answers = [{ item: 'cloud.resilience', level: 1 }];
    expect(find({ levels, steps: [{ ...step, safety: true }] })?.reason).toEqual({ kind: 'safety', answers });
    expect(find({ levels, steps: [step] })?.reason).toEqual({ kind: 'gain', answers });
  });

  it('says where the step stands that was named', () => {
    const because = causes({}, 'data.documents');
    const first = stepOf('sort-shared-documents', { because });
    const step = stepOf(NAMED, { month: 3 });
    const placed = (given: Partial<Case>) => find({ steps: [first], ...given })?.named;
    expect(placed({ steps: [first, step] })).toMatchObject({ measure: NAMED, number: 2, month: 3 });
    expect(placed({ plan: { later: [NAMED] } })).toBe('later');
    expect(placed({ plan: { locked: [makeLocked(NAMED)] } })).toBe('later');
    expect(placed({})).toBe('not-needed');
  });
});

describe('over generated firms', () => {
  const firms = generateFirms(200, 39).map(({ answers, aiUse, sizeClass, ...firm }, index) => {
    const { sector, country, goalStatus, resources } = firm;
    // Each third firm has no goal, and each second an answer to everything: else goals and finding out are all there is.
    const goals = index % 3 === 0 ? [] : firm.goals;
    const known = Object.entries(answers).map(
      ([item, answer]) => [item, 'unknown' in answer && index % 2 === 0 ? { level: 1 } : answer] as const,
    );
    const given = Object.fromEntries(known) as Answers;
    const profile = { role: null, region: 'DE2', exposure: 'any', goals, goalStatus, resources } as const;
    const roadmap = evaluate(
      CURRENT_METHOD,
      {
        questionnaire: '2026-2',
        profile: { ...profile, aiUse, sizeClass, sector, country },
        answers: given,
        done: [],
        useCases: [],
      },
      '2026-11-23',
    ).roadmap;
    const four = Object.fromEntries(QUICK_CHECK_ITEMS.map((item) => [item, given[item]]));
    const named = firstMeasureFor({ answers: four as Answers, profile: { aiUse, sizeClass } }, MEASURES);
    const firmPlanned = { answers: given, aiUse, measures: MEASURES, roadmap };
    return {
      given,
      goals,
      roadmap,
      named,
      other: named === null ? null : findOtherFirst(named, firmPlanned),
    };
  });

  it('names answers as they were given, and goals that were chosen', () => {
    for (const { given, goals, other } of firms) {
      const reason = other?.reason;
      if (reason === undefined) continue;
      if (reason.kind === 'goal') expect(goals).toContain(reason.goal);
      else if (reason.kind === 'unknown') {
        expect(reason.items.filter((item) => !isUnknown(given, item))).toEqual([]);
        expect(reason.items).not.toEqual([]);
      } else {
        expect(reason.answers).not.toEqual([]);
        for (const { item, level } of reason.answers) expect(given[item]).toEqual({ level });
      }
    }
  });

  it('knows why wherever the plan begins with something else, each reason for some', () => {
    const kinds = new Set(firms.map(({ other }) => other?.reason.kind ?? null));
    expect(kinds).toEqual(new Set(['unknown', 'gate', 'goal', 'safety', 'gain', null]));
    for (const { named, roadmap, other } of firms) {
      const [first] = roadmap.steps;
      const isOther = named !== null && first !== undefined && first.measure !== named;
      expect(other !== null).toBe(isOther);
    }
  });
});
