import { describe, expect, it } from 'vitest';
import { levelIn, isMet, toKey, isFree, getMeasure, getForm, reach } from '#tests/factories/catalogue.ts';
import { GOALS, SIZE_CLASSES } from '../../questionnaire/profile.ts';
import { MEASURES } from './measures.ts';

/** Improvements in which somebody works with an AI service. */
const TRIES_AI = ['secure-data-expert', 'try-one-task', 'try-second-ai-service'];

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
        ['data.governance', 1],
        ['budget.earmarked', 1],
      ] as const) {
        expect(levelIn(form.requires, item), `${form.id} ${item}`).toBeGreaterThanOrEqual(level);
      }
      expect(levelIn(form.raises, 'skills.usecases')).toBeGreaterThanOrEqual(3);
      expect(levelIn(form.raises, 'budget.business-case')).toBeGreaterThanOrEqual(3);
    }
    expect(decision.forms[0]?.weeks).toBeLessThanOrEqual(4);
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
    for (const sizeClass of SIZE_CLASSES) {
      expect(small.staffDays[sizeClass].low).toBeLessThan(normal.staffDays[sizeClass].low);
      expect(small.costEur[sizeClass].high).toBeLessThan(normal.costEur[sizeClass].high);
      expect(small.runningEurPerYear[sizeClass].high).toBeLessThan(normal.runningEurPerYear[sizeClass].high);
    }
    for (const sizeClass of ['1-9', '10-49'] as const) {
      const daysAQuarter = small.staffDays[sizeClass].low / Math.ceil(small.weeks / 13);
      expect(daysAQuarter).toBeLessThanOrEqual(2.5);
      expect(small.staffDays[sizeClass].low).toBeLessThanOrEqual(6);
      expect(small.costEur[sizeClass].low).toBeLessThanOrEqual(2000);
    }
  });

  it('asks different things of different goals, in the small form too', () => {
    for (const id of ['normal', 'small'] as const) {
      const keys = GOALS.map((goal) => toKey(getForm(getMeasure(`pilot-${goal}`), id).requires));
      expect(new Set(keys).size).toBe(GOALS.length);
    }
  });

  it.each(GOALS)('%s: a firm below 50 reaches the small pilot by free steps of a quarter each', (goal) => {
    for (const sizeClass of ['1-9', '10-49'] as const) {
      const { levels } = reach({}, (measure, form) => {
        const quick = form.weeks <= 13 && form.staffDays[sizeClass].low <= 3;
        return measure.kind === 'improvement' && quick && isFree(form, sizeClass);
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
