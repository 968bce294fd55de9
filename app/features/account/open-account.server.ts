import type { Membership } from '#app/domain/access/roles.ts';
import type { OrganisationKind } from '#app/domain/account/organisation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { note } from './audit-note.server.ts';
import { hashPassword } from './password-hashing.server.ts';
import { newToken } from './secrets.server.ts';

export interface OpenedAccount {
  readonly account: string;
  /** Shown now, never stored. Its owner changes it. */
  readonly password: string;
}

/**
 * An account that needs no letter: whoever runs the installation answers for the address. Null where the address has an
 * account already.
 */
export async function openAccount(
  person: { readonly email: string; readonly name: string; readonly locale: string },
  password = newToken(),
): Promise<Outcome<OpenedAccount | null>> {
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  return currentStore().write(async (repositories) => {
    const { accounts } = repositories;
    await accounts.removeUnverified(person.email);
    if ((await accounts.findByEmail(person.email)) !== null) return succeed(null);
    const account = newId();
    const proven = { passwordHash: hashed.value, verifiedAt: now() };
    await accounts.create({ ...person, ...proven, id: account }, now());
    await note(repositories, { by: account, kind: 'signed-up' });
    return succeed({ account, password });
  });
}

/** An organisation of somebody who has an account already; `not-found` where nobody has that address. */
export const openOrganisationFor = (
  email: string,
  organisation: { readonly name: string; readonly kind: OrganisationKind },
): Promise<Outcome<string>> =>
  currentStore().write(async (repositories) => {
    const { accounts, organisations } = repositories;
    const owner = await accounts.findByEmail(email);
    if (owner === null || owner.verifiedAt === null) return fail({ code: 'not-found' });
    const id = newId();
    await organisations.create({ ...organisation, id }, now());
    await organisations.join(id, { account: owner.id, role: 'owner' }, now());
    const joined = { by: owner.id, kind: 'joined', organisation: id, detail: { role: 'owner' } } as const;
    await note(repositories, joined);
    return succeed(id);
  });

/** A place in an organisation that needs no letter either; `not-found` where nobody has that address. */
export const joinFor = (email: string, { organisation, role }: Membership): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    const { accounts, organisations } = repositories;
    const account = await accounts.findByEmail(email);
    if (account === null || (await organisations.find(organisation)) === null)
      return fail({ code: 'not-found' });
    await organisations.join(organisation, { account: account.id, role }, now());
    await note(repositories, { by: account.id, kind: 'joined', organisation, detail: { role } });
    return succeed(null);
  });
