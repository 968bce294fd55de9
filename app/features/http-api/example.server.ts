import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { toResult } from '#app/domain/evaluation/to-result.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

const profile: ProfileDraft = {
  role: 'owner',
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: 'testing',
  exposure: 'any',
  goals: ['quotation', 'predictive-maintenance'],
  goalStatus: { 'predictive-maintenance': 'trying' },
  resources: { budgetEurPerYear: 20_000, staffDaysPerQuarter: 10 },
};

const answers: Answers = {
  'data.digital': { level: 2 },
  'data.quality': { unknown: true },
  'data.access': { level: 2 },
  'data.history': { level: 2 },
  'data.documents': { level: 1 },
  'data.governance': { level: 2 },
  'skills.leadership': { level: 0 },
  'skills.literacy': { level: 1 },
  'skills.technical': { level: 2 },
  'skills.usecases': { level: 2 },
  'skills.change': { level: 2 },
  'skills.oversight': { level: 1 },
  'cloud.control': { level: 2 },
  'cloud.jurisdiction': { level: 3 },
  'cloud.portability': { level: 1 },
  'cloud.exit': { notApplicable: true, reason: 'no cloud service in use' },
  'cloud.ai-models': { level: 2 },
  'cloud.resilience': { level: 2 },
  'budget.earmarked': { level: 2 },
  'budget.time': { level: 1 },
  'budget.business-case': { level: 2 },
  'budget.cost-control': { level: 3 },
  'budget.funding': { level: 1 },
  'budget.horizon': { level: 2 },
};

const useCases: readonly UseCase[] = [{ goal: 'predictive-maintenance', lossEurPerYear: 90_000 }];

export const EXAMPLE_REQUEST = {
  questionnaire: CURRENT_QUESTIONNAIRE,
  profile,
  answers,
  done: [],
  useCases,
};

/** What the method says of the example, computed, never written down. */
export function exampleResult(asOf: string): EvaluationResult {
  const input = toEvaluationInput(EXAMPLE_REQUEST);
  return toResult(evaluate(CURRENT_METHOD, input, asOf), sha256(canonicalInput(input, asOf)));
}
