import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Assessment } from './assessment.ts';
import type { StepReportView } from './use-case.ts';

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

/** Everything stored, as it is sent: what is unanswered is null and present. */
export function toAssessmentDocument(assessment: Assessment, steps: readonly StepReportView[], code: string) {
  const { profile, answers, ...rest } = assessment;
  const fields = Object.keys(PROFILE_FIELDS) as (keyof typeof PROFILE_FIELDS)[];
  return {
    ...rest,
    profile: Object.fromEntries(fields.map((field) => [field, profile[field] ?? null])),
    answers: Object.fromEntries(ITEMS.map((item) => [item, answers[item] ?? null])),
    useCases: rest.useCases.map((useCase) => ({ ...useCase, shareOverride: useCase.shareOverride ?? null })),
    steps,
    links: toLinks(code, assessment.locale),
  };
}
