import { readFileSync } from 'node:fs';
import { TOKEN_SCOPES } from '#app/domain/access/token-scopes.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import {
  nameFault,
  organisationFault,
  toKind,
  toLocale,
  toRole,
} from '#app/features/account/account-forms.schema.ts';
import { listTokens, makeToken, revokeToken } from '#app/features/account/api-token.server.ts';
import { invite } from '#app/features/account/invitation.server.ts';
import { openAccount, openOrganisationFor } from '#app/features/account/open-account.server.ts';
import { changeRole, removeMember } from '#app/features/account/organisation.server.ts';
import { setEmergency } from '#app/features/account/password-door.server.ts';
import { addClients } from '#app/features/consulting/change-client.server.ts';
import { readClientFile } from '#app/features/consulting/client-file.server.ts';
import { DEFAULT_LOCALE } from '#app/i18n/locales.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { ownOrigin } from '#app/platform/own-origin.server.ts';
import { act, ACTING, emailIn } from './acting.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';

function chosen<Value>(value: Value | null, name: string): Value {
  if (value === null) throw new CommandError('unknown-option', `--${name} does not know that value.`);
  return value;
}

function named(flags: Flags, faultOf: (name: string) => string | null): string {
  const name = toOneLine(textOf(flags, 'name'));
  const fault = faultOf(name);
  if (fault !== null) throw new CommandError(fault, '--name has to have 1 to 100 characters.');
  return name;
}

function done(change: 'done' | 'last-owner'): { readonly done: true } {
  if (change === 'done') return { done: true };
  throw new CommandError('last-owner', 'An owner has to stay. Make somebody else an owner first.');
}

async function inviteMember(flags: Flags): Promise<unknown> {
  const { access, own } = await act(flags);
  const request = { email: emailIn(flags, 'email'), role: chosen(toRole(textOf(flags, 'role')), 'role') };
  const locale =
    flags.locale === undefined ? DEFAULT_LOCALE : chosen(toLocale(textOf(flags, 'locale')), 'locale');
  const origin = ownOrigin();
  const letter = valueOf(await invite(access, request, { from: own, frame: { locale, origin } }));
  if (letter === 'sent' || letter === 'unsent') return { letter };
  throw new CommandError(letter, `Nobody was invited: ${letter}.`);
}

async function importClients(flags: Flags): Promise<unknown> {
  const { adviser } = await act(flags);
  const file = textOf(flags, 'file');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new CommandError('not-found', `There is no file ${file}.`);
  }
  const { clients, faults } = readClientFile(bytes);
  const hasToStop = clients.length === 0 || flags['skip-errors'] !== true;
  if (faults.length > 0 && hasToStop) {
    throw new CommandError(faults[0]?.code ?? 'wrong-type', 'Nothing was imported.', { rows: faults });
  }
  const added = valueOf(await addClients(adviser, textOf(flags, 'organisation'), clients));
  return { imported: added.length, skipped: faults };
}

async function createToken(flags: Flags): Promise<unknown> {
  const { access } = await act(flags);
  const asked = [flags.scope ?? []].flat();
  const scopes = TOKEN_SCOPES.filter((scope) => asked.includes(scope));
  if (scopes.length !== asked.length)
    throw new CommandError('unknown-option', `Scopes: ${TOKEN_SCOPES.join(', ')}.`);
  const days = flags.days === undefined ? null : Number(flags.days);
  if (days !== null && !(Number.isInteger(days) && days > 0)) {
    throw new CommandError('out-of-range', '--days is a whole number of days.');
  }
  const made = valueOf(await makeToken(access, { name: named(flags, nameFault), scopes, days }));
  if (made === 'full') throw new CommandError('full', 'There are 20 tokens already. Revoke one first.');
  return made;
}

export const PEOPLE_COMMANDS: Readonly<Record<string, Command>> = {
  'operator create': {
    flags: { email: 'required', name: 'required', locale: 'optional' },
    run: async (flags) => {
      const locale =
        flags.locale === undefined ? DEFAULT_LOCALE : chosen(toLocale(textOf(flags, 'locale')), 'locale');
      const email = emailIn(flags, 'email');
      const opened = valueOf(await openAccount({ email, name: named(flags, nameFault), locale }));
      if (opened === null) throw new CommandError('already-created', 'That address has an account.');
      return opened;
    },
  },
  'account emergency': {
    flags: { email: 'required', end: 'switch' },
    run: async (flags) => {
      valueOf(await setEmergency(emailIn(flags, 'email'), flags.end !== true));
      return { done: true };
    },
  },
  'organisation create': {
    flags: { name: 'required', kind: 'required', owner: 'required' },
    run: async (flags) => {
      const kind = chosen(toKind(textOf(flags, 'kind')), 'kind');
      const organisation = { name: named(flags, organisationFault), kind };
      return { organisation: valueOf(await openOrganisationFor(emailIn(flags, 'owner'), organisation)) };
    },
  },
  'organisation list': {
    flags: {},
    run: async () => valueOf(await currentStore().look(({ organisations }) => organisations.list())),
  },
  'member invite': {
    flags: { ...ACTING, email: 'required', role: 'required', locale: 'optional' },
    run: inviteMember,
  },
  'member role': {
    flags: { ...ACTING, email: 'required', role: 'required' },
    run: async (flags) => {
      const { access, memberNamed } = await act(flags);
      const role = chosen(toRole(textOf(flags, 'role')), 'role');
      return done(valueOf(await changeRole(access, { account: memberNamed(emailIn(flags, 'email')), role })));
    },
  },
  'member remove': {
    flags: { ...ACTING, email: 'required' },
    run: async (flags) => {
      const { access, memberNamed } = await act(flags);
      return done(valueOf(await removeMember(access, memberNamed(emailIn(flags, 'email')))));
    },
  },
  'client import': {
    flags: { ...ACTING, file: 'required', 'skip-errors': 'switch' },
    run: importClients,
  },
  'token create': {
    flags: { ...ACTING, name: 'required', scope: 'several', days: 'optional' },
    run: createToken,
  },
  'token list': {
    flags: ACTING,
    run: async (flags) => valueOf(await listTokens((await act(flags)).access)),
  },
  'token revoke': {
    flags: { ...ACTING, id: 'required' },
    run: async (flags) => {
      valueOf(await revokeToken((await act(flags)).access, textOf(flags, 'id')));
      return { done: true };
    },
  },
};
