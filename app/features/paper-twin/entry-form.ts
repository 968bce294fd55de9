import { findPersonalCode } from '#app/domain/campaign/personal-code.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Problem } from '#app/domain/shared/problem.ts';

/** The names of the fields that no page of the questionnaire has. */
export const ENTRY_FIELDS = { code: 'code', consent: 'consent', district: 'district' } as const;
export const answerFieldOf = (item: Item): string => `answer-${item}`;
export const reasonFieldOf = (item: Item): string => `reason-${item}`;

export type EntryFaultCode = 'code' | 'consent' | 'district' | 'goal' | 'reason' | 'too-many';
export interface EntryFault {
  readonly field: string;
  readonly code: EntryFaultCode;
  /** The number of the question, where it is about one. */
  readonly number?: number;
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What a form says beside its answers. */
export interface EntryHead {
  /** Null: the form has none. */
  readonly code: string | null;
  readonly district: string | null;
  readonly faults: readonly EntryFault[];
}

export function readEntryHead(form: FormData, hasDistricts: boolean): EntryHead {
  const [typed, district] = [textIn(form, ENTRY_FIELDS.code), textIn(form, ENTRY_FIELDS.district)];
  const code = typed === '' ? null : findPersonalCode(typed);
  const faults: readonly EntryFault[] = [
    ...(typed !== '' && code === null ? [{ field: ENTRY_FIELDS.code, code: 'code' } as const] : []),
    ...(form.get(ENTRY_FIELDS.consent) === 'yes'
      ? []
      : [{ field: ENTRY_FIELDS.consent, code: 'consent' } as const]),
    ...(hasDistricts && district === '' ? [{ field: ENTRY_FIELDS.district, code: 'district' } as const] : []),
  ];
  return { code, district: district === '' ? null : district, faults };
}

/** The answer to each question as the form of a single one, for the reader of those; what is open is left out. */
export function toQuestionForms(form: FormData): readonly { readonly item: Item; readonly form: FormData }[] {
  return ITEMS.flatMap((item) => {
    const answer = textIn(form, answerFieldOf(item));
    if (answer === '') return [];
    const single = new FormData();
    single.set('answer', answer);
    single.set('reason', textIn(form, reasonFieldOf(item)));
    return [{ item, form: single }];
  });
}

export const reasonFault = (item: Item): EntryFault => ({
  ...{ field: reasonFieldOf(item), code: 'reason', number: ITEMS.indexOf(item) + 1 },
});

/** What a refusal means for the form; null where it is not about what was typed. */
export function toEntryFault({ code, errors = [] }: Problem): EntryFault | null {
  if (code === 'not-found') return { field: ENTRY_FIELDS.code, code: 'code' };
  if (errors.some(({ pointer }) => pointer === '/district')) {
    return { field: ENTRY_FIELDS.district, code: 'district' };
  }
  const [tooMany] = errors.filter((error) => error.code === 'too-many-not-applicable');
  return tooMany === undefined ? null : { field: answerFieldOf(ITEMS[0]), code: 'too-many' };
}
