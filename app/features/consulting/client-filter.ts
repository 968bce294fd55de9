import type { ClientFilter } from '#app/domain/client/client.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { chosen } from './client-form.ts';

/** The fields of a filter, under the same names in an address and in a form. */
export const FILTER_FIELDS = ['sector', 'sizeClass'] as const;

export const NO_FILTER: ClientFilter = { sector: null, sizeClass: null };

export const hasFilter = (filter: ClientFilter): boolean =>
  FILTER_FIELDS.some((field) => filter[field] !== null);

/** What an address or a form filters by; what is none of the choices filters nothing. */
export function readClientFilter(sent: URLSearchParams | FormData): ClientFilter {
  const textOf = (field: (typeof FILTER_FIELDS)[number]): string => String(sent.get(field) ?? '');
  return {
    sector: chosen(PROFILE_FIELDS.sector, textOf('sector')),
    sizeClass: chosen(PROFILE_FIELDS.sizeClass, textOf('sizeClass')),
  };
}
