import { requiredFields } from '#app/domain/assessment/completeness.ts';
import { hasRegions } from '#app/domain/questionnaire/countries.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

export function readProfileForm(form: FormData): ReadForm {
  const value = {
    role: optional(PROFILE_FIELDS.role, textOf(form, 'role')),
    sizeClass: optional(PROFILE_FIELDS.sizeClass, textOf(form, 'sizeClass')),
    sector: optional(PROFILE_FIELDS.sector, textOf(form, 'sector')),
    country: optional(PROFILE_FIELDS.country, textOf(form, 'country')),
    aiUse: optional(PROFILE_FIELDS.aiUse, textOf(form, 'aiUse')),
  };
  // A region left over from another choice of country means nothing.
  const region = hasRegions(value.country) ? optional(PROFILE_FIELDS.region, textOf(form, 'region')) : null;
  const profile = { ...value, region };
  const missing = requiredFields(profile).filter((field) => profile[field] === null);
  return {
    change: { profile },
    faults: missing.map((field) => ({ field, code: `${field}-missing`, isOpen: true })),
  };
}

interface FieldSchema<Value> {
  readonly safeParse: (value: unknown) => { success: true; data: Value } | { success: false };
}

function optional<Value>(schema: FieldSchema<Value>, value: string): Value | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
