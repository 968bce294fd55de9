import { join } from 'node:path';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Role } from '#app/domain/access/roles.ts';
import { newToken, sessionHashOf } from '#app/features/account/secrets.server.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { Store } from '#app/persistence/store.ts';
import { createStore } from '#app/persistence/store.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';
import type { CallApi } from './api-client.ts';
import { createApiClient } from './api-client.ts';
import type { ServedProduct } from './served.ts';

type Fields = Readonly<Record<string, string>>;

/** People with accounts at a served product, and what their browsers do. */
export interface Advisers {
  readonly store: Store;
  readonly call: CallApi;
  /** An account that is signed in, in an organisation of its own or as something in one that is there. */
  readonly signIn: (id: string, organisation: string, role: Role) => Promise<void>;
  readonly get: (who: string, path: string) => ReturnType<CallApi>;
  /** Sends a form as a browser without JavaScript does. */
  readonly send: (who: string, path: string, fields: Fields) => ReturnType<CallApi>;
}

export const locationOf = ({ headers }: { readonly headers: Headers }): string =>
  headers.get('Location') ?? '';
export const newCodeIn = (page: string): string =>
  /name="newCode"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';

export function createAdvisers({ databaseUrl, dataDir, origin }: ServedProduct): Advisers {
  const address =
    databaseUrl === ''
      ? ({ engine: 'sqlite', file: join(dataDir, 'ki-bruecke.db') } as const)
      : ({ engine: 'postgresql', url: databaseUrl, connections: 2 } as const);
  const store = createStore(createDatabase(address, { random: () => 0.5 }));
  const call = createApiClient(origin);
  /** What the browser of each sends. */
  const cookies: Record<string, string> = {};
  const signIn = async (id: string, organisation: string, role: Role): Promise<void> => {
    const at = new Date();
    const token = newToken();
    cookies[id] = (await sessionCookie(token)).split(';')[0] ?? '';
    await store.write(async ({ accounts, organisations, sessions }) => {
      const email = `${id}@k.example`;
      await accounts.create({ id, email, name: id, locale: 'de', passwordHash: 'h', verifiedAt: at }, at);
      if ((await organisations.find(organisation)) === null) {
        await organisations.create({ id: organisation, name: organisation, kind: 'consultancy' }, at);
      }
      await organisations.join(organisation, { account: id, role }, at);
      const session = { id, tokenHash: sessionHashOf(token), device: 'Firefox, Linux', isComplete: true };
      await sessions.create(id, { ...session, expiresAt: new Date(at.getTime() + 3_600_000) }, at);
      return succeed(null);
    });
  };
  return {
    ...{ store, call, signIn },
    get: (who, path) => call('GET', path, { headers: { Cookie: cookies[who] ?? '' } }),
    send: (who, path, fields) =>
      call('POST', path, {
        raw: new URLSearchParams(fields).toString(),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: origin,
          Cookie: cookies[who] ?? '',
        },
      }),
  };
}
