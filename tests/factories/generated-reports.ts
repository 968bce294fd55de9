import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import { GOALS_WITH_LOSS } from '#app/domain/questionnaire/use-case.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import { generateFirms } from './generated-firms.ts';
import { nextGoalsAfter } from './report-models.ts';

const AS_OF = '2026-11-23';

/** What a generated firm says its goals cost today: a loss where there is one, else hours where it named people. */
function toUseCases({ goals, people }: PlanningFacts): UseCase[] {
  const toUseCase = (goal: Goal): UseCase[] => {
    const time = { hoursPerWeek: 4, people: people[goal] ?? 0, hourlyCostEur: 55 };
    if (time.people > 0) return [{ goal, ...time }];
    return GOALS_WITH_LOSS.includes(goal) ? [{ goal, lossEurPerYear: 40_000 }] : [];
  };
  return goals.flatMap(toUseCase);
}

/** The result of a firm of the generator, ready to be said in a language. */
export type GeneratedReport = Omit<ReportInput, 'translator'>;

function toReport(firm: PlanningFacts): GeneratedReport {
  const { answers, aiUse, sizeClass, sector, goals, goalStatus, resources } = firm;
  if (aiUse === null || sizeClass === null || !sector) throw new RangeError('a generated firm tells all');
  const profile = {
    role: 'owner',
    country: 'DE',
    region: 'DE2',
    exposure: 'any',
    aiUse,
    sizeClass,
    sector,
    goals,
    goalStatus,
  } as const;
  const useCases = toUseCases(firm);
  const input: EvaluationInput = {
    questionnaire: CURRENT_QUESTIONNAIRE,
    profile: { ...profile, resources },
    ...{ answers, done: [], useCases },
  };
  const result = { ...evaluate(CURRENT_METHOD, input, AS_OF), inputHash: '' };
  return {
    result,
    progress: null,
    nextGoals: nextGoalsAfter(result, { input, asOf: AS_OF }),
    facts: {
      firmName: 'Muster & Söhne',
      profile: { ...profile, ...(resources && { resources }) },
      ...{ answers, useCases, testRun: false },
    },
    links: { resume: null },
  };
}

/** Every so many firms one has no money for it. */
const WITHOUT_MONEY = 10;

const atNoCost = (firm: PlanningFacts): PlanningFacts => ({
  ...firm,
  resources: firm.resources && { ...firm.resources, budgetEurPerYear: 0 },
});

export const generateReports = (count: number, seed: number): readonly GeneratedReport[] =>
  generateFirms(count, seed)
    .map((firm, index) => (index % WITHOUT_MONEY === 0 ? atNoCost(firm) : firm))
    .map(toReport);

/** Results of firms of a generator. */
export const toReports = (firms: readonly PlanningFacts[]): readonly GeneratedReport[] => firms.map(toReport);

export const inLanguage = (report: GeneratedReport, locale: Locale): ReportInput => ({
  ...report,
  translator: translatorFor(locale),
});
