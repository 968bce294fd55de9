import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { toYearCosts } from '#app/domain/roadmap/loads.ts';
import { monthDates } from '#app/domain/roadmap/months.ts';
import type {
  Headline,
  LockedResult,
  NextIfResources,
  RoadmapResult,
  StepResult,
} from '#app/domain/roadmap/roadmap-result.ts';
import type { DimensionResult } from '#app/domain/scoring/score-result.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';

/** Results made by hand from the types, one for each headline, so that words can be tried without the planner. */
export const PLAN_DAY = '2026-11-23';

const NONE = { low: 0, high: 0 };
const FITS = { understandable: 'yes', affordable: 'yes', doable: 'yes' } as const;

type Given = Pick<StepResult, 'measure' | 'month'> & Partial<StepResult>;

/** A plan in the order given; a step takes a month and half a day where nothing else is said. */
function stepsOf(given: readonly Given[], asOf = PLAN_DAY): readonly StepResult[] {
  return given.map((step, index) => {
    const endMonth = step.endMonth ?? step.month;
    return {
      ...{ number: index + 1, kind: 'improvement', form: 'own', lead: 'owner', endMonth },
      ...{ staffDays: { low: 0.5, high: 1 }, costEur: NONE, runningEurPerYear: NONE },
      ...{ because: [], safety: false, requires: {}, raises: {}, opensGates: [], routes: [] },
      ...{ bridge: FITS, projected: { low: 18 + index }, ...step },
      ...{ from: monthDates(asOf, step.month).from, to: monthDates(asOf, endMonth).to },
    };
  });
}

function roadmapOf(headline: Headline, changes: Partial<RoadmapResult> = {}): RoadmapResult {
  const budgetEur = 5000;
  return {
    ...{ headline, provisional: false, limits: [], start: { low: 18 }, steps: [] },
    firstBenefit: { goal: null, trialFrom: null, routineFrom: null, reason: 'no-goal' },
    years: [
      { costEur: NONE, budgetEur },
      { costEur: NONE, budgetEur },
    ],
    ...{ locked: [], later: [], nextIfResources: [] },
    ...changes,
  };
}

const scored = (score: number | null, low: number, high: number): DimensionResult => ({
  ...{ score, low, high, coverage: score === null ? 0.5 : 1, band: score === null ? null : 'exploring' },
  ...{ bandLow: 'starting', bandHigh: 'applying' },
});

/** What stands around the plan. */
function resultOf(roadmap: RoadmapResult, changes: Partial<EvaluationResult> = {}): EvaluationResult {
  return {
    ...{ questionnaire: '2026-2', method: '2026-2', asOf: PLAN_DAY, inputHash: '' },
    dimensions: {
      data: scored(20.8, 20.8, 20.8),
      skills: scored(29.1, 25, 41.6),
      cloud: scored(37.5, 33.3, 50),
      budget: scored(20.8, 16.6, 33.3),
    },
    overall: { ...scored(27, 23.9, 36.4), uncappedBand: 'exploring', cappedBy: [] },
    ...{ gates: [], unknownGates: [], contradictions: [], benchmarks: [], officialShares: [] },
    sovereignty: { rung: 1, weakest: [], known: 5, applicable: 6 },
    ...{ roadmap, returns: [], needs: [], gaps: [], gpuNeeded: false, providers: [] },
    ...changes,
  };
}

const PROFILE: ProfileDraft = {
  ...{ role: 'owner', sizeClass: '10-49', sector: 'construction', country: 'DE', region: 'DE2' },
  ...{ aiUse: 'private', goals: ['quotation', 'assistant'], exposure: 'any' },
  resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 4 },
};

/** A joinery: what stops it, what can hurt, a small trial, the decision, routine, a second trial. */
export const JOINERY_STEPS = stepsOf([
  { measure: 'find-out', month: 1, because: [{ item: 'skills.change', level: null }] },
  {
    ...{
      measure: 'start-order-list',
      month: 1,
      endMonth: 2,
      lead: 'office',
      opensGates: ['no-digital-data'],
    },
    ...{ staffDays: { low: 1, high: 2 }, raises: { 'data.digital': 2 } },
    because: [{ item: 'data.digital', level: 0 }, { goal: 'quotation' }],
  },
  {
    ...{ measure: 'agree-data-rules', month: 2, safety: true, raises: { 'data.governance': 2 } },
    because: [{ item: 'data.governance', level: 0 }, { goal: 'quotation' }, { goal: 'assistant' }],
  },
  {
    ...{ measure: 'train-first-users', month: 3, costEur: { low: 300, high: 900 } },
    ...{ staffDays: { low: 1.5, high: 3 }, bridge: { ...FITS, doable: 'only-at-low' } },
    because: [{ item: 'skills.literacy', level: 0 }, { goal: 'quotation' }],
  },
  {
    ...{ measure: 'set-up-independent-backup', month: 3, safety: true, lead: 'it' },
    ...{ costEur: { low: 200, high: 600 }, runningEurPerYear: { low: 60, high: 180 } },
    because: [{ item: 'cloud.resilience', level: 1 }],
  },
  { measure: 'check-funding', month: 4, because: [{ item: 'budget.funding', level: null }] },
  {
    ...{ measure: 'pilot-quotation', kind: 'pilot', form: 'small', month: 5, endMonth: 7, lead: 'owner' },
    ...{ staffDays: { low: 3, high: 5 }, costEur: { low: 0, high: 400 } },
    ...{ runningEurPerYear: { low: 0, high: 600 }, because: [{ goal: 'quotation' }] },
    bridge: { ...FITS, affordable: 'only-at-low', doable: 'only-at-low' },
  },
  {
    ...{ measure: 'decide-quotation', kind: 'decision', month: 8 },
    because: [{ goal: 'quotation' }],
  },
  {
    ...{ measure: 'roll-out-quotation', kind: 'roll-out', month: 9, endMonth: 12, lead: 'owner' },
    ...{ staffDays: { low: 4, high: 8 }, costEur: { low: 1200, high: 4000 } },
    ...{ runningEurPerYear: { low: 600, high: 1500 }, because: [{ goal: 'quotation' }] },
  },
  {
    ...{ measure: 'pilot-assistant', kind: 'pilot', form: 'small', month: 13, endMonth: 14 },
    because: [{ goal: 'assistant' }],
  },
  { measure: 'decide-assistant', kind: 'decision', month: 15, because: [{ goal: 'assistant' }] },
]);

const JOINERY_YEARS: RoadmapResult['years'] = toYearCosts(JOINERY_STEPS).map((costEur) => ({
  costEur,
  budgetEur: 5000,
}));

const BENEFIT = { goal: 'quotation', trialFrom: '2027-04', routineFrom: '2027-12', reason: null } as const;

export const LOCKED_ASSISTANT: LockedResult = {
  measure: 'roll-out-assistant',
  missing: { items: {}, costEur: 1500, staffDays: 2, months: 0, reasons: ['money', 'days'] },
  unlock: [
    { kind: 'money', amount: 1500, route: null, share: null },
    { kind: 'days', amount: 2, route: null, share: null },
  ],
};

const LOCKED_TRIAL: LockedResult = {
  measure: 'pilot-quotation',
  missing: { items: { 'data.documents': 2 }, costEur: 0, staffDays: 0, months: 3, reasons: ['time'] },
  unlock: [{ kind: 'small-form', amount: null, route: null, share: null }],
};

const NEXT: readonly NextIfResources[] = ['start-order-list', 'appoint-ai-owner', 'agree-data-rules'].map(
  (measure) => ({
    ...{ measure, form: 'own' as const, staffDays: { low: 0.5, high: 1 } },
    ...{ costEur: NONE, runningEurPerYear: NONE },
  }),
);

interface Plan {
  readonly result: EvaluationResult;
  readonly profile: ProfileDraft;
}

const GATES = {
  gates: [{ id: 'no-digital-data', items: ['data.digital'], cap: 'exploring' }],
  unknownGates: [{ id: 'trapped', items: ['cloud.exit'] }],
} as const;

const inProfile = (changes: ProfileDraft): ProfileDraft => ({ ...PROFILE, ...changes });

/** One of each headline, and what is rare: nothing at all, everything planned, no limits stated. */
export const PLANS = {
  'foundation-first': {
    result: resultOf(
      roadmapOf('foundation-first', {
        ...{ steps: JOINERY_STEPS, years: JOINERY_YEARS, firstBenefit: BENEFIT, provisional: true },
        ...{ locked: [LOCKED_ASSISTANT], later: ['write-exit-plan'], limits: ['search-ended'] },
      }),
      GATES,
    ),
    profile: PROFILE,
  },
  'find-out-first': {
    result: resultOf(
      roadmapOf('find-out-first', {
        ...{ provisional: true, locked: [LOCKED_TRIAL] },
        steps: stepsOf([
          {
            ...{ measure: 'find-out', month: 1, staffDays: { low: 1.5, high: 3 } },
            because: (
              ['data.digital', 'data.quality', 'skills.leadership', 'cloud.exit', 'budget.time'] as const
            ).map((item) => ({ item, level: null })),
          },
        ]),
        firstBenefit: { goal: 'quotation', trialFrom: null, routineFrom: null, reason: 'trial-locked' },
      }),
      {
        overall: { ...scored(null, 4, 88), uncappedBand: null, cappedBy: [] },
        unknownGates: [{ id: 'no-owner', items: ['skills.leadership'] }, ...GATES.unknownGates],
      },
    ),
    profile: PROFILE,
  },
  keep: {
    result: resultOf(roadmapOf('keep', { limits: ['all-well'] }), {
      overall: { ...scored(81, 81, 81), band: 'leading', uncappedBand: 'leading', cappedBy: [] },
    }),
    profile: inProfile({ goals: [], aiUse: 'productive-one' }),
  },
  scale: {
    result: resultOf(
      roadmapOf('scale', {
        steps: stepsOf([
          { measure: 'write-exit-plan', month: 1, because: [{ item: 'cloud.exit', level: 2 }] },
        ]),
      }),
      { overall: { ...scored(72, 72, 72), band: 'scaling', uncappedBand: 'scaling', cappedBy: [] } },
    ),
    profile: inProfile({
      aiUse: 'productive-one',
      goals: ['quotation'],
      goalStatus: { quotation: 'in-use' },
    }),
  },
  'continue-trial': {
    result: resultOf(
      roadmapOf('continue-trial', {
        steps: stepsOf([
          { measure: 'count-hours-before', month: 1, because: [{ item: 'budget.business-case', level: 0 }] },
          { measure: 'decide-quotation', kind: 'decision', month: 2, because: [{ goal: 'quotation' }] },
          {
            ...{ measure: 'roll-out-quotation', kind: 'roll-out', month: 3, endMonth: 6 },
            because: [{ goal: 'quotation' }],
          },
        ]),
        firstBenefit: {
          ...{ goal: 'quotation', trialFrom: null, routineFrom: '2027-06', reason: 'trial-running' },
        },
      }),
      { unknownGates: GATES.unknownGates },
    ),
    profile: inProfile({ goals: ['quotation'], goalStatus: { quotation: 'trying' }, aiUse: 'testing' }),
  },
  'pilot-ready': {
    result: resultOf(
      roadmapOf('pilot-ready', {
        steps: stepsOf([
          {
            ...{ measure: 'pilot-quotation', kind: 'pilot', form: 'normal', month: 1, endMonth: 4 },
            because: [{ goal: 'quotation' }],
          },
          { measure: 'decide-quotation', kind: 'decision', month: 5, because: [{ goal: 'quotation' }] },
        ]),
        limits: ['resources-not-stated'],
        years: [
          { costEur: NONE, budgetEur: null },
          { costEur: NONE, budgetEur: null },
        ],
        firstBenefit: {
          ...{ goal: 'quotation', trialFrom: '2026-12', routineFrom: null, reason: 'routine-beyond-plan' },
        },
      }),
    ),
    profile: inProfile({ goals: ['quotation'], resources: undefined }),
  },
  'build-up': {
    result: resultOf(
      roadmapOf('build-up', {
        steps: JOINERY_STEPS.slice(1, 9).map((step, index) => ({ ...step, number: index + 1 })),
        ...{ years: JOINERY_YEARS, firstBenefit: BENEFIT },
      }),
    ),
    profile: inProfile({ goals: ['quotation'] }),
  },
  'nothing-to-spend': {
    result: resultOf(
      roadmapOf('build-up', {
        ...{ limits: ['no-days', 'no-money'], nextIfResources: NEXT, locked: [LOCKED_TRIAL] },
        firstBenefit: { goal: 'quotation', trialFrom: null, routineFrom: null, reason: 'trial-locked' },
      }),
    ),
    profile: inProfile({ resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 0 } }),
  },
} as const satisfies Readonly<Record<string, Plan>>;

export type PlanName = keyof typeof PLANS;
export const PLAN_NAMES = Object.keys(PLANS) as PlanName[];

/** What a chapter of the report is made of. */
export function planInput(name: PlanName, locale: Locale, changes: Partial<RoadmapResult> = {}): ReportInput {
  const { result, profile }: Plan = PLANS[name];
  return {
    result: { ...result, roadmap: { ...result.roadmap, ...changes } },
    progress: null,
    facts: { firmName: 'Schreinerei Lindenhof', profile, answers: {}, useCases: [], testRun: false },
    translator: translatorFor(locale),
    links: { resume: null },
  };
}

/** Said of a step on a day. */
export const remarkOn = (
  measure: string,
  state: StepRemark['state'],
  day = '2027-02-10',
  reason: StepRemark['reason'] = null,
): StepRemark => ({ ...{ measure, state, reason, note: null, day }, at: `${day}T09:00:00.000Z` });
