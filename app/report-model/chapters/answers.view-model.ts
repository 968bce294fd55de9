import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { apart, enumerated, labelled, listed } from '#app/i18n/punctuation.ts';
import { toProfileFacts } from './cover.view-model.ts';
import { dimensionTitle, pointsText } from './profile.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import type { AnswersModel, Fact } from '../report-model.ts';
import { answerText, itemTitle } from '../wording.ts';

export function toAnswers(input: ReportInput): AnswersModel {
  const { facts, translator } = input;
  const { t } = translator;
  const wishes = toWishes(input);
  return {
    title: t('report:answers.title'),
    lead: t('report:answers.lead'),
    profile: {
      caption: t('report:answers.profileCaption'),
      head: [t('report:answers.field'), t('report:answers.answer')],
      rows: [...toProfileFacts(facts, translator), ...wishes].map(({ label, value }) => [label, value]),
      numeric: [],
    },
    wishes: apart(
      translator,
      wishes.map(({ label, value }) => labelled(translator, label, value)),
    ),
    groups: DIMENSIONS.map((dimension) => ({
      title: dimensionTitle(translator, dimension),
      caption: listed(translator, [t('report:answers.title'), dimensionTitle(translator, dimension)]),
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

/** Goals, the wish about exposure, and the means. */
function toWishes({ facts, translator }: ReportInput): Fact[] {
  const { t, format } = translator;
  const { goals, exposure, resources } = facts.profile;
  const missing = t('report:units.notStated');
  const chosen = (goals ?? []).map((goal) => t(`questionnaire:profile.goals.options.${goal}`));
  const means = resources && {
    budget: format.euro(resources.budgetEurPerYear),
    days: resources.staffDaysPerQuarter,
  };
  return [
    {
      label: t('questionnaire:profile.goals.title'),
      value: chosen.length === 0 ? missing : enumerated(translator, chosen),
    },
    {
      label: t('questionnaire:profile.exposure.title'),
      value: exposure ? t(`questionnaire:profile.exposure.options.${exposure}`) : missing,
    },
    {
      label: t('questionnaire:profile.resources.title'),
      value: means ? t('report:answers.resources', means) : missing,
    },
  ];
}
