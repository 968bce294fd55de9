import type { Translator } from '#app/i18n/translator.server.ts';

/** Where on the page of the profile it stands; every question leads there. */
export const HOW_TO_ANSWER = 'how-to-answer';

/** What holds for all 24 questions, said once, where they begin. */
export function toHowToAnswer({ t }: Translator) {
  return {
    title: t('assess:howToAnswer.title'),
    rule: t('questionnaire:answers.rule'),
    other: t('assess:howToAnswer.other'),
    ways: (['unknown', 'notApplicable'] as const).map((way) => ({
      id: way,
      label: t(`questionnaire:answers.${way}.label`),
      text: t(`questionnaire:answers.${way}.hint`),
    })),
  };
}
