import type { LockedResult, RoadmapResult, StepResult } from '#app/domain/roadmap/roadmap-result.ts';

const nothing = { low: 0, high: 0 };

/** A step that costs nothing and takes no time. */
export function makeStep(measure: string, changes: Partial<StepResult> = {}): StepResult {
  return {
    number: 1,
    measure,
    kind: 'improvement',
    form: 'own',
    month: 1,
    endMonth: 1,
    from: '2026-12-01',
    to: '2026-12-31',
    lead: 'owner',
    staffDays: nothing,
    costEur: nothing,
    runningEurPerYear: nothing,
    because: [],
    safety: false,
    requires: {},
    raises: {},
    opensGates: [],
    routes: [],
    bridge: { understandable: 'yes', affordable: 'yes', doable: 'yes' },
    projected: { low: 0 },
    ...changes,
  };
}

export function makeLocked(measure: string, missing: Partial<LockedResult['missing']> = {}): LockedResult {
  return {
    measure,
    missing: { items: {}, costEur: 0, staffDays: 0, months: 0, reasons: [], ...missing },
    unlock: [],
  };
}

export function makeRoadmap(changes: Partial<RoadmapResult> = {}): RoadmapResult {
  return {
    headline: 'build-up',
    provisional: false,
    limits: [],
    start: { low: 0 },
    firstBenefit: { goal: null, trialFrom: null, routineFrom: null, reason: 'no-goal' },
    steps: [],
    years: [],
    locked: [],
    later: [],
    nextIfResources: [],
    ...changes,
  };
}
