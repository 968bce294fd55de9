import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';

/** Levels by item in the order of the method; null: not known. */
const LEVELS = [0, 3, 1, 1, 0, 0, 0, 0, null, 2, 0, 2, 1, 0, 1, 0, null, 1, 0, 1, 1, 1, null, 0] as const;

const toAnswer = (level: (typeof LEVELS)[number] | undefined): Answer =>
  level === null || level === undefined ? { unknown: true } : { level };

/** A firm whose plan takes a search of about a second: much is done already, and no way leads to the pilots. */
export const HEAVY_FIRM: EvaluationInput = {
  questionnaire: '2026-2',
  profile: {
    role: 'owner',
    sizeClass: '10-49',
    sector: 'manufacturing',
    country: 'DE',
    region: 'DEA',
    aiUse: 'productive-several',
    exposure: 'reduced',
    goals: ['assistant', 'planning-energy', 'knowledge-search'],
    goalStatus: {},
    resources: { budgetEurPerYear: 50_000, staffDaysPerQuarter: 21 },
  },
  answers: Object.fromEntries(ITEMS.map((item, index) => [item, toAnswer(LEVELS[index])])),
  done: [
    'start-order-list',
    'gather-past-cases',
    'complete-two-years-of-data',
    'make-documents-searchable',
    'give-ai-owner-mandate',
    'train-everyone-who-uses-ai',
    'name-data-contact',
    'secure-data-expert',
    'list-ai-in-use',
    'move-one-service-to-europe',
    'move-half-of-services-to-europe',
    'protect-confidential-data',
    'check-contract-terms',
    'compare-ai-services',
    'try-second-ai-service',
    'rehearse-provider-outage',
    'put-time-into-shift-plan',
    'count-hours-before',
    'check-benefit-after',
    'check-prices-per-service',
    'decide-document-processing',
    'decide-quotation',
    'roll-out-customer-service',
    'roll-out-predictive-maintenance',
    'decide-visual-inspection',
    'roll-out-visual-inspection',
    'pilot-demand-forecasting',
    'decide-demand-forecasting',
    'pilot-planning-energy',
    'decide-planning-energy',
    'pilot-software',
  ],
  useCases: [],
};
