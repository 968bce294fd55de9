import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { SAVINGS } from '#app/domain/roadmap/savings.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { writeNumber } from '#app/i18n/typed-numbers.ts';
import type { ReturnField, ReturnsRead } from './return-form.ts';
import { fieldName, RETURN_FIELDS, UNIT_OF } from './return-form.ts';

interface Refused extends Pick<ReturnFormInput, 'refused'> {
  readonly translator: Translator;
}

interface ReturnFormInput {
  readonly goals: readonly Goal[];
  readonly useCases: readonly UseCase[];
  /** What was sent and refused, or null. */
  readonly refused: Pick<ReturnsRead, 'faults' | 'typed'> | null;
}

/** What is known of a goal, as it would be typed. */
function knownText(useCase: UseCase | undefined, field: ReturnField, { locale }: Translator): string {
  const value = useCase?.[field] ?? null;
  return value === null ? '' : writeNumber(value, { locale, unit: UNIT_OF[field] });
}

/** What is wrong with a field, or null. */
function errorOf(name: string, field: ReturnField, { refused, translator: { t } }: Refused): string | null {
  const fault = refused?.faults.find((one) => one.field === name);
  if (!fault) return null;
  return fault.doubt ? t('common:form.doubtful', { ...fault.doubt }) : t(`report:web.returns.${field}.error`);
}

/** What holds where no share is given: the range of the evidence and how good that is. */
function evidenceOf(goal: Goal, { t, format }: Translator) {
  const { low, high, evidence } = SAVINGS[goal];
  return {
    low: format.percent(low),
    high: format.percent(high),
    quality: t(`measures:qualities.${evidence.quality}`),
  };
}

/** The form that asks for each chosen goal what it takes today, and if the owner knows better, what is saved. */
export function toReturnForm({ goals, useCases, refused }: ReturnFormInput, translator: Translator) {
  const { t } = translator;
  return {
    title: t('report:web.returns.title'),
    submit: t('report:web.returns.submit'),
    goals: goals.map((goal) => ({
      goal,
      title: t(`questionnaire:profile.goals.options.${goal}`),
      fields: RETURN_FIELDS.map((field) => {
        const name = fieldName(goal, field);
        const known = useCases.find((entry) => entry.goal === goal);
        const isShare = field === 'shareOverride';
        const evidence = evidenceOf(goal, translator);
        return {
          name,
          label: t(`report:web.returns.${field}.label`),
          hint: isShare ? t('report:web.returns.shareOverride.hint', evidence) : null,
          placeholder: isShare ? t('report:web.returns.shareOverride.placeholder', evidence) : undefined,
          value: refused?.typed[name] ?? knownText(known, field, translator),
          error: errorOf(name, field, { refused, translator }),
        };
      }),
    })),
  };
}
export type ReturnForm = ReturnType<typeof toReturnForm>;
