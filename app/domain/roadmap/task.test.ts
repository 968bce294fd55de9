import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainForm, plainStep } from '#tests/factories/plain-plans.ts';
import type { Answer } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';
import type { Task } from './task.ts';
import { FOUND_OUT, FUNDING_CHECKED, milestonesReached, runningTrialEnd, tasksFor } from './task.ts';

type Low = Parameters<typeof plainFirm>[0];
interface Firm extends Partial<PlanningFacts> {
  readonly low?: Low;
}
const tasksOf = (measures: readonly Measure[], { low, ...changes }: Firm = {}) =>
  tasksFor(plainFirm(low, changes), measures);
const taskOf = (measure: Measure, firm: Firm = {}): Task => {
  const [task] = tasksOf([measure], firm).filter(({ id }) => id === measure.id);
  if (!task) throw new Error(`${measure.id} is no candidate`);
  return task;
};
const improvement = (form: PlainForm & Partial<Measure> = {}, raises: LevelsByItem = { 'data.quality': 2 }) =>
  plainStep('improve', raises, form);
const stage = (
  kind: 'pilot' | 'decision' | 'roll-out',
  form: PlainForm = {},
  goal: Measure['goal'] = 'assistant',
) =>
  plainStep(
    `${{ pilot: 'pilot', decision: 'decide', 'roll-out': 'roll-out' }[kind]}-${goal}`,
    {},
    { kind, goal, ...form },
  );
const ASSISTANT: Firm = { goals: ['assistant'] };
const unknown: Answer = { unknown: true };
const away: Answer = { notApplicable: true, reason: 'x' };
const waitsFor = ({ requires }: Task, index: number) => requires.some((required) => required.index === index);

describe('an errand', () => {
  it.each([
    [1, true],
    [1.5, false],
  ])('takes at most a day at the high end: %s', (high, isErrand) => {
    const task = taskOf(improvement({ days: [0.5, high] }));
    expect(task).toMatchObject({ isErrand, takesPlace: !isErrand });
  });

  it('takes no place, nor does a decision of any length', () => {
    const decision = taskOf(stage('decision', { days: 2 }), ASSISTANT);
    expect(decision).toMatchObject({ isErrand: false, takesPlace: false });
  });
});

describe('what is paid by head', () => {
  it.each([
    ['improvement', {}, 8],
    ['pilot', {}, 5],
    ['pilot', { people: { assistant: 4 } }, 4],
    ['pilot', { people: { assistant: 6 } }, 5],
    ['roll-out', {}, 8],
    ['roll-out', { people: { assistant: 20 } }, 20],
    ['roll-out', { people: { quotation: 20 } }, 8],
  ] as const)('by a %s of a firm of 10 to 49 that tells %o is for %i', (kind, told, heads) => {
    const form = { running: [100, 200], perPerson: 10 } as const;
    const measure = kind === 'improvement' ? improvement(form) : stage(kind, form);
    expect(taskOf(measure, { ...ASSISTANT, ...told }).estimate.runningEurPerYear).toEqual({
      low: 100 + 10 * heads,
      high: 200 + 10 * heads,
    });
  });
});

describe('money is looked for', () => {
  const check = plainStep('check-funding', { 'budget.funding': 2 }, { days: [0.5, 1] });
  const waits = (
    funding: Answer,
    cost: PlainForm['cost'] = [0, 1000],
    firm: Firm = {},
    measures = [check],
  ) => {
    const dear = improvement({ cost });
    const found = tasksOf([...measures, dear], { ...firm, low: { 'budget.funding': funding } });
    return waitsFor(found.find(({ id }) => id === 'improve') as Task, FUNDING_CHECKED);
  };

  it.each([
    [{ level: 0 }, true],
    [{ level: 1 }, true],
    [{ level: 2 }, false],
    [unknown, true],
    [away, false],
  ] as const)('before a thousand euro where funding is known as %o: %s', (funding, expected) => {
    expect(waits(funding)).toBe(expected);
  });

  it('from a high cost of a thousand euro on, unless it was done, is not wanted or is not in the catalogue', () => {
    const low = { level: 1 } as const;
    expect(waits(low, [0, 999])).toBe(false);
    expect(waits(low, undefined, { done: new Set(['check-funding']) })).toBe(false);
    expect(waits(low, undefined, { dropped: new Set(['check-funding']) })).toBe(false);
    expect(waits(low, undefined, {}, [])).toBe(false);
  });

  it('by the step of that name', () => {
    expect(taskOf(check).raises).toContainEqual({ index: FUNDING_CHECKED, level: 1 });
    expect(taskOf(improvement()).raises).toEqual([{ index: ITEMS.indexOf('data.quality'), level: 2 }]);
  });
});

describe('finding out', () => {
  it('comes before what raises an unknown item, and only that', () => {
    const low = { 'data.quality': unknown };
    expect(waitsFor(taskOf(improvement(), { low }), FOUND_OUT)).toBe(true);
    expect(waitsFor(taskOf(improvement({}, { 'data.access': 2 }), { low }), FOUND_OUT)).toBe(false);
    expect(waitsFor(taskOf(improvement(), { low, done: new Set(['find-out']) }), FOUND_OUT)).toBe(false);
    expect(waitsFor(taskOf(improvement(), { low, dropped: new Set(['find-out']) }), FOUND_OUT)).toBe(false);
  });

  it('comes before what raises an unknown item among others, and knows no other before it', () => {
    const low = { 'data.quality': unknown };
    const both = taskOf(improvement({}, { 'data.access': 2, 'data.quality': 2 }), { low });
    expect(waitsFor(both, FOUND_OUT)).toBe(true);
    const [task] = tasksOf([], { low, resources: null });
    expect(task).toMatchObject({
      ...{ form: 'own', lead: 'management', routes: [], requires: [], goal: null, kind: 'find-out' },
      levels: { requires: {}, raises: {} },
    });
    expect(task?.high.daysEachMonth).toBe(2 * (task?.low.daysEachMonth ?? 0));
  });

  it('stands first, and not at all where all is known, done or not wanted', () => {
    const ids = (firm: Firm) => tasksOf([improvement()], firm).map(({ id, order }) => [id, order]);
    const low = { 'data.access': unknown };
    expect(ids({ low })).toEqual([
      ['find-out', 0],
      ['improve', 1],
    ]);
    for (const firm of [{}, { low, done: new Set(['find-out']) }, { low, dropped: new Set(['find-out']) }])
      expect(ids(firm)).toEqual([['improve', 0]]);
  });

  it.each([
    // Seven unknown take a day and a half at the low end; three months share a quarter's days.
    [1.5, 1],
    [1.25, 4],
    [1, 5],
    [0.1, 24],
  ])('takes as many months as its days need with %s a quarter', (staffDaysPerQuarter, months) => {
    const low = Object.fromEntries(ITEMS.slice(-7).map((item) => [item, unknown]));
    const [task] = tasksOf([], { low, resources: { budgetEurPerYear: 0, staffDaysPerQuarter } });
    expect(task).toMatchObject({ id: 'find-out', months, estimate: { staffDays: { low: 1.5, high: 3 } } });
  });

  it('costs nothing, opens no gate and is an errand', () => {
    const [task] = tasksOf([], { low: { 'data.access': unknown } });
    const free = { low: 0, high: 0 };
    expect(task?.estimate).toEqual({
      staffDays: { low: 0.5, high: 1 },
      costEur: free,
      runningEurPerYear: free,
    });
    expect(task).toMatchObject({ isErrand: true, takesPlace: false, opens: [], isSafety: false, months: 1 });
    expect(task?.raises).toEqual([{ index: FOUND_OUT, level: 1 }]);
  });
});

describe('pilot, decision and roll-out', () => {
  it('wait for each other, goal by goal', () => {
    const goals = ['assistant', 'quotation', 'software'] as const;
    const stagesOf = (goal: (typeof goals)[number]) =>
      (['pilot', 'decision', 'roll-out'] as const).map((kind) =>
        taskOf(stage(kind, {}, goal), { goals }),
      ) as [...[Task, Task, Task]];
    const [pilot, decision, rollOut] = stagesOf('quotation');
    const milestones = goals.flatMap(stagesOf).flatMap(({ raises }) => raises.map(({ index }) => index));
    expect(new Set([...milestones, FOUND_OUT, FUNDING_CHECKED]).size).toBe(8);
    expect(Math.min(...milestones)).toBeGreaterThan(FUNDING_CHECKED);
    expect(pilot.requires).toEqual([]);
    expect(decision.requires).toEqual(pilot.raises);
    expect(rollOut.requires).toEqual(decision.raises);
    expect(rollOut.raises).toEqual([]);
    const ofFirst = taskOf(stage('pilot'), { goals: ['assistant', 'quotation'] });
    expect(ofFirst.raises).toHaveLength(1);
    expect(ofFirst.raises).not.toEqual(pilot.raises);
  });

  it('are those of the goals on their way, and of a running trial no pilot', () => {
    const measures = [stage('pilot'), stage('decision'), stage('roll-out'), stage('pilot', {}, 'software')];
    const ids = (firm: Firm) => tasksOf(measures, firm).map(({ id }) => id);
    expect(ids({})).toEqual([]);
    expect(ids(ASSISTANT)).toEqual(['pilot-assistant', 'decide-assistant', 'roll-out-assistant']);
    expect(ids({ ...ASSISTANT, goalStatus: { assistant: 'trying' } })).toEqual([
      'decide-assistant',
      'roll-out-assistant',
    ]);
    expect(ids({ ...ASSISTANT, goalStatus: { assistant: 'in-use' } })).toEqual([]);
  });

  it('of a running trial: the decision asks what the task cost and gives what the trial raises', () => {
    const measures = [
      plainStep(
        'pilot-assistant',
        { 'skills.usecases': 3, 'budget.horizon': 1 },
        { kind: 'pilot', goal: 'assistant' },
      ),
      plainStep(
        'decide-assistant',
        { 'budget.horizon': 2 },
        { kind: 'decision', goal: 'assistant', requires: { 'budget.business-case': 2, 'skills.change': 1 } },
      ),
    ];
    const levels = (firm: Firm) =>
      tasksOf(measures, { ...ASSISTANT, ...firm }).find(({ kind }) => kind === 'decision')?.levels;
    expect(levels({})).toEqual({
      requires: { 'budget.business-case': 2, 'skills.change': 1 },
      raises: { 'budget.horizon': 2 },
    });
    expect(levels({ goalStatus: { assistant: 'trying' } })).toEqual({
      requires: { 'budget.business-case': 2, 'skills.change': 1 },
      raises: { 'budget.horizon': 2, 'skills.usecases': 3 },
    });
    const [pilot, decision] = measures as [Measure, Measure];
    const trying = { ...ASSISTANT, goalStatus: { assistant: 'trying' } } as const;
    const levelsOf = (all: readonly Measure[], kind: Measure['kind']) =>
      tasksOf(all, trying).find((task) => task.kind === kind)?.levels;
    expect(levelsOf([decision, pilot], 'decision')).toEqual(levelsOf([pilot, decision], 'decision'));
    expect(levelsOf([decision], 'decision')?.raises).toEqual({ 'budget.horizon': 2 });
    expect(levelsOf([pilot, stage('roll-out')], 'roll-out')).toEqual({ requires: {}, raises: {} });
    const plain = [measures[0] as Measure, stage('decision')];
    const [task] = tasksOf(plain, { ...ASSISTANT, goalStatus: { assistant: 'trying' } });
    expect(task?.levels.requires).toEqual({ 'budget.business-case': 1 });
  });

  it.each([
    [4, 1],
    [8, 1],
    [13, 2],
    [26, 3],
    [39, 5],
  ] as const)('of a trial of %i weeks that runs: it ends with month %i', (weeks, end) => {
    const small = plainForm({}, { form: 'small', weeks: 4 });
    const [normal] = stage('pilot', { form: 'normal', weeks }).forms;
    const measures = [
      stage('pilot', { weeks: 4 }, 'software'),
      { ...stage('pilot'), forms: [normal as typeof small, small] },
    ];
    expect(runningTrialEnd(measures, 'assistant')).toBe(end);
    const firm = plainFirm({}, { ...ASSISTANT, goalStatus: { assistant: 'trying' } });
    expect(milestonesReached(firm, measures)).toEqual([
      { index: FOUND_OUT, from: 0 },
      { index: taskOf(stage('pilot'), ASSISTANT).raises[0]?.index, from: end + 1 },
    ]);
  });

  it('said to be done need not be done again', () => {
    const indexOf = (kind: 'pilot' | 'decision') => taskOf(stage(kind), ASSISTANT).raises[0]?.index;
    const reached = (id: string) =>
      milestonesReached(plainFirm({}, { ...ASSISTANT, done: new Set([id]) }), []);
    const foundOut = { index: FOUND_OUT, from: 0 };
    expect(reached('pilot-assistant')).toEqual([foundOut, { index: indexOf('pilot'), from: 0 }]);
    expect(reached('decide-assistant')).toEqual([foundOut, { index: indexOf('decision'), from: 0 }]);
    expect(reached('pilot-quotation')).toEqual([foundOut]);
    expect(milestonesReached(plainFirm({ 'data.quality': unknown }), [])).toEqual([]);
  });
});

describe('a safety step', () => {
  it.each<[Measure['safetyFor'], Answer, PlanningFacts['aiUse'], boolean]>([
    ['cloud.resilience', { level: 1 }, 'none', true],
    ['cloud.resilience', { level: 2 }, 'none', false],
    ['cloud.resilience', unknown, 'none', true],
    ['cloud.resilience', away, 'none', false],
    ['data.governance', { level: 1 }, null, true],
    ['skills.oversight', { level: 1 }, 'private', true],
    ['skills.oversight', { level: 2 }, 'private', false],
    ['skills.oversight', { level: 0 }, 'none', false],
    ['skills.oversight', { level: 0 }, null, false],
    [null, { level: 0 }, 'private', false],
  ])('for %s at %o with AI use %s: %s', (item, answer, aiUse, expected) => {
    const measure = improvement({ safetyFor: item }, { [item ?? 'data.quality']: 2 });
    expect(taskOf(measure, { aiUse, low: { [item ?? 'data.quality']: answer } }).isSafety).toBe(expected);
  });
});

describe('a candidate', () => {
  const isOne = (changes: Partial<Measure>, firm: Firm = {}) =>
    tasksOf([improvement(changes)], firm).length > 0;

  it.each<[Partial<Measure>, Firm, boolean]>([
    [{ countries: ['AT', 'DE'] }, {}, true],
    [{ countries: ['AT'] }, {}, false],
    [{ countries: ['DE'] }, { country: null }, false],
    [{ sectors: ['construction'] }, {}, true],
    [{ sectors: ['ict'] }, {}, false],
    [{ sectors: ['ict'] }, { sector: null }, false],
    [{ sizeClasses: ['1-9', '10-49'] }, {}, true],
    [{ sizeClasses: ['1-9'] }, {}, false],
    [{}, { done: new Set(['improve']) }, false],
    [{}, { dropped: new Set(['improve']) }, false],
    [{}, { country: null, sector: null }, true],
  ])('with %o in a firm of %o: %s', (changes, firm, expected) => {
    expect(isOne(changes, firm)).toBe(expected);
  });

  it('leaves out what does not apply', () => {
    const measure = improvement(
      { requires: { 'data.access': 1, 'data.history': 2 } },
      { 'data.quality': 2, 'data.digital': 1 },
    );
    const task = taskOf(measure, { low: { 'data.access': away, 'data.quality': away } });
    expect(task.requires).toEqual([{ index: ITEMS.indexOf('data.history'), level: 2 }]);
    expect(task.raises).toEqual([{ index: ITEMS.indexOf('data.digital'), level: 1 }]);
  });

  it('names the gates of today that it opens', () => {
    const low = {
      'skills.leadership': { level: 0 },
      'cloud.exit': { level: 1 },
      'cloud.control': { level: 1 },
    } as const;
    const opens = (raises: LevelsByItem) =>
      taskOf(improvement({}, raises), { low }).opens.map(({ id }) => id);
    expect(opens({ 'skills.leadership': 1, 'cloud.exit': 2 })).toEqual(['no-owner', 'trapped']);
    expect(opens({ 'cloud.exit': 1, 'data.digital': 2 })).toEqual([]);
  });
});
