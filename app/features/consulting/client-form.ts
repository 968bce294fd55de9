import { canonicalEmail } from '#app/domain/shared/email.ts';
import type { ClientDetails } from '#app/domain/client/client.ts';
import { MAX_CLIENT_NAME, MAX_CLIENT_NOTE } from '#app/domain/client/client.ts';
import { hasRegions } from '#app/domain/questionnaire/countries.ts';
import { lengthOf, PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toLines, toOneLine } from '#app/domain/shared/one-line.ts';

/** What stands in the form of a client, as typed. */
export type ClientFields = Readonly<
  Record<'name' | 'sector' | 'sizeClass' | 'country' | 'region' | 'note' | 'email', string>
> & { readonly isShared: boolean };

/** Where something is wrong, and what. */
export interface ClientFault {
  readonly field: 'name' | 'note' | 'email';
  readonly code: 'name-missing' | 'name-long' | 'note-long' | 'email-wrong';
}

export interface ReadClientForm {
  readonly fields: ClientFields;
  /** Null where something is wrong. */
  readonly details: ClientDetails | null;
  readonly faults: readonly ClientFault[];
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function faultsOf({ name, note, email }: ClientFields): readonly ClientFault[] {
  const faults: ClientFault[] = [];
  if (name === '') faults.push({ field: 'name', code: 'name-missing' });
  if (lengthOf(name) > MAX_CLIENT_NAME) faults.push({ field: 'name', code: 'name-long' });
  if (lengthOf(note) > MAX_CLIENT_NOTE) faults.push({ field: 'note', code: 'note-long' });
  if (email !== '' && canonicalEmail(email) === null) faults.push({ field: 'email', code: 'email-wrong' });
  return faults;
}

/** The value of a choice, or null where nothing is chosen. */
export const chosen = <Value>(
  schema: { readonly safeParse: (text: string) => { success: true; data: Value } | { success: false } },
  text: string,
): Value | null => {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : null;
};

function toDetails(fields: ClientFields): ClientDetails {
  const country = chosen(PROFILE_FIELDS.country, fields.country);
  return {
    ...{ name: fields.name, note: fields.note, isShared: fields.isShared, country },
    email: canonicalEmail(fields.email),
    sector: chosen(PROFILE_FIELDS.sector, fields.sector),
    sizeClass: chosen(PROFILE_FIELDS.sizeClass, fields.sizeClass),
    // A region left over from another choice of country means nothing.
    region: hasRegions(country) ? chosen(PROFILE_FIELDS.region, fields.region) : null,
  };
}

/** What was typed, whatever way it came. */
export function readClientFields(typed: ClientFields): ReadClientForm {
  const { name, note, email } = typed;
  const fields = { ...typed, name: toOneLine(name), note: toLines(note), email: toOneLine(email) };
  const faults = faultsOf(fields);
  return { fields, faults, details: faults.length > 0 ? null : toDetails(fields) };
}

export const readClientForm = (form: FormData): ReadClientForm =>
  readClientFields({
    name: textIn(form, 'name'),
    note: textIn(form, 'note'),
    email: textIn(form, 'email'),
    sector: textIn(form, 'sector'),
    sizeClass: textIn(form, 'sizeClass'),
    country: textIn(form, 'country'),
    region: textIn(form, 'region'),
    isShared: form.get('isShared') === 'yes',
  });

const NEW_CLIENT: ClientFields = {
  ...{ name: '', note: '', email: '', sector: '', sizeClass: '', country: '', region: '' },
  isShared: false,
};

const toTyped = ({ name, note, isShared, ...details }: ClientDetails): ClientFields => ({
  ...{ name, note, isShared },
  email: details.email ?? '',
  sector: details.sector ?? '',
  sizeClass: details.sizeClass ?? '',
  country: details.country ?? '',
  region: details.region ?? '',
});

/** What is noted of a client, as its form shows it; nothing yet of a new one. */
export const toFields = (details: ClientDetails | null): ClientFields =>
  details === null ? NEW_CLIENT : toTyped(details);
