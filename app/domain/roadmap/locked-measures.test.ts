import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainForm, plainStep, planFor } from '#tests/factories/plain-plans.ts';
import type { Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

const goal = 'assistant' as const;
const pilot = (form: PlainForm) =>
  plainStep('pilot-assistant', {}, { kind: 'pilot', goal, days: 1, ...form });
const decision = plainStep('decide-assistant', {}, { kind: 'decision', goal, days: 0.5 });
const rollOut = (form: PlainForm) =>
  plainStep('roll-out-assistant', {}, { kind: 'roll-out', goal, days: 1, ...form });
type Low = Parameters<typeof plainFirm>[0];

const lockedIn = (measures: readonly Measure[], low: Low = {}, firm: Partial<PlanningFacts> = {}) =>
  planFor(plainFirm(low, { goals: [goal], ...firm }), measures).locked;
const NOTHING = { items: {}, costEur: 0, staffDays: 0, months: 0 };
const way = (kind: string, amount: number | null) => ({ kind, amount, route: null, share: null });

describe('a pilot that is not in the plan', () => {
  it.each<[string, PlainForm, object, readonly object[]]>([
    ['money', { cost: 1500 }, { costEur: 500, reasons: ['money'] }, [way('money', 500)]],
    ['money to run it', { running: 1300 }, { costEur: 300, reasons: ['money'] }, [way('money', 300)]],
    ['days', { days: 3.5 }, { staffDays: 1.5, reasons: ['days'] }, [way('days', 1.5)]],
    ['part of a day', { days: 2.25 }, { staffDays: 0.5, reasons: ['days'] }, [way('days', 0.5)]],
    [
      'both',
      { days: 3, cost: 1500 },
      { costEur: 500, staffDays: 1, reasons: ['money', 'days'] },
      [way('money', 500), way('days', 1)],
    ],
    [
      'money in its small form',
      { form: 'small', cost: 1500 },
      { costEur: 500, reasons: ['money'] },
      [way('money', 500), way('small-form', null)],
    ],
  ])('lacks %s, and has as much to unlock it', (_name, form, missing, unlock) => {
    expect(lockedIn([pilot(form)])).toEqual([
      { measure: 'pilot-assistant', missing: { ...NOTHING, ...missing }, unlock },
    ]);
  });

  it('is counted in its last form, as beginning small is a way in', () => {
    const [small] = pilot({ form: 'small', cost: 1200 }).forms;
    const normal = pilot({ form: 'normal', cost: 5000 });
    const both = { ...normal, forms: [...normal.forms, small as (typeof normal.forms)[number]] };
    expect(lockedIn([both])[0]?.missing.costEur).toBe(200);
  });

  it('lacks levels that no step of the plan brings, and says which', () => {
    const [found] = lockedIn([pilot({ requires: { 'data.quality': 2, 'data.access': 2 } })], {
      'data.quality': { level: 1 },
    });
    expect(found?.missing).toMatchObject({ ...NOTHING, items: { 'data.quality': 2 } });
    expect(found?.missing.reasons).toContain('levels');
    expect(found?.unlock).toEqual([]);
  });

  it('lacks time where its way takes more than the plan has', () => {
    const lift = (id: string, from: 0 | 1 | 2) =>
      plainStep(id, { 'data.quality': (from + 1) as 1 }, { requires: { 'data.quality': from }, weeks: 39 });
    const measures = [
      lift('first', 0),
      lift('second', 1),
      lift('third', 2),
      pilot({ requires: { 'data.quality': 3 } }),
    ];
    const [found] = lockedIn(measures, { 'data.quality': { level: 0 } });
    // Three times nine months, then the trial in month 28: four months beyond the plan.
    expect(found?.missing).toMatchObject({ months: 4, costEur: 0, staffDays: 0 });
    expect(found?.missing.reasons).toContain('time');
  });

  it('is locked for good where an item that it requires does not apply', () => {
    const away = { 'data.quality': { notApplicable: true, reason: 'x' } } as const;
    expect(lockedIn([pilot({ requires: { 'data.quality': 1 } })], away)).toEqual([
      { measure: 'pilot-assistant', missing: { ...NOTHING, reasons: ['not-applicable'] }, unlock: [] },
    ]);
  });

  it('of a later goal stands behind the earlier ones where it lacks nothing by itself', () => {
    const long = { weeks: 39, days: 6 } as const;
    const second = plainStep('pilot-quotation', {}, { kind: 'pilot', goal: 'quotation', ...long });
    const measures = [pilot(long), decision, rollOut(long), second];
    const found = lockedIn(measures, {}, { goals: [goal, 'quotation'] });
    expect(found).toEqual([
      { measure: 'pilot-quotation', missing: { ...NOTHING, reasons: ['earlier-goals'] }, unlock: [] },
    ]);
  });

  it('is not named where it is in the plan', () => {
    expect(lockedIn([pilot({})])).toEqual([]);
  });
});

describe('a roll-out that is not in the plan', () => {
  it('waits for its pilot where that is not in the plan either', () => {
    const found = lockedIn([pilot({ cost: 1500 }), decision, rollOut({ cost: 9000 })]);
    expect(found.map(({ measure }) => measure)).toEqual(['pilot-assistant', 'roll-out-assistant']);
    expect(found[1]).toEqual({
      measure: 'roll-out-assistant',
      missing: { ...NOTHING, reasons: ['after'] },
      unlock: [],
    });
  });

  it('waits for the pilot of its own goal, whatever another goal has', () => {
    const ofSecond = (kind: 'pilot' | 'roll-out', cost: number) =>
      plainStep(`${kind}-quotation`, {}, { kind, goal: 'quotation', days: 0.5, cost });
    const measures = [pilot({}), decision, rollOut({}), ofSecond('pilot', 1100), ofSecond('roll-out', 0)];
    const found = lockedIn(measures, {}, { goals: [goal, 'quotation'] });
    expect(found.map(({ measure, missing }) => [measure, missing.reasons])).toEqual([
      ['pilot-quotation', ['money']],
      ['roll-out-quotation', ['after']],
    ]);
  });

  it.each<[string, PlainForm, PlainForm, object]>([
    ['money for its own year', { cost: 400 }, { cost: 1100 }, { costEur: 100, reasons: ['money'] }],
    ['days for its own quarter', { days: 2 }, { days: 3 }, { staffDays: 1, reasons: ['days'] }],
    [
      'both',
      { days: 2, cost: 400 },
      { days: 3, cost: 1100 },
      { costEur: 100, staffDays: 1, reasons: ['money', 'days'] },
    ],
  ])('lacks %s, as it can begin when those of its trial are over', (_name, trial, routine, missing) => {
    const [found] = lockedIn([pilot(trial), decision, rollOut(routine)]);
    expect(found).toMatchObject({
      measure: 'roll-out-assistant',
      missing: { ...NOTHING, ...missing },
    });
  });

  it('lacks what it takes in the same year as its trial where the plan would be over too soon', () => {
    const slow = { cost: 700, weeks: 39 } as const;
    const waits = { 'data.quality': 2 } as const;
    const measures = [
      plainStep('lift', waits, { weeks: 39, days: 1 }),
      pilot({ cost: 400, requires: waits }),
      decision,
      rollOut(slow),
    ];
    // The trial begins in month 10 and its year ends with month 21.
    const [found] = lockedIn(measures, { 'data.quality': { level: 1 } });
    expect(found?.missing).toMatchObject({ ...NOTHING, costEur: 100 });
  });

  it('of a trial that runs lacks what it takes by itself', () => {
    const trying: Partial<PlanningFacts> = { goalStatus: { assistant: 'trying' } };
    const [found] = lockedIn([pilot({ cost: 9000 }), decision, rollOut({ cost: 1250 })], {}, trying);
    expect(found).toMatchObject({
      measure: 'roll-out-assistant',
      missing: { costEur: 250, reasons: ['money'] },
    });
  });
});

describe('a gate that stays shut', () => {
  const UNTRAINED = { 'skills.literacy': { level: 1 } } as const;
  const train = (form: PlainForm) => plainStep('train', { 'skills.literacy': 2 }, form);

  it('names what its thriftiest opener lacks', () => {
    const dear = plainStep('dear', { 'skills.literacy': 3 }, { cost: 4000 });
    const found = lockedIn([dear, train({ cost: 1300, days: 3 })], UNTRAINED, { goals: [] });
    expect(found).toEqual([
      {
        measure: 'train',
        missing: { ...NOTHING, costEur: 300, staffDays: 1, reasons: ['money', 'days'] },
        unlock: [way('money', 300), way('days', 1)],
      },
    ]);
  });

  it('counts the days of its busiest three months', () => {
    // Nine days in six months are four and a half in three.
    const [found] = lockedIn([train({ weeks: 26, days: 9 })], UNTRAINED, { goals: [] });
    expect(found?.missing.staffDays).toBe(2.5);
  });

  it('names the opener of each gate, and not what an opener waits for', () => {
    const low = { ...UNTRAINED, 'data.governance': { level: 1 }, 'data.quality': { level: 0 } } as const;
    const measures = [
      plainStep('lead', { 'data.quality': 1 }, { cost: 1001 }),
      train({ cost: 1100, requires: { 'data.quality': 1 } }),
      plainStep('rules', { 'data.governance': 2 }, { cost: 1200 }),
    ];
    const found = lockedIn(measures, low, { goals: [] });
    expect(found.map(({ measure }) => measure)).toEqual(['train', 'rules']);
    expect(found[0]?.missing.items).toEqual({ 'data.quality': 1 });
  });

  it('is no business of a trial that would open it by the way', () => {
    const training = plainStep(
      'pilot-assistant',
      { 'skills.literacy': 2 },
      { kind: 'pilot', goal, days: 1, cost: 1500 },
    );
    expect(lockedIn([training], UNTRAINED).map(({ measure }) => measure)).toEqual(['pilot-assistant']);
  });

  it('names an opener of two gates once', () => {
    const low = { ...UNTRAINED, 'data.governance': { level: 1 } } as const;
    const both = plainStep('both', { 'skills.literacy': 2, 'data.governance': 2 }, { cost: 1100 });
    expect(lockedIn([both], low, { goals: [] }).map(({ measure }) => measure)).toEqual(['both']);
  });

  it('names nothing where the plan opens it or there is no opener', () => {
    expect(lockedIn([train({})], UNTRAINED, { goals: [] })).toEqual([]);
    expect(lockedIn([plainStep('lead', { 'data.quality': 3 })], UNTRAINED, { goals: [] })).toEqual([]);
  });
});

describe('of two forms', () => {
  it('the other is bought where own days are what is lacking', () => {
    const own = plainForm({ 'data.quality': 3 }, { days: 3 });
    const bought = plainForm({ 'data.quality': 3 }, { form: 'bought', days: 1, cost: 300 });
    const lift = { ...plainStep('lift', {}), forms: [own, bought] };
    const formIn = (firm: Partial<PlanningFacts>) =>
      planFor(plainFirm({ 'data.quality': { level: 0 } }, firm), [lift]).steps.map(({ form }) => form);
    expect(formIn({})).toEqual(['bought']);
    expect(formIn({ resources: { budgetEurPerYear: 1000, staffDaysPerQuarter: 3 } })).toEqual(['own']);
    expect(formIn({ resources: { budgetEurPerYear: 200, staffDaysPerQuarter: 2 } })).toEqual([]);
  });
});
