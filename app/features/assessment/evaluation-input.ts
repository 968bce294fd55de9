import type { EvaluationInput, UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { PartialProfile } from '#app/domain/questionnaire/profile.ts';
import type { DraftProfile } from './assessment.ts';

export interface EvaluationContent {
  readonly questionnaire: string;
  readonly profile: DraftProfile;
  readonly answers: Answers;
  readonly done: readonly string[];
  readonly useCases: readonly UseCase[];
}

function toProfile(draft: DraftProfile): PartialProfile {
  return {
    role: draft.role ?? null,
    sizeClass: draft.sizeClass ?? null,
    sector: draft.sector ?? null,
    country: draft.country ?? null,
    region: draft.region ?? null,
    aiUse: draft.aiUse ?? null,
    goals: draft.goals ?? [],
    exposure: draft.exposure ?? 'any',
    resources: draft.resources ?? null,
  };
}

/** What the method takes: a draft with its defaults filled in. Whether it is complete is checked before. */
export function toEvaluationInput(content: EvaluationContent, asOf: string): EvaluationInput {
  const { questionnaire, profile, answers, done, useCases } = content;
  return { questionnaire, asOf, profile: toProfile(profile), answers, done, useCases };
}
