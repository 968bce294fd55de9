import type { ReturnResult, UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from './report-facts.ts';
import type { ReturnsModel, TableModel } from './report-model.ts';
import { roughly } from './rounding.ts';

const CASES = ['low', 'base', 'high'] as const;

export function toReturns({ result, facts, translator }: ReportInput): ReturnsModel {
  const { t } = translator;
  return {
    title: t('report:returns.title'),
    lead: t(leadOf(result.returns.length > 0, (facts.profile.goals ?? []).length > 0)),
    entries: result.returns.map((entry) => ({
      title: t(`questionnaire:profile.goals.options.${entry.goal}`),
      given: toGiven(
        facts.useCases.find((useCase) => useCase.goal === entry.goal),
        translator,
      ),
      basis: t(`measures:savings.${entry.goal}`),
      table: toTable(entry, translator),
    })),
    note: t('report:returns.note'),
  };
}

function leadOf(isCalculated: boolean, hasGoal: boolean): string {
  if (isCalculated) return 'report:returns.lead';
  return hasGoal ? 'report:returns.leadNone' : 'report:returns.leadNoGoal';
}

function toGiven(useCase: UseCase | undefined, translator: Translator): string {
  if (useCase === undefined) return translator.t('report:returns.givenNone');
  const { t, format } = translator;
  const given = t('report:returns.given', {
    people: useCase.people,
    hours: format.number(useCase.hoursPerWeek),
    cost: format.euro(useCase.hourlyCostEur),
  });
  if (useCase.shareOverride === undefined || useCase.shareOverride === null) return given;
  return `${given} ${t('report:returns.override', { share: format.percent(useCase.shareOverride) })}`;
}

function toTable(entry: ReturnResult, translator: Translator): TableModel {
  const { t, format } = translator;
  return {
    caption: t('report:returns.tableCaption'),
    head: [t('report:returns.head.case'), t('report:returns.head.benefit'), t('report:returns.head.payback')],
    rows: CASES.map((name) => {
      const months = entry.paybackMonths[name];
      return [
        t(`report:returns.cases.${name}`),
        format.euro(roughly(entry.benefitEur[name])),
        months === null ? t('report:returns.never') : t('report:returns.months', { months }),
      ];
    }),
    numeric: [1, 2],
  };
}
