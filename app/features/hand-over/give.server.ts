import type { Actor, AssessmentAccess } from '#app/domain/access/access.ts';
import { accessToClient, may } from '#app/domain/access/access.ts';
import type { Client, ClientId } from '#app/domain/client/client.ts';
import type { CopyTerms } from '#app/domain/client/file-copy.ts';
import type { HandOverMode, HandOverTerm } from '#app/domain/client/hand-over.ts';
import { lastDayToTake } from '#app/domain/client/hand-over.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { HandOver } from '#app/persistence/hand-over-repository.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { noteInAudit } from './audit-note.server.ts';
import { handOverHashOf } from './hand-over-code.server.ts';

/** Somebody who is signed in and hands over for a client. */
export interface Giver {
  readonly adviser: Extract<Actor, { readonly kind: 'member' }>;
  readonly client: ClientId;
}

/** The client of an id, for who may hand over for it; `not-found` for all else. */
export async function findClient(
  { clients }: Pick<ReadRepositories, 'clients'>,
  { adviser, client: id }: Giver,
): Promise<Outcome<Client>> {
  const { account, memberships } = adviser;
  const portfolios = memberships.map((membership) => ({ ...membership, account }));
  const client = await clients.find(portfolios, id);
  const isTheirs = client !== null && may(accessToClient(adviser, client), 'hand-over');
  return isTheirs ? succeed(client) : fail({ code: 'not-found' });
}

export interface OpenedHandOvers {
  readonly client: Client;
  readonly handOvers: readonly HandOver[];
}

/** What was handed over for a client, and what waits to be taken. */
export async function listHandOvers(giver: Giver): Promise<Outcome<OpenedHandOvers>> {
  const looked = await currentStore().look(async (repositories) => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const { id, organisation } = found.value;
    const handOvers = await repositories.handOvers.list(organisation, id);
    return succeed({ client: found.value, handOvers });
  });
  return looked.ok ? looked.value : looked;
}

export interface HandOverRequest {
  /** What the firm will take it with, from the form: sent twice, it makes one hand-over. */
  readonly code: string;
  readonly mode: HandOverMode;
  readonly term: HandOverTerm;
  /** On what terms the adviser keeps an own copy once it is taken; null: none. */
  readonly copy: CopyTerms | null;
}

/**
 * The last day, or why nothing was made: nothing under the code of the assessment, no report to be read yet, or nothing left
 * to be answered together.
 */
export type Made = { readonly lastDay: string } | 'unknown' | 'no-report' | 'no-draft';

/**
 * Offers an assessment to its firm. Only who holds its code can give it away: that it is on the list of a client is no
 * right to it.
 */
export async function makeHandOver(
  giver: Giver,
  assessment: AssessmentAccess,
  { code, mode, term, copy }: HandOverRequest,
): Promise<Outcome<Made>> {
  const { account: adviser } = giver.adviser;
  const at = now();
  return currentStore().write(async (repositories): Promise<Outcome<Made>> => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const { id: client, organisation } = found.value;
    const { owner } = assessment;
    const isHolder = may(assessment, 'hand-over');
    const version = isHolder ? await repositories.assessments.findVersion(owner) : null;
    if (version === null) return succeed('unknown');
    if (mode === 'view' && version.asOf === null) return succeed('no-report');
    if (mode === 'together' && version.asOf !== null) return succeed('no-draft');
    const organisationName = (await repositories.organisations.find(organisation))?.name;
    if (organisationName === undefined) return fail({ code: 'not-found' });
    const madeOn = toIsoDay(at);
    const lastDay = lastDayToTake(madeOn, term);
    const whose = { client, adviser, organisationName };
    const made = { id: newId(), mode, madeOn, lastDay, code: handOverHashOf(code), copy, ...whose };
    await repositories.clientAssessments.link(client, owner, at);
    const isNew = await repositories.handOvers.create(owner, made);
    if (isNew) await noteInAudit(repositories, 'hand-over-made', { adviser, organisation });
    return succeed({ lastDay });
  });
}

/** Takes back what nobody has taken yet. Of others, and repeated, it changes nothing. */
export async function withdrawHandOver(giver: Giver, id: string): Promise<Outcome<null>> {
  return currentStore().write(async (repositories) => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const { organisation } = found.value;
    if (await repositories.handOvers.remove(giver.client, id)) {
      const concerned = { adviser: giver.adviser.account, organisation };
      await noteInAudit(repositories, 'hand-over-withdrawn', concerned);
    }
    return succeed(null);
  });
}
