import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';

/** A firm as it would fill in the questionnaire: the profile, 24 answers, and what it told for the return. */
export interface SampleFirm {
  readonly firmName: string;
  /** Nothing of it is left out but the money and days of those who do not tell. */
  readonly profile: ProfileDraft & Required<Omit<ProfileDraft, 'resources'>>;
  readonly answers: Answers;
  readonly useCases: readonly UseCase[];
}

type Reply = Level | 'unknown' | { readonly notApplicable: string };

const toAnswer = (reply: Reply): Answer => {
  if (reply === 'unknown') return { unknown: true };
  return typeof reply === 'number' ? { level: reply } : { notApplicable: true, reason: reply.notApplicable };
};

const toAnswers = (replies: Readonly<Record<Item, Reply>>): Answers =>
  Object.fromEntries(ITEMS.map((item) => [item, toAnswer(replies[item])]));

/** Twelve people, orders on paper, no AI. */
export const JOINERY: SampleFirm = {
  firmName: 'Schreinerei Lindenhof',
  profile: {
    role: 'owner',
    sizeClass: '10-49',
    sector: 'construction',
    country: 'DE',
    region: 'DE2',
    aiUse: 'none',
    goals: ['quotation', 'assistant'],
    goalStatus: {},
    exposure: 'any',
    resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 3 },
  },
  answers: toAnswers({
    'data.digital': 0,
    'data.quality': 1,
    'data.access': 0,
    'data.history': 1,
    'data.documents': 1,
    'data.governance': 0,
    'skills.leadership': 1,
    'skills.literacy': 0,
    'skills.technical': 1,
    'skills.usecases': 1,
    'skills.change': 'unknown',
    'skills.oversight': 1,
    'cloud.control': 2,
    'cloud.jurisdiction': 'unknown',
    'cloud.portability': 1,
    'cloud.exit': 0,
    'cloud.ai-models': { notApplicable: 'Wir nutzen noch keinen KI-Dienst.' },
    'cloud.resilience': 1,
    'budget.earmarked': 0,
    'budget.time': 1,
    'budget.business-case': 0,
    'budget.cost-control': 2,
    'budget.funding': 'unknown',
    'budget.horizon': 0,
  }),
  useCases: [{ goal: 'quotation', hoursPerWeek: 6, people: 2, hourlyCostEur: 52 }],
};

/** Eighty people, machine builder, trying AI out on clouds from the United States. */
export const MACHINE_BUILDER: SampleFirm = {
  firmName: 'Kessler Sondermaschinen GmbH',
  profile: {
    role: 'management',
    sizeClass: '50-249',
    sector: 'manufacturing',
    country: 'DE',
    region: 'DE1',
    aiUse: 'testing',
    goals: ['predictive-maintenance', 'knowledge-search'],
    goalStatus: { 'predictive-maintenance': 'trying' },
    exposure: 'reduced',
    resources: { budgetEurPerYear: 40000, staffDaysPerQuarter: 15 },
  },
  answers: toAnswers({
    'data.digital': 3,
    'data.quality': 2,
    'data.access': 2,
    'data.history': 2,
    'data.documents': 2,
    'data.governance': 1,
    'skills.leadership': 2,
    'skills.literacy': 1,
    'skills.technical': 2,
    'skills.usecases': 2,
    'skills.change': 1,
    'skills.oversight': 'unknown',
    'cloud.control': 0,
    'cloud.jurisdiction': 1,
    'cloud.portability': 1,
    'cloud.exit': 0,
    'cloud.ai-models': 1,
    'cloud.resilience': 2,
    'budget.earmarked': 3,
    'budget.time': 2,
    'budget.business-case': 1,
    'budget.cost-control': 2,
    'budget.funding': 1,
    'budget.horizon': 1,
  }),
  useCases: [
    { goal: 'predictive-maintenance', hoursPerWeek: 8, people: 3, hourlyCostEur: 68, lossEurPerYear: 90_000 },
    { goal: 'knowledge-search', hoursPerWeek: 3, people: 20, hourlyCostEur: 62 },
  ],
};

/** Six hundred people, supplier, several uses in daily work. */
export const SUPPLIER: SampleFirm = {
  firmName: 'Rheintal Fahrzeugteile AG',
  profile: {
    role: 'it',
    sizeClass: '500+',
    sector: 'manufacturing',
    country: 'DE',
    region: 'DEA',
    aiUse: 'productive-several',
    goals: ['visual-inspection', 'demand-forecasting', 'document-processing'],
    goalStatus: { 'document-processing': 'in-use' },
    exposure: 'any',
    resources: { budgetEurPerYear: 250000, staffDaysPerQuarter: 60 },
  },
  answers: toAnswers({
    'data.digital': 4,
    'data.quality': 3,
    'data.access': 3,
    'data.history': 3,
    'data.documents': 2,
    'data.governance': 3,
    'skills.leadership': 4,
    'skills.literacy': 2,
    'skills.technical': 3,
    'skills.usecases': 3,
    'skills.change': 3,
    'skills.oversight': 2,
    'cloud.control': 1,
    'cloud.jurisdiction': 2,
    'cloud.portability': 2,
    'cloud.exit': 2,
    'cloud.ai-models': 2,
    'cloud.resilience': 3,
    'budget.earmarked': 4,
    'budget.time': 3,
    'budget.business-case': 3,
    'budget.cost-control': 3,
    'budget.funding': 2,
    'budget.horizon': 2,
  }),
  useCases: [
    { goal: 'visual-inspection', hoursPerWeek: 30, people: 8, hourlyCostEur: 48 },
    { goal: 'document-processing', hoursPerWeek: 20, people: 6, hourlyCostEur: 45, shareOverride: 0.4 },
  ],
};

export const SAMPLE_FIRMS = {
  joinery: JOINERY,
  machineBuilder: MACHINE_BUILDER,
  supplier: SUPPLIER,
} as const;

export const SAMPLE_DAY = '2026-11-23';

export function toSampleInput(firm: SampleFirm): EvaluationInput {
  return {
    questionnaire: CURRENT_QUESTIONNAIRE,
    profile: { resources: null, ...firm.profile },
    answers: firm.answers,
    done: [],
    useCases: firm.useCases,
  };
}
