import { describe, expect, it } from 'vitest';
import { createFormats } from '#app/i18n/format.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { planInput } from '#tests/factories/plans.ts';
import type { FirstBenefit } from '#app/domain/roadmap/roadmap-result.ts';
import { toMovedWords } from './what-if.view-model.ts';
import { toMoved } from './what-moved.ts';

const words = { moved: toMovedWords(translatorFor('de').t), format: createFormats('de') };
const { roadmap } = planInput('foundation-first', 'de').result;
const moved = (benefit: Partial<FirstBenefit>, steps = roadmap.steps) =>
  toMoved(words, roadmap, { ...roadmap, steps, firstBenefit: { ...roadmap.firstBenefit, ...benefit } });

describe('what moved', () => {
  it('says nothing where nothing did', () => expect(moved({})).toEqual([]));

  it('says by how much the first trial and routine come earlier or later', () => {
    expect(moved({ trialFrom: '2027-03' })).toEqual(['Der erste Versuch beginnt einen Monat früher.']);
    expect(moved({ trialFrom: '2027-06', routineFrom: '2027-09' })).toEqual([
      'Der erste Versuch beginnt 2 Monate später.',
      'Der Alltag mit KI kommt 3 Monate früher.',
    ]);
  });

  it('says what leaves the plan and what comes into it', () => {
    expect(moved({ routineFrom: null })).toEqual(['Der Alltag mit KI liegt nicht mehr in diesem Plan.']);
    const before = { ...roadmap, firstBenefit: { ...roadmap.firstBenefit, trialFrom: null } };
    expect(toMoved(words, before, roadmap)).toEqual(['Der erste Versuch kommt in den Plan: April 2027.']);
  });

  it('counts the steps that come and go', () => {
    expect(moved({}, roadmap.steps.slice(2))).toEqual(['2 Schritte entfallen.']);
    expect(toMoved(words, { ...roadmap, steps: roadmap.steps.slice(1) }, roadmap)).toEqual([
      'Ein Schritt kommt dazu.',
    ]);
  });
});
