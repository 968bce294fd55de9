import { describe, expect, it } from 'vitest';
import {
  daysAQuarter,
  getForm,
  getMeasure,
  isFree,
  isMet,
  levelIn,
  monthsOf,
  reach,
  suits,
  toKey,
} from '#tests/factories/catalogue.ts';
import type { SizeClass } from '../../questionnaire/profile.ts';
import { GOALS, SIZE_CLASSES } from '../../questionnaire/profile.ts';
import type { MeasureForm } from '../measure.ts';
import { MEASURES } from './measures.ts';

/** Improvements in which somebody works with an AI service. */
const TRIES_AI = ['read-drawings', 'secure-data-expert', 'try-one-task', 'try-second-ai-service'];

/** Goals whose tools can watch how people work. */
const WATCHES_PEOPLE = ['customer-service', 'visual-inspection', 'planning-energy'] as const;

/** A function that is free or already paid. */
const FREE_TO_TRY = ['assistant', 'document-processing', 'quotation'] as const;

const lowMoney = (form: MeasureForm, sizeClass: SizeClass): number =>
  form.costEur[sizeClass].low + form.runningEurPerYear[sizeClass].low + form.perPersonEurPerYear.low;

describe('from trial to routine', () => {
  it.each(GOALS)('%s has a pilot in two forms, a decision and a roll-out', (goal) => {
    const pilot = getMeasure(`pilot-${goal}`);
    const decision = getMeasure(`decide-${goal}`);
    const rollOut = getMeasure(`roll-out-${goal}`);
    expect([pilot.kind, decision.kind, rollOut.kind]).toEqual(['pilot', 'decision', 'roll-out']);
    expect([pilot.goal, decision.goal, rollOut.goal]).toEqual([goal, goal, goal]);
    expect([pilot.after, decision.after, rollOut.after]).toEqual([null, pilot.id, decision.id]);
    expect(pilot.forms.map((form) => form.id)).toEqual(['normal', 'small']);
    for (const form of pilot.forms) {
      for (const [item, level] of [
        ['skills.leadership', 1],
        ['skills.literacy', 2],
        ['data.governance', 2],
        ['budget.business-case', 1],
      ] as const) {
        expect(levelIn(form.requires, item), `${form.id} ${item}`).toBeGreaterThanOrEqual(level);
      }
      const isFreeToTry = SIZE_CLASSES.every((sizeClass) => lowMoney(form, sizeClass) === 0);
      if (!isFreeToTry) expect(levelIn(form.requires, 'budget.earmarked')).toBeGreaterThanOrEqual(1);
      expect(levelIn(form.raises, 'skills.usecases')).toBeGreaterThanOrEqual(3);
      expect(levelIn(form.raises, 'budget.business-case')).toBeGreaterThanOrEqual(3);
    }
    expect(decision.forms.map(monthsOf)).toEqual([1]);
    for (const form of decision.forms) {
      expect(levelIn(form.requires, 'budget.business-case')).toBe(1);
      expect(Object.values(form.requires).every((level) => level === 1)).toBe(true);
    }
    for (const form of rollOut.forms) {
      expect(levelIn(form.requires, 'cloud.resilience')).toBeGreaterThanOrEqual(2);
      expect(levelIn(form.requires, 'skills.oversight')).toBeGreaterThanOrEqual(2);
    }
    for (const sizeClass of SIZE_CLASSES) {
      for (const form of decision.forms) {
        expect(isFree(form, sizeClass)).toBe(true);
        expect(form.staffDays[sizeClass].high).toBeLessThanOrEqual(2);
      }
    }
  });

  it.each(GOALS)('%s: the small pilot asks for less in every respect', (goal) => {
    const pilot = getMeasure(`pilot-${goal}`);
    const normal = getForm(pilot, 'normal');
    const small = getForm(pilot, 'small');
    expect(isMet(small.requires, normal.requires)).toBe(true);
    expect(toKey(small.requires)).not.toBe(toKey(normal.requires));
    expect(monthsOf(small)).toBeLessThanOrEqual(monthsOf(normal));
    for (const sizeClass of SIZE_CLASSES) {
      expect(small.staffDays[sizeClass].low).toBeLessThan(normal.staffDays[sizeClass].low);
      expect(small.costEur[sizeClass].high).toBeLessThan(normal.costEur[sizeClass].high);
      expect(lowMoney(small, sizeClass)).toBeLessThan(lowMoney(normal, sizeClass));
    }
    for (const sizeClass of ['1-9', '10-49'] as const) {
      expect(daysAQuarter(small, sizeClass)).toBeLessThanOrEqual(4);
      expect(lowMoney(small, sizeClass)).toBeLessThanOrEqual(2000);
    }
  });

  it.each(FREE_TO_TRY)('%s: a firm without money can begin', (goal) => {
    const small = getForm(getMeasure(`pilot-${goal}`), 'small');
    expect(levelIn(small.requires, 'budget.earmarked')).toBe(0);
    for (const sizeClass of SIZE_CLASSES) expect(lowMoney(small, sizeClass)).toBe(0);
  });

  it.each(WATCHES_PEOPLE)(
    '%s: the staff are asked first, and somebody looks at the risk before routine',
    (goal) => {
      for (const form of getMeasure(`pilot-${goal}`).forms) {
        expect(levelIn(form.requires, 'skills.change')).toBeGreaterThanOrEqual(2);
      }
      for (const form of getMeasure(`roll-out-${goal}`).forms) {
        expect(levelIn(form.requires, 'skills.change')).toBeGreaterThanOrEqual(2);
        expect(levelIn(form.requires, 'skills.oversight')).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('asks different things of different goals, in the small form too', () => {
    for (const id of ['normal', 'small'] as const) {
      const keys = GOALS.map((goal) => toKey(getForm(getMeasure(`pilot-${goal}`), id).requires));
      expect(new Set(keys).size).toBe(GOALS.length);
    }
  });

  it.each(GOALS)('%s: a firm below 50 reaches the small pilot by free steps of a quarter each', (goal) => {
    for (const sizeClass of ['1-9', '10-49'] as const) {
      const { levels } = reach({}, (measure, form) => {
        const isQuick = monthsOf(form) <= 3 && form.staffDays[sizeClass].low <= 3;
        const isOffered = measure.kind === 'improvement' && suits(measure, sizeClass);
        return isOffered && isQuick && isFree(form, sizeClass);
      });
      const small = getForm(getMeasure(`pilot-${goal}`), 'small');
      expect(isMet(small.requires, levels), sizeClass).toBe(true);
    }
  });

  it('puts AI into no untrained hands', () => {
    const handsOn = MEASURES.filter(
      (measure) => measure.kind === 'pilot' || measure.kind === 'roll-out' || TRIES_AI.includes(measure.id),
    );
    expect(handsOn).toHaveLength(2 * GOALS.length + TRIES_AI.length);
    for (const form of handsOn.flatMap((measure) => measure.forms)) {
      expect(levelIn(form.requires, 'skills.literacy')).toBeGreaterThanOrEqual(2);
    }
  });
});
