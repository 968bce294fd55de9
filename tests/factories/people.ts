import type { Role } from '#app/domain/access/roles.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { TokenScope } from '#app/domain/access/token-scopes.ts';
import {
  apiTokenHashOf,
  newApiToken,
  newToken,
  sessionHashOf,
} from '#app/features/account/secrets.server.ts';
import type { Store } from '#app/persistence/store.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';

interface Place {
  readonly organisation: string;
  readonly role: Role;
}

const HOUR_MS = 3_600_000;

/** An account in an organisation that is made where there is none yet, signed in: what its browser sends as a cookie. */
export async function signInAs(
  store: Store,
  id: string,
  { organisation, role }: Place,
  { isComplete = true, isVerified = true, passwordHash = 'h' } = {},
): Promise<string> {
  const at = new Date();
  const token = newToken();
  await store.write(async ({ accounts, organisations, sessions }) => {
    const account = { id, email: `${id}@k.example`, name: id, locale: 'de', passwordHash };
    await accounts.create({ ...account, verifiedAt: isVerified ? at : null }, at);
    if ((await organisations.find(organisation)) === null) {
      await organisations.create({ id: organisation, name: organisation, kind: 'consultancy' }, at);
    }
    await organisations.join(organisation, { account: id, role }, at);
    const session = { id, tokenHash: sessionHashOf(token), device: 'Firefox, Linux', isComplete };
    await sessions.create(id, { ...session, expiresAt: new Date(at.getTime() + HOUR_MS) }, at);
    return succeed(null);
  });
  return (await sessionCookie(token)).split(';')[0] ?? '';
}

/** A token of somebody for an organisation, as a program sends it. */
export async function tokenOf(
  store: Store,
  createdBy: string,
  { organisation, scopes }: { readonly organisation: string; readonly scopes: readonly TokenScope[] },
): Promise<string> {
  const token = newApiToken();
  const made = { id: token.slice(4, 12), createdBy, name: 'Programm', scopes, expiresAt: null };
  await store.write(async ({ apiTokens }) => {
    await apiTokens.create(organisation, { ...made, tokenHash: apiTokenHashOf(token) }, new Date());
    return succeed(null);
  });
  return token;
}
