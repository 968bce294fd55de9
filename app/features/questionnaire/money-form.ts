import { resourcesSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
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

const GROUPED = /^\d{1,3}([ .,'’\u00a0\u202f]\d{3})+$/;

/**
 * Whole euro as people write them: 20000, 20.000, 20,000, 20 000, with or without the sign. Null for anything
 * else: 20.50 is not guessed at.
 */
export function readWholeEuro(text: string): number | null {
  const bare = text.replace(/€|euro?/gi, '').trim();
  if (/^\d+$/.test(bare)) return Number(bare);
  return GROUPED.test(bare) ? Number(bare.replace(/\D/g, '')) : null;
}

/** Days in steps of a half, with a comma or a point. */
export function readHalfDays(text: string): number | null {
  return /^\d+([.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function within(field: typeof BUDGET | typeof DAYS, value: number | null): number | null {
  const parsed = resourcesSchema.shape[field].safeParse(value);
  return parsed.success ? parsed.data : null;
}
