import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from '#app/domain/roadmap/savings.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import { writeNumber } from '#app/i18n/typed-numbers.ts';
import type { ReturnField, ReturnsRead } from './return-form.ts';
import { fieldName, fieldsOf, UNIT_OF } from './return-form.ts';

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

/** What a share is where none is given: the range of the evidence and how good that is. */
function evidenceOf(goal: Goal, field: 'shareOverride' | 'lossShareOverride', { t, format }: Translator) {
  const saving = field === 'shareOverride' ? TIME_SAVINGS[goal] : LOSS_SAVINGS[goal];
  if (saving === undefined) throw new RangeError(`No loss share is known for ${goal}`);
  return {
    low: format.percent(saving.low),
    high: format.percent(saving.high),
    quality: t(`measures:qualities.${saving.evidence.quality}`),
  };
}

/** The words of a field: what a loss is depends on the goal, what a share is rests on its evidence. */
function wordsOf(goal: Goal, field: ReturnField, translator: Translator) {
  const { t } = translator;
  const key = `report:web.returns.${field}`;
  if (field === 'lossEurPerYear') {
    return { label: t(`${key}.label.${goal}`), hint: t(`${key}.hint.${goal}`), placeholder: undefined };
  }
  const label = t(`${key}.label`);
  if (field !== 'shareOverride' && field !== 'lossShareOverride') {
    return { label, hint: null, placeholder: undefined };
  }
  const evidence = evidenceOf(goal, field, translator);
  return { label, hint: t(`${key}.hint`, evidence), placeholder: t(`${key}.placeholder`, evidence) };
}

/** The form that asks for each chosen goal what it takes today, and if the owner knows better, what is saved. */
export function toReturnForm({ goals, useCases, refused }: ReturnFormInput, translator: Translator) {
  const { t } = translator;
  const asked = goals.map((goal) => ({
    goal,
    title: t(`questionnaire:profile.goals.options.${goal}`),
    either: fieldsOf(goal).includes('lossEurPerYear') ? t('report:web.returns.either') : null,
    fields: fieldsOf(goal).map((field) => {
      const name = fieldName(goal, field);
      const known = useCases.find((entry) => entry.goal === goal);
      return {
        name,
        ...wordsOf(goal, field, translator),
        value: refused?.typed[name] ?? knownText(known, field, translator),
        error: errorOf(name, field, { refused, translator }),
      };
    }),
  }));
  return {
    title: t('report:web.returns.title'),
    submit: t('report:web.returns.submit'),
    errorTitle: t('common:form.errorTitle'),
    errors: asked.flatMap(({ fields }) =>
      fields.flatMap(({ name, label, error }) =>
        error === null ? [] : [{ field: name, text: labelled(translator, label, error) }],
      ),
    ),
    goals: asked,
  };
}
export type ReturnForm = ReturnType<typeof toReturnForm>;
