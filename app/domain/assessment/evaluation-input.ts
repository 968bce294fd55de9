import type { EvaluationInput } from '../evaluation/evaluation.ts';
import type { PartialProfile, ProfileDraft } from '../questionnaire/profile.ts';
import type { Assessment } from './assessment.ts';

/** The part of an assessment that is evaluated. */
export type EvaluationContent = Pick<
  Assessment,
  'questionnaire' | 'profile' | 'answers' | 'done' | 'useCases'
>;

function toPartialProfile(draft: ProfileDraft): PartialProfile {
  return {
    role: draft.role ?? null,
    sizeClass: draft.sizeClass ?? null,
    sector: draft.sector ?? null,
    country: draft.country ?? null,
    region: draft.region ?? null,
    aiUse: draft.aiUse ?? null,
    goals: draft.goals ?? [],
    goalStatus: draft.goalStatus ?? {},
    exposure: draft.exposure ?? 'any',
    resources: draft.resources ?? null,
  };
}

/** What the method takes: a draft with its defaults filled in. Whether it is complete is checked before. */
export function toEvaluationInput(content: EvaluationContent): EvaluationInput {
  const { questionnaire, profile, answers, done, useCases } = content;
  return { questionnaire, profile: toPartialProfile(profile), answers, done, useCases };
}
