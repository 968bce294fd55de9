import type { FolderDetails } from '#app/domain/grant-folder/folder.ts';
import { MAX_ASSIGNMENT, MAX_DECISIONS } from '#app/domain/grant-folder/folder.ts';
import type { GrantDay } from '#app/domain/grant-folder/report-profile.schema.ts';
import { GRANT_DAYS } from '#app/domain/grant-folder/report-profile.schema.ts';
import { findReportProfile } from '#app/domain/grant-folder/report-profiles.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toLines, toOneLine } from '#app/domain/shared/one-line.ts';
import { isDay, textIn } from './typed-fields.ts';

/** The field of a day of the grant. */
export type DayField = `day-${GrantDay}`;
export const dayFieldOf = (day: GrantDay): DayField => `day-${day}`;

type TextField = 'programme' | 'assignment' | 'decisions' | 'nextOn' | DayField;
/** What stands in the form of a folder, as typed. */
export type DetailsFields = Readonly<Record<TextField, string>> & { readonly withProviders: boolean };

export interface DetailsFault {
  readonly field: TextField;
  readonly code: 'day-wrong' | 'text-long';
  readonly most?: number;
}

export interface ReadDetailsForm {
  readonly fields: DetailsFields;
  /** Null where something is wrong. */
  readonly details: FolderDetails | null;
  readonly faults: readonly DetailsFault[];
}

const DAY_FIELDS = [...GRANT_DAYS.map(dayFieldOf), 'nextOn'] as const;
const LONGEST = { assignment: MAX_ASSIGNMENT, decisions: MAX_DECISIONS } as const;

const faultsOf = (fields: DetailsFields): readonly DetailsFault[] => [
  ...DAY_FIELDS.flatMap((field): DetailsFault[] =>
    fields[field] === '' || isDay(fields[field]) ? [] : [{ field, code: 'day-wrong' }],
  ),
  ...(['assignment', 'decisions'] as const).flatMap((field): DetailsFault[] =>
    lengthOf(fields[field]) > LONGEST[field] ? [{ field, code: 'text-long', most: LONGEST[field] }] : [],
  ),
];

const dayOrNull = (text: string): string | null => (text === '' ? null : text);

const toDetails = (fields: DetailsFields): FolderDetails => ({
  programme: findReportProfile(fields.programme)?.id ?? null,
  assignment: fields.assignment,
  days: Object.fromEntries(
    GRANT_DAYS.map((day) => [day, dayOrNull(fields[dayFieldOf(day)])]),
  ) as FolderDetails['days'],
  withProviders: fields.withProviders,
  decisions: fields.decisions,
  nextOn: dayOrNull(fields.nextOn),
});

type DayFields = Readonly<Record<DayField, string>>;
const dayFields = (textOf: (day: GrantDay) => string): DayFields =>
  Object.fromEntries(GRANT_DAYS.map((day) => [dayFieldOf(day), textOf(day)])) as DayFields;

/** What was typed into the form of a folder, with all that is wrong in it. */
export function readDetailsForm(form: FormData): ReadDetailsForm {
  const fields: DetailsFields = {
    programme: textIn(form, 'programme'),
    assignment: toLines(textIn(form, 'assignment')),
    decisions: toLines(textIn(form, 'decisions')),
    nextOn: toOneLine(textIn(form, 'nextOn')),
    withProviders: form.get('withProviders') === 'yes',
    ...dayFields((day) => toOneLine(textIn(form, dayFieldOf(day)))),
  };
  const faults = faultsOf(fields);
  return { fields, faults, details: faults.length > 0 ? null : toDetails(fields) };
}

/** A folder as its form shows it. */
export const toDetailsFields = ({ days, ...folder }: FolderDetails): DetailsFields => ({
  programme: folder.programme ?? '',
  assignment: folder.assignment,
  decisions: folder.decisions,
  nextOn: folder.nextOn ?? '',
  withProviders: folder.withProviders,
  ...dayFields((day) => days[day] ?? ''),
});
