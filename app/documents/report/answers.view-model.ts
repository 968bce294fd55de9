import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { toProfileFacts } from './cover.view-model.ts';
import { dimensionTitle, pointsText } from './profile.view-model.ts';
import type { ReportInput } from './report-facts.ts';
import type { AnswersModel } from './report-model.ts';
import { answerText, itemTitle } from './wording.ts';

export function toAnswers(input: ReportInput): AnswersModel {
  const { facts, translator } = input;
  const { t } = translator;
  return {
    title: t('report:answers.title'),
    lead: t('report:answers.lead'),
    profile: {
      caption: t('report:answers.profileCaption'),
      head: [t('report:answers.field'), t('report:answers.answer')],
      rows: toProfileRows(input),
      numeric: [],
    },
    groups: DIMENSIONS.map((dimension) => ({
      title: dimensionTitle(translator, dimension),
      rows: itemsOf(dimension).map((item) => ({
        title: itemTitle(translator, item),
        points: pointsText(input, item),
        question: t(`questionnaire:items.${item}.question`),
        answer: answerText(translator, facts.answers, item),
      })),
    })),
    head: { question: t('report:answers.question'), answer: t('report:answers.answer') },
  };
}

function toProfileRows({ facts, translator }: ReportInput): string[][] {
  const { t, format } = translator;
  const { goals, exposure, resources } = facts.profile;
  const missing = t('report:units.notStated');
  const chosen = (goals ?? []).map((goal) => t(`questionnaire:profile.goals.options.${goal}`));
  return [
    ...toProfileFacts(facts, translator).map(({ label, value }) => [label, value]),
    [t('questionnaire:profile.goals.title'), chosen.length === 0 ? missing : chosen.join('; ')],
    [
      t('questionnaire:profile.exposure.title'),
      exposure ? t(`questionnaire:profile.exposure.options.${exposure}`) : missing,
    ],
    [
      t('questionnaire:profile.resources.title'),
      resources
        ? t('report:answers.resources', {
            budget: format.euro(resources.budgetEurPerYear),
            days: resources.staffDaysPerQuarter,
          })
        : missing,
    ],
  ];
}
