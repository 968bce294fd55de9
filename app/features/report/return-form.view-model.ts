import type { UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReturnsRead } from './return-form.ts';
import { fieldName, RETURN_FIELDS } from './return-form.ts';

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

/** The form that asks three figures for each chosen goal. */
export function toReturnForm({ goals, useCases, refused }: ReturnFormInput, { t, format }: Translator) {
  const words = (field: (typeof RETURN_FIELDS)[number]) => ({
    label: t(`report:web.returns.${field}.label`),
    error: t(`report:web.returns.${field}.error`),
  });
  return {
    title: t('report:web.returns.title'),
    submit: t('report:web.returns.submit'),
    goals: goals.map((goal) => ({
      goal,
      title: t(`questionnaire:profile.goals.options.${goal}`),
      fields: RETURN_FIELDS.map((field) => {
        const name = fieldName(goal, field);
        const known = useCases.find((entry) => entry.goal === goal)?.[field];
        const { label, error } = words(field);
        return {
          name,
          label,
          value: refused?.typed[name] ?? (known === undefined ? '' : plainNumber(known, format)),
          error: refused?.faults.includes(name) ? error : null,
        };
      }),
    })),
  };
}
export type ReturnForm = ReturnType<typeof toReturnForm>;
