import { resourcesSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { NumberField } from '#app/i18n/typed-numbers.ts';
import { doubtOf, readNumber } from '#app/i18n/typed-numbers.ts';
import type { FieldFault, ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

const BUDGET = 'budgetEurPerYear';
const DAYS = 'staffDaysPerQuarter';
const { [DAYS]: days, [BUDGET]: budget } = resourcesSchema.shape;

interface MoneyField {
  readonly name: typeof BUDGET | typeof DAYS;
  readonly unit: NumberField['unit'];
  readonly accepts: (value: number) => boolean;
  readonly missing: string;
  readonly wrong: string;
}

const FIELDS: readonly [MoneyField, MoneyField] = [
  {
    ...{ name: BUDGET, unit: 'euro', missing: 'budget-missing', wrong: 'budget-wrong' },
    accepts: (value) => Number.isInteger(value) && budget.safeParse(value).success,
  },
  {
    ...{ name: DAYS, unit: 'days', missing: 'days-missing', wrong: 'days-wrong' },
    accepts: (value) => days.safeParse(value).success,
  },
];

/** Both or neither: a plan needs money and days together. */
export function readMoneyForm(form: FormData, locale: Locale): ReadForm {
  if (FIELDS.every(({ name }) => textOf(form, name) === '')) {
    return { change: { profile: { resources: null } }, faults: [] };
  }
  const [money, time] = FIELDS.map((field) => readField(field, textOf(form, field.name), locale));
  if (typeof money === 'number' && typeof time === 'number') {
    return { change: { profile: { resources: { [BUDGET]: money, [DAYS]: time } } }, faults: [] };
  }
  const faults = [money, time].filter((read): read is FieldFault => typeof read === 'object');
  return { change: {}, faults };
}

function readField(field: MoneyField, text: string, locale: Locale): number | FieldFault {
  const { name, unit, accepts, missing, wrong } = field;
  const read = readNumber(text, { locale, unit });
  if (read.kind === 'number' && accepts(read.value)) return read.value;
  const doubt = doubtOf(read, { locale, unit });
  if (doubt !== null) return { field: name, code: 'doubtful', values: doubt };
  return { field: name, code: read.kind === 'empty' ? missing : wrong };
}
