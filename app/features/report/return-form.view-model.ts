import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { SAVINGS } from '#app/domain/roadmap/savings.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReturnField, ReturnsRead } from './return-form.ts';
import { fieldName, RETURN_FIELDS, toPercent } from './return-form.ts';

interface ReturnFormInput {
  readonly goals: readonly Goal[];
  readonly useCases: readonly UseCase[];
  /** What was sent and refused, or null. */
  readonly refused: Pick<ReturnsRead, 'faults' | 'typed'> | null;
}

/** As it is typed: the language's own comma, no grouping, which reads back as the same number. */
function plainNumber(value: number, format: Translator['format']): string {
  const comma = format.number(0.5).charAt(1);
  return String(value).replace('.', comma);
}

/** What is known of a goal, as it would be typed. */
function knownText(useCase: UseCase | undefined, field: ReturnField, format: Translator['format']): string {
  const value = useCase?.[field] ?? null;
  if (value === null) return '';
  return plainNumber(field === 'shareOverride' ? toPercent(value) : value, format);
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
  const { t, format } = translator;
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
          value: refused?.typed[name] ?? knownText(known, field, format),
          error: refused?.faults.includes(name) ? t(`report:web.returns.${field}.error`) : null,
        };
      }),
    })),
  };
}
export type ReturnForm = ReturnType<typeof toReturnForm>;
