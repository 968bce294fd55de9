import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { USE_CASE_FIGURES } from '#app/domain/questionnaire/use-case.ts';
import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';

/** Where things under a code are found, as paths on this host. */
export function toLinks(code: string, locale: string) {
  const self = `/api/v1/assessments/${encodeURIComponent(code)}`;
  return {
    self,
    completion: `${self}/completion`,
    result: `${self}/result`,
    report: `${self}/report.pdf`,
    page: `/${locale}/a/${encodeURIComponent(code)}`,
  };
}

const toUseCaseDocument = (useCase: UseCase) => ({
  goal: useCase.goal,
  ...Object.fromEntries(USE_CASE_FIGURES.map((figure) => [figure, useCase[figure] ?? null])),
});

/** Everything stored, as it is sent: what is unanswered is null and present. */
export function toAssessmentDocument(assessment: Assessment, steps: readonly StepRemark[], code: string) {
  const { profile, answers, useCases } = assessment;
  const fields = Object.keys(PROFILE_FIELDS) as (keyof typeof PROFILE_FIELDS)[];
  return {
    questionnaire: assessment.questionnaire,
    status: assessment.status,
    revision: assessment.revision,
    firmName: assessment.firmName,
    consent: assessment.consent,
    done: assessment.done,
    useCases: useCases.map(toUseCaseDocument),
    testRun: assessment.testRun,
    campaign: assessment.campaign,
    district: assessment.district,
    locale: assessment.locale,
    createdAt: assessment.createdAt,
    updatedAt: assessment.updatedAt,
    completedAt: assessment.completedAt,
    profile: Object.fromEntries(fields.map((field) => [field, profile[field] ?? null])),
    answers: Object.fromEntries(ITEMS.map((item) => [item, answers[item] ?? null])),
    steps: steps.map(({ day: _day, ...said }) => said),
    links: toLinks(code, assessment.locale),
  };
}
