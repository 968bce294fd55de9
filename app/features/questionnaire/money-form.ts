import { resourcesSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { readHalfDays, readWholeEuro } from '#app/i18n/typed-numbers.ts';
import type { FieldFault, ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

const BUDGET = 'budgetEurPerYear';
const DAYS = 'staffDaysPerQuarter';

/** Both or neither: a plan needs money and days together. */
export function readMoneyForm(form: FormData): ReadForm {
  const budgetText = textOf(form, BUDGET);
  const daysText = textOf(form, DAYS);
  if (budgetText === '' && daysText === '') return { change: { profile: { resources: null } }, faults: [] };
  const faults: FieldFault[] = [];
  const budget = within(BUDGET, readWholeEuro(budgetText));
  const days = within(DAYS, readHalfDays(daysText));
  if (budget === null)
    faults.push({ field: BUDGET, code: budgetText === '' ? 'budget-missing' : 'budget-wrong' });
  if (days === null) faults.push({ field: DAYS, code: daysText === '' ? 'days-missing' : 'days-wrong' });
  if (budget === null || days === null) return { change: {}, faults };
  return {
    change: { profile: { resources: { budgetEurPerYear: budget, staffDaysPerQuarter: days } } },
    faults: [],
  };
}

function within(field: typeof BUDGET | typeof DAYS, value: number | null): number | null {
  const parsed = resourcesSchema.shape[field].safeParse(value);
  return parsed.success ? parsed.data : null;
}
