import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Dimension, Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Profile } from '#app/domain/questionnaire/profile.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { EXAMPLE_FIRM } from '#app/features/site/example-firm.ts';

/** In method order; null is what the notes do not tell. */
type Levels = Readonly<Record<Dimension, readonly (Level | null)[]>>;

type Told = Omit<Profile, 'exposure' | 'country'>;

const toAnswer = (level: Level | null): Answer => (level === null ? { unknown: true } : { level });

function toAnswers(levels: Levels): Answers {
  const entries = DIMENSIONS.flatMap((dimension) =>
    itemsOf(dimension).map((item, index) => [item, toAnswer(levels[dimension][index] ?? null)] as const),
  );
  return Object.fromEntries(entries);
}

const firm = (
  told: Told,
  levels: Levels,
  useCases: EvaluationInput['useCases'] = [],
): EvaluationInput & { readonly profile: Profile } => ({
  questionnaire: CURRENT_QUESTIONNAIRE,
  profile: { ...told, country: 'DE', exposure: 'any' },
  answers: toAnswers(levels),
  done: [],
  useCases,
});

/** Twelve people. Quotations on Sunday evenings; two joiners use ChatGPT privately. The hourly cost is ours. */
export const OBERMOOS = firm(
  {
    ...{ role: 'owner', sizeClass: '10-49', sector: 'construction', region: 'DE2', aiUse: 'private' },
    goals: ['quotation'],
    goalStatus: {},
    resources: { budgetEurPerYear: 5_000, staffDaysPerQuarter: 4 },
  },
  {
    data: [1, 1, 1, 3, 1, 0],
    skills: [0, 0, 1, 1, 0, 1],
    cloud: [3, 0, 2, 0, 1, 2],
    budget: [1, 0, 1, null, null, 0],
  },
  [{ goal: 'quotation', hoursPerWeek: 6, people: 1, hourlyCostEur: 60 }],
);

/** Eighty people, gearboxes. A trial on bearing wear runs on a US cloud; stops cost about 90,000 euro a year. */
export const KESSLER = firm(
  {
    ...{ role: 'management', sizeClass: '50-249', sector: 'manufacturing', region: 'DEA', aiUse: 'testing' },
    goals: ['predictive-maintenance'],
    goalStatus: { 'predictive-maintenance': 'trying' },
    resources: { budgetEurPerYear: 40_000, staffDaysPerQuarter: 20 },
  },
  {
    data: [3, 2, 2, 3, 2, 2],
    skills: [3, 1, 3, 2, 3, 1],
    cloud: [1, 1, 2, 0, 1, 3],
    budget: [3, 3, 2, null, null, 2],
  },
  [{ goal: 'predictive-maintenance', lossEurPerYear: 90_000 }],
);

/** 240 people, forwarder. Two uses in daily work, everything on one US cloud. The days are ours. */
export const NORDLICHT = firm(
  {
    ...{ role: 'it', sizeClass: '50-249', sector: 'transport', region: 'DE6', aiUse: 'productive-several' },
    goals: ['planning-energy', 'document-processing'],
    goalStatus: { 'planning-energy': 'in-use', 'document-processing': 'in-use' },
    resources: { budgetEurPerYear: 250_000, staffDaysPerQuarter: 60 },
  },
  {
    data: [3, 3, 3, 4, null, 2],
    skills: [3, 2, 4, 3, 3, 3],
    cloud: [0, 1, 2, 1, 0, null],
    budget: [3, 3, 2, 1, null, 2],
  },
);

/** 34 people, five bakery shops: the example of the site. */
export const SONNLEITNER = EXAMPLE_FIRM;

/** 18 structural engineers. A European assistant in daily use; a search in old reports comes next. */
export const PLANWERK = firm(
  {
    ...{ role: 'owner', sizeClass: '10-49', sector: 'professional', region: 'DE1', aiUse: 'productive-one' },
    goals: ['knowledge-search', 'assistant'],
    goalStatus: { assistant: 'in-use' },
    resources: { budgetEurPerYear: 15_000, staffDaysPerQuarter: 12 },
  },
  {
    data: [3, 2, 2, 4, 2, 3],
    skills: [3, 3, 2, 3, 1, 2],
    cloud: [3, 3, 2, 1, 1, 4],
    budget: [3, 3, 3, null, null, 2],
  },
);

/** 46 people, metalwork. No money, no days, drawings typed in by hand: "if somebody shows me". */
export const DRAGAN = firm(
  {
    ...{ role: 'owner', sizeClass: '10-49', sector: 'manufacturing', region: 'DE9', aiUse: 'none' },
    goals: ['document-processing'],
    goalStatus: {},
    resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 0 },
  },
  {
    data: [1, 1, 0, 1, 1, 2],
    skills: [0, 0, 1, 0, 0, 0],
    cloud: [3, 3, 1, 0, 1, null],
    budget: [0, 0, 0, null, null, 0],
  },
);

/**
 * Six firms, all of them made up, as an adviser noted them after a morning on site, with the levels that two readings
 * of the notes agreed on, one by the German words and one by the English.
 */
export const SAMPLE_FIRMS = { OBERMOOS, KESSLER, NORDLICHT, SONNLEITNER, PLANWERK, DRAGAN } as const;
