import type { Role } from '#app/domain/access/roles.ts';
import type { Store } from '#app/persistence/store.ts';
import { signInAs } from '#tests/factories/people.ts';
import type { CallApi } from './api-client.ts';
import { createApiClient } from './api-client.ts';
import type { ServedProduct } from './served.ts';
import { openStoreBeside } from './store-beside.ts';

type Fields = Readonly<Record<string, string>> | URLSearchParams;

/** People with accounts at a served product, and what their browsers do. */
export interface Advisers {
  readonly store: Store;
  readonly call: CallApi;
  /** An account that is signed in, in an organisation of its own or as something in one that is there. */
  readonly signIn: (id: string, organisation: string, role: Role) => Promise<void>;
  /** What the browser of somebody sends, for answers that are no text. */
  readonly cookieOf: (who: string) => string;
  readonly get: (who: string, path: string) => ReturnType<CallApi>;
  /** Sends a form as a browser without JavaScript does. */
  readonly send: (who: string, path: string, fields: Fields) => ReturnType<CallApi>;
}

export const locationOf = ({ headers }: { readonly headers: Headers }): string =>
  headers.get('Location') ?? '';
export const newCodeIn = (page: string): string =>
  /name="newCode"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';

export function createAdvisers(product: ServedProduct): Advisers {
  const { origin } = product;
  const store = openStoreBeside(product);
  const call = createApiClient(origin);
  /** What the browser of each sends. */
  const cookies: Record<string, string> = {};
  const signIn = async (id: string, organisation: string, role: Role): Promise<void> => {
    cookies[id] = await signInAs(store, id, { organisation, role });
  };
  return {
    ...{ store, call, signIn },
    cookieOf: (who) => cookies[who] ?? '',
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
