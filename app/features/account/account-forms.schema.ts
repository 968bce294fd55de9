import { z } from 'zod';
import { canonicalEmail } from '#app/domain/shared/email.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { OrganisationKind } from '#app/domain/account/organisation.ts';
import { ORGANISATION_KINDS } from '#app/domain/account/organisation.ts';
import type { PasswordFault } from '#app/domain/account/password.ts';
import { passwordFault } from '#app/domain/account/password.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import type { FaultCode, Faults, Values } from './form-page.view-model.ts';

const LONGEST = 1000;
const LONGEST_NAME = 100;

const text = z.string().max(LONGEST).catch('');
const line = text.transform(toOneLine);

/** Passwords as they were typed, everything else as one line. What is missing or absurd is empty. */
const schema = z.object({
  ...{
    name: line,
    organisation: line,
    email: line,
    newEmail: line,
    inviteEmail: line,
    to: line,
    code: line,
    secondFactor: line,
  },
  ...{
    kind: line,
    role: line,
    locale: line,
    intent: line,
    account: line,
    invitation: line,
    session: line,
    next: line,
  },
  ...{ password: text, newPassword: text },
});
export type SentFields = z.infer<typeof schema>;

/** What was sent with a form of accounts. */
export const readFields = (form: FormData): SentFields => schema.parse(Object.fromEntries(form));

/** Faults without what is none. */
export const faultsOf = (found: Readonly<Record<string, FaultCode | null>>): Faults =>
  Object.fromEntries(Object.entries(found).filter(([, code]) => code !== null));

export const hasFaults = (faults: Faults): boolean => Object.keys(faults).length > 0;

export const lineFault = (typed: string, missing: FaultCode): FaultCode | null => {
  if (typed === '') return missing;
  return typed.length > LONGEST_NAME ? 'name-long' : null;
};
export const nameFault = (typed: string): FaultCode | null => lineFault(typed, 'name-missing');
export const organisationFault = (typed: string): FaultCode | null =>
  lineFault(typed, 'organisation-missing');

export const emailFault = (typed: string): FaultCode | null => {
  if (typed === '') return 'email-missing';
  return canonicalEmail(typed) === null ? 'email-wrong' : null;
};

export const toPasswordFault = (fault: PasswordFault | null): FaultCode | null =>
  fault === null ? null : `password-${fault}`;

const oneOf = <Value extends string>(values: readonly Value[], typed: string): Value | null =>
  values.find((value) => value === typed) ?? null;
export const toRole = (typed: string): Role | null => oneOf(ROLES, typed);
export const toKind = (typed: string): OrganisationKind | null => oneOf(ORGANISATION_KINDS, typed);
export const toLocale = (typed: string): Locale | null => oneOf(LOCALES, typed);

/** The one spelling of an address; empty for what is none, under which nobody is found. */
export const toEmail = (typed: string): string => canonicalEmail(typed) ?? '';

/** What stands against a password for the account of this address. */
export const newPasswordFault = (typed: string, email: string): FaultCode | null =>
  toPasswordFault(passwordFault(typed, email));

/** What is shown again in a form that came back. */
export const toValues = ({
  name,
  organisation,
  email,
  newEmail,
  inviteEmail,
  code,
  kind,
  role,
}: SentFields): Values => ({
  ...{ name, organisation, email, newEmail, inviteEmail, code, kind, role },
});
