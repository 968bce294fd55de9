import type { Goal } from '../questionnaire/profile.ts';
import type { Evidence } from './measure.ts';

/** The share of a task's time, or of a yearly loss, that is saved, 0 to 1, and where the figure comes from. */
export interface Saving {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly evidence: Evidence;
}

const CHECKED = { asOf: '2026-11-26', checkAgain: '2027-05-31' };

/**
 * A cautious reading of a published range: `base` is its lower end, `low` half of that, `high` its upper end.
 * Published figures come mostly from those who sell, so the middle of a range would promise too much.
 */
function readCautiously(lower: number, upper: number, evidence: Evidence): Saving {
  return { low: lower / 2, base: lower, high: upper, evidence };
}

const compiled = (quality: Evidence['quality']): Evidence => ({
  quality,
  publisher: 'KI-Brücke',
  url: null,
  ...CHECKED,
});

const DOWNTIME: Evidence = {
  quality: 'estimate',
  publisher: 'iotdigitaltwinplm.com',
  url: 'https://iotdigitaltwinplm.com/predictive-maintenance-50-percent-downtime-fact-check-2026/',
  ...CHECKED,
};

/** Shares of working time by goal; the words to each are in locales/<lng>/measures.json under `savings`. */
export const TIME_SAVINGS: Readonly<Record<Goal, Saving>> = {
  // 1.5 hours of a 40-hour week at team level, 4.1 hours for single desk workers.
  assistant: readCautiously(0.0375, 0.1025, {
    quality: 'survey',
    publisher: 'Gartner (2024)',
    url: null,
    ...CHECKED,
  }),
  'document-processing': readCautiously(0.5, 0.8, compiled('vendor')),
  quotation: readCautiously(0.3, 0.6, compiled('vendor')),
  'knowledge-search': readCautiously(0.1, 0.3, compiled('estimate')),
  // 14 % more cases in an hour take 12 % less time a case, 34 % more take 25 % less.
  'customer-service': readCautiously(0.12, 0.25, {
    quality: 'study',
    publisher: 'Brynjolfsson, Li, Raymond: Generative AI at Work',
    url: 'https://doi.org/10.1093/qje/qjae044',
    ...CHECKED,
  }),
  'predictive-maintenance': readCautiously(0.1, 0.35, DOWNTIME),
  'visual-inspection': readCautiously(0.3, 0.5, {
    quality: 'vendor',
    publisher: 'everstrategy.ai; ki-mittelstand.eu',
    url: 'https://ki-mittelstand.eu/',
    ...CHECKED,
  }),
  'demand-forecasting': readCautiously(0.2, 0.5, {
    quality: 'estimate',
    publisher: 'supplyaihub.com',
    url: 'https://supplyaihub.com/',
    ...CHECKED,
  }),
  'planning-energy': readCautiously(0.05, 0.15, compiled('estimate')),
  software: readCautiously(0.1, 0.3, compiled('estimate')),
};

/** Shares of a yearly loss, for the goals that avoid one; words under `losses`. */
export const LOSS_SAVINGS: Readonly<Partial<Record<Goal, Saving>>> = {
  'predictive-maintenance': readCautiously(0.1, 0.35, DOWNTIME),
  // Sellers of such systems name 20 to 40 % less cost of bad quality, and single firms more.
  'visual-inspection': readCautiously(0.2, 0.4, {
    quality: 'vendor',
    publisher: 'neobram.ai',
    url: 'https://neobram.ai/blog/vision-ai-manufacturing-quality-inspection',
    ...CHECKED,
  }),
  // Three canteens: 14 to 52 % fewer meals thrown away than with a plain forecast.
  'demand-forecasting': readCautiously(0.14, 0.52, {
    quality: 'study',
    publisher:
      'Machine learning models for short-term demand forecasting in food catering services: A solution to reduce food waste',
    url: 'https://discovery.researcher.life/article/machine-learning-models-for-short-term-demand-forecasting-in-food-catering-services-a-solution-to-reduce-food-waste/6d7693e0beec3e8db95a42d17120aefe',
    ...CHECKED,
  }),
  'planning-energy': readCautiously(0.05, 0.15, compiled('estimate')),
};
