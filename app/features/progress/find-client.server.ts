import type { Actor } from '#app/domain/access/access.ts';
import { accessToClient, may } from '#app/domain/access/access.ts';
import type { Client, ClientId } from '#app/domain/client/client.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';

/** Somebody who is signed in and looks after firms. */
export type Adviser = Extract<Actor, { readonly kind: 'member' }>;

/** Who asks, and for which client. */
export interface Asking {
  readonly adviser: Adviser;
  readonly client: ClientId;
}

/** The client of an id, for who may begin assessments for it; `not-found` for all else. */
export async function findClient(
  { clients }: Pick<ReadRepositories, 'clients'>,
  { adviser, client: id }: Asking,
): Promise<Outcome<Client>> {
  const { account, memberships } = adviser;
  const portfolios = memberships.map((membership) => ({ ...membership, account }));
  const client = await clients.find(portfolios, id);
  const isTheirs = client !== null && may(accessToClient(adviser, client), 'begin-assessment');
  return isTheirs ? succeed(client) : fail({ code: 'not-found' });
}
