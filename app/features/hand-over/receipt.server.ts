import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Client } from '#app/domain/client/client.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { Receipt } from '#app/persistence/hand-over-repository.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import type { Giver } from './give.server.ts';
import { findClient } from './give.server.ts';

export interface OpenedReceipt {
  readonly client: Client;
  readonly receipt: Receipt;
}

/** The receipt of a hand-over for the organisation that made it. */
export async function openReceipt(giver: Giver, id: string): Promise<Outcome<OpenedReceipt>> {
  const looked = await currentStore().look(async (repositories): Promise<Outcome<OpenedReceipt>> => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const { id: client, organisation } = found.value;
    const receipt = await repositories.handOvers.findReceipt({ id, client, organisation }, toIsoDay(now()));
    return receipt === null ? fail({ code: 'not-found' }) : succeed({ client: found.value, receipt });
  });
  return looked.ok ? looked.value : looked;
}

/** The same receipt for the firm. */
export async function openOwnReceipt(
  { owner, ...access }: AssessmentAccess,
  id: string,
): Promise<Outcome<Receipt>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ handOvers }) =>
    handOvers.findReceipt({ id, owner }, toIsoDay(now())),
  );
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}
