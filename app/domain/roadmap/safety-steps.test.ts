import { describe, expect, it } from 'vitest';
import { plainFirm, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import type { Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

type Low = Parameters<typeof plainFirm>[0];
const startsOf = (low: Low, measures: readonly Measure[], firm: Partial<PlanningFacts> = {}) =>
  startsIn(planFor(plainFirm(low, firm), measures));

const backup = plainStep('backup', { 'cloud.resilience': 2 }, { safetyFor: 'cloud.resilience' });
const rules = plainStep('rules', { 'data.governance': 2 }, { safetyFor: 'data.governance' });
const list = plainStep('list', { 'skills.oversight': 2 }, { safetyFor: 'skills.oversight' });
const lift = plainStep('lift', { 'data.quality': 3 }, { days: 1.5 });
const pilot = (more: Parameters<typeof plainStep>[2] = {}) =>
  plainStep('pilot-assistant', {}, { kind: 'pilot', goal: 'assistant', ...more });
const ALL = {
  'cloud.resilience': { level: 1 },
  'data.governance': { level: 1 },
  'skills.oversight': { level: 1 },
} as const;
const LOW = { ...ALL, 'data.quality': { level: 0 } } as const;
/** Nobody uses AI: rules for data open no gate then. */
const UNUSED = { aiUse: 'none' } as const;

describe('what can hurt now', () => {
  it('is closed in this order where days are short: backup, data rules, list of AI in use', () => {
    const low = { ...ALL, 'data.governance': { level: 2 } } as const;
    expect(startsOf(low, [list, rules, backup])).toEqual(['backup@1', 'list@4']);
    expect(startsOf(ALL, [list, rules, backup], UNUSED)).toEqual(['backup@1', 'rules@4', 'list@7']);
  });

  it('before what only lifts', () => {
    const low = { 'cloud.resilience': { level: 1 }, 'data.quality': { level: 0 } } as const;
    expect(startsOf(low, [lift, backup])).toEqual(['backup@1', 'lift@4']);
  });

  it('after what opens a gate, where days are short, and finding out before both', () => {
    const low = {
      'skills.literacy': { level: 1 },
      'cloud.resilience': { level: 1 },
      'data.access': { unknown: true },
    } as const;
    const train = plainStep('train', { 'skills.literacy': 2 });
    expect(startsOf(low, [backup, train])).toEqual(['find-out@1', 'train@4', 'backup@7']);
  });

  it('beside what opens a gate, before what only lifts takes its place', () => {
    // Two steps run at once in a firm of this size.
    const low = {
      'skills.literacy': { level: 1 },
      'cloud.resilience': { level: 1 },
      'data.quality': { level: 0 },
      'data.history': { level: 0 },
    } as const;
    const measures = [
      plainStep('long', { 'data.quality': 3 }, { weeks: 39 }),
      plainStep('longer', { 'data.history': 3 }, { weeks: 39 }),
      plainStep('train', { 'skills.literacy': 2 }),
      backup,
    ];
    const firm = { resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 9 } };
    expect(startsOf(low, measures, firm)).toEqual(['train@1', 'backup@1', 'long@2', 'longer@2']);
  });

  it('needs no list of AI where none is in use', () => {
    expect(startsOf(LOW, [lift, list], UNUSED)[0]).toBe('lift@1');
  });

  it('does not delay the trial, and begins within six months beside it', () => {
    const low = { 'cloud.resilience': { level: 1 } } as const;
    expect(startsOf(low, [backup, pilot()], { goals: ['assistant'] })).toEqual([
      'pilot-assistant@1',
      'backup@4',
    ]);
  });

  it('is closed before the trial where that leaves room only there', () => {
    // The trial waits three months for its item; six days fill two quarters.
    const low = { 'cloud.resilience': { level: 1 }, 'data.quality': { level: 0 } } as const;
    const slow = plainStep('slow', { 'data.quality': 2 }, { weeks: 13, days: 0 });
    const long = pilot({ requires: { 'data.quality': 2 }, weeks: 26, days: 4 });
    expect(startsOf(low, [backup, slow, long], { goals: ['assistant'] })).toEqual([
      'slow@1',
      'backup@1',
      'pilot-assistant@4',
    ]);
  });

  it('is begun within six months by moving what the trial waits for, if that delays no trial', () => {
    // "slow" keeps the trial until month 10; "busy" takes all days of six of the nine months before, whichever.
    const low = {
      'cloud.resilience': { level: 1 },
      'data.quality': { level: 0 },
      'data.history': { level: 0 },
    } as const;
    const measures = [
      backup,
      plainStep('slow', { 'data.quality': 2 }, { weeks: 39, days: 0 }),
      plainStep('busy', { 'data.history': 2 }, { weeks: 26, days: 12 }),
      pilot({ requires: { 'data.quality': 2, 'data.history': 2 } }),
    ];
    const firm = {
      goals: ['assistant'] as const,
      resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 6 },
    };
    const waiting = { ...low, 'data.history': { unknown: true } } as const;
    const open = { ...low, 'data.access': { unknown: true } } as const;
    for (const answers of [low, waiting, open]) {
      const starts = startsOf(answers, measures, firm);
      expect(starts).toContain('pilot-assistant@10');
      const begun = starts.find((start) => start.startsWith('backup@'));
      expect(Number(begun?.split('@')[1])).toBeLessThanOrEqual(6);
    }
    for (const answers of [waiting, open]) {
      expect(startsOf(answers, measures, firm)).toContain('find-out@1');
    }
    // Of two such steps the second does not move the first.
    const both = startsOf({ ...low, 'skills.oversight': { level: 1 } }, [...measures, list], firm);
    expect(both).toContain('pilot-assistant@10');
    for (const id of ['backup', 'list']) {
      const begun = both.find((start) => start.startsWith(`${id}@`));
      expect(Number(begun?.split('@')[1]), id).toBeLessThanOrEqual(6);
    }
  });

  describe('where a trial waits for it and for more', () => {
    const trial = (requires: NonNullable<Parameters<typeof pilot>[0]>['requires']) =>
      pilot({ days: 0, requires });
    const slow = plainStep('slow', { 'data.history': 2 }, { weeks: 39, days: 0 });
    const access = plainStep('access', { 'data.access': 2 });

    it('stays where it is begun already, and the next one finds its place beside it', () => {
      const low = {
        'cloud.resilience': { level: 1 },
        'skills.oversight': { level: 1 },
        'data.history': { level: 0 },
        'data.access': { level: 0 },
      } as const;
      const requires = { 'data.history': 2, 'cloud.resilience': 2, 'data.access': 2 } as const;
      const planned = startsOf(low, [backup, list, slow, access, trial(requires)], { goals: ['assistant'] });
      expect(planned).toEqual(['backup@1', 'slow@1', 'list@4', 'access@7', 'pilot-assistant@10']);
    });

    it('stays though it is begun in the sixth month only, and an earlier one could be made free', () => {
      // "long" takes all days of months 1 to 3; "slow" would leave time for it after the backup too.
      const low = {
        'cloud.resilience': { level: 1 },
        'data.history': { level: 0 },
        'data.access': { level: 0 },
        'data.quality': { level: 0 },
      } as const;
      const measures = [
        backup,
        slow,
        plainStep('long', { 'data.access': 2 }, { weeks: 13 }),
        plainStep('then', { 'data.quality': 2 }, { days: 0, requires: { 'data.access': 2 } }),
        trial({ 'data.history': 2, 'data.quality': 2, 'cloud.resilience': 2 }),
      ];
      const planned = startsOf(low, measures, { goals: ['assistant'] });
      expect(planned).toEqual(['slow@1', 'long@1', 'then@4', 'backup@6', 'pilot-assistant@10']);
    });

    it('is begun within six months, though the way to the trial would begin it later', () => {
      const low = {
        'cloud.resilience': { level: 1 },
        'data.quality': { level: 0 },
        'data.access': { level: 0 },
      } as const;
      const then = plainStep('then', { 'data.quality': 2 }, { requires: { 'data.access': 2 } });
      const requires = { 'data.quality': 2, 'cloud.resilience': 2 } as const;
      const planned = startsOf(low, [access, then, backup, trial(requires)], { goals: ['assistant'] });
      expect(planned).toEqual(['backup@1', 'access@4', 'then@7', 'pilot-assistant@8']);
    });
  });

  it('counts as safety from level 2 on, and no more once it is there', () => {
    const half = plainStep('half', { 'cloud.resilience': 1 }, { safetyFor: 'cloud.resilience' });
    const low = { 'cloud.resilience': { level: 0 }, 'data.quality': { level: 0 } } as const;
    expect(startsOf(low, [half, lift])[0]).toBe('lift@1');
    const safe = { 'cloud.resilience': { level: 2 }, 'data.quality': { level: 0 } } as const;
    const better = plainStep('better', { 'cloud.resilience': 3 }, { safetyFor: 'cloud.resilience' });
    expect(startsOf(safe, [better, lift])).toEqual(['lift@1', 'better@4']);
  });
});
