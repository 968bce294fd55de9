import type { SizeClass } from '#app/domain/questionnaire/profile.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FieldValues } from './profile.view-model.ts';

export type MoneyView = ReturnType<typeof toMoneyView>;

/** Money and days. The example of the firm's size is offered as a sentence, never filled in. */
export function toMoneyView({ t }: Translator, values: FieldValues, sizeClass: SizeClass | undefined) {
  const words = 'questionnaire:profile.resources';
  return {
    title: t(`${words}.question`),
    intro: t(`${words}.hint`),
    values,
    budget: {
      label: t(`${words}.budgetEurPerYear.label`),
      hint: t(`${words}.budgetEurPerYear.hint`),
    },
    days: {
      label: t(`${words}.staffDaysPerQuarter.label`),
      hint: t(`${words}.staffDaysPerQuarter.hint`),
    },
    example: sizeClass
      ? { title: t('assess:money.example'), text: t(`${words}.examples.${sizeClass}`) }
      : null,
    skip: t('assess:money.skip'),
    skipNote: t('assess:money.skipNote'),
  };
}
