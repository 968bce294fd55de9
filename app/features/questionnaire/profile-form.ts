import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { FieldFault, ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

/** Without these a full evaluation is not possible. Source: method 2026-1, section 1. */
const REQUIRED = ['sizeClass', 'sector', 'country', 'aiUse'] as const;

/** The one country whose regions are asked: the register of help knows its Länder. */
export const COUNTRY_WITH_REGIONS = 'DE';

export function readProfileForm(form: FormData): ReadForm {
  const value = {
    role: optional(PROFILE_FIELDS.role, textOf(form, 'role')),
    sizeClass: optional(PROFILE_FIELDS.sizeClass, textOf(form, 'sizeClass')),
    sector: optional(PROFILE_FIELDS.sector, textOf(form, 'sector')),
    country: optional(PROFILE_FIELDS.country, textOf(form, 'country')),
    aiUse: optional(PROFILE_FIELDS.aiUse, textOf(form, 'aiUse')),
  };
  // A region left over from another choice of country means nothing.
  const asksRegion = value.country === COUNTRY_WITH_REGIONS;
  const region = asksRegion ? optional(PROFILE_FIELDS.region, textOf(form, 'region')) : null;
  const missing = REQUIRED.filter((field) => value[field] === null);
  const faults: FieldFault[] = missing.map((field) => ({ field, code: `${field}-missing` }));
  if (asksRegion && region === null) faults.push({ field: 'region', code: 'region-missing' });
  return { change: { profile: { ...value, region } }, faults };
}

interface FieldSchema<Value> {
  readonly safeParse: (value: unknown) => { success: true; data: Value } | { success: false };
}

function optional<Value>(schema: FieldSchema<Value>, value: string): Value | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
