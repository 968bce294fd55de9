import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { levelOf } from '#app/domain/questionnaire/answers.ts';
import { GOOD_ENOUGH, ITEMS } from '#app/domain/questionnaire/items.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import type { SampleFirm } from './firms.ts';
import { JOINERY } from './firms.ts';
import { generateFirms } from './generated-firms.ts';

const raised = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([item, answer]) =>
      'notApplicable' in answer
        ? [item, answer]
        : [item, { level: Math.max(GOOD_ENOUGH, levelOf(answers, item as never) ?? 0) as never }],
    ),
  );

/** Firms of the generator with nothing left to do: all that applies is good enough, what they wanted is in daily use. */
export const generateWellFirms = (count: number, seed: number): readonly PlanningFacts[] =>
  generateFirms(count, seed).map((firm) => ({
    ...firm,
    answers: raised(firm.answers),
    goalStatus: Object.fromEntries(firm.goals.map((goal) => [goal, 'in-use'])),
  }));

const wellFirm = (firmName: string, told: Partial<SampleFirm['profile']>): SampleFirm => ({
  firmName,
  profile: { ...JOINERY.profile, aiUse: 'productive-one', ...told },
  answers: Object.fromEntries(
    ITEMS.map((item, place) => [item, { level: place % 3 === 0 ? 4 : GOOD_ENOUGH }]),
  ),
  useCases: [],
});

const { resources: _, ...UNTOLD } = JOINERY.profile;

/** Nothing left to do: without a goal and with little money, with one goal in daily use, with no room for a fourth goal. */
export const WELL_FIRMS: Readonly<Record<string, SampleFirm>> = {
  small: wellFirm('Zimmerei Lindenhof', {
    ...{ sizeClass: '1-9', sector: 'construction', goals: [] },
    resources: { budgetEurPerYear: 1500, staffDaysPerQuarter: 2 },
  }),
  medium: wellFirm('Drehteile Lindenhof', {
    ...{ sizeClass: '50-249', sector: 'manufacturing' },
    ...{ goals: ['assistant'], goalStatus: { assistant: 'in-use' } },
    resources: { budgetEurPerYear: 30_000, staffDaysPerQuarter: 15 },
  }),
  large: {
    ...wellFirm('Handelshaus Lindenhof', {}),
    profile: {
      ...UNTOLD,
      ...{ aiUse: 'productive-several', sizeClass: '500+', sector: 'trade' },
      goals: ['assistant', 'document-processing', 'quotation'],
      goalStatus: { assistant: 'in-use', 'document-processing': 'in-use', quotation: 'in-use' },
    },
  },
};
