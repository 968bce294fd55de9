import type { Actor, ClientAccess } from '#app/domain/access/access.ts';
import { accessToClient, accessToOrganisation, may } from '#app/domain/access/access.ts';
import type { ClientAction } from '#app/domain/access/client-actions.ts';
import { canHaveClients } from '#app/domain/access/client-actions.ts';
import type { Membership, OrganisationId } from '#app/domain/access/roles.ts';
import type { Client, ClientId } from '#app/domain/client/client.ts';
import { profileOf } from '#app/domain/client/client.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { ListedAssessment } from '#app/persistence/client-assessment-repository.ts';
import type { ClientQuery, Portfolio } from '#app/persistence/client-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';

/** Somebody who is signed in and may have clients. */
export type Adviser = Extract<Actor, { readonly kind: 'member' }>;
/** An adviser, or a program that comes for one. */
export type AdviserOrProgram = Extract<Actor, { readonly kind: 'member' | 'token' }>;

/** Whether somebody can add clients there. */
export const canAddClients = ({ role }: Membership): boolean => canHaveClients(role);

/** A client with what its viewer may do to it. */
export interface SeenClient {
  readonly client: Client;
  readonly access: ClientAccess;
}

/** How many clients a page shows. */
export const PAGE_SIZE = 50;

export const portfoliosOf = ({ account, memberships }: AdviserOrProgram): readonly Portfolio[] =>
  memberships.map((membership) => ({ ...membership, account }));

/**
 * The client of an id, for who may do this to it. `not-found` alike for one that is unknown, of others, or not theirs to
 * do this to: what is there is told to nobody else.
 */
export async function findClient(
  { clients }: Pick<ReadRepositories, 'clients'>,
  adviser: AdviserOrProgram,
  { id, action }: { readonly id: ClientId; readonly action: ClientAction },
): Promise<Outcome<SeenClient>> {
  const client = await clients.find(portfoliosOf(adviser), id);
  if (client === null) return fail({ code: 'not-found' });
  const access = accessToClient(adviser, client);
  return may(access, action) ? succeed({ client, access }) : fail({ code: 'not-found' });
}

export interface OpenedClient extends SeenClient {
  /** Whether its viewer decides who else sees it. */
  readonly canShare: boolean;
  readonly assessments: readonly ListedAssessment[];
}

/** What the page of a client shows. */
export async function openClient(
  adviser: AdviserOrProgram,
  id: ClientId,
  action: ClientAction = 'read',
): Promise<Outcome<OpenedClient>> {
  const looked = await currentStore().look(async (repositories) => {
    const found = await findClient(repositories, adviser, { id, action });
    if (!found.ok) return found;
    const { client } = found.value;
    const assessments = await repositories.clientAssessments.list(client.organisation, [client.id]);
    return succeed({ ...found.value, canShare: may(found.value.access, 'share'), assessments });
  });
  return looked.ok ? looked.value : looked;
}

/** What an assessment of a client begins with, for who may begin one. */
export async function findProfile(adviser: AdviserOrProgram, id: ClientId): Promise<Outcome<ProfileDraft>> {
  const opened = await openClient(adviser, id, 'begin-assessment');
  return opened.ok ? succeed(profileOf(opened.value.client)) : opened;
}

export interface ListedClient {
  readonly client: Client;
  /** The one begun last. */
  readonly last: ListedAssessment | null;
}

export interface ClientPage {
  readonly clients: readonly ListedClient[];
  /** The last client of this page, where there are more. */
  readonly next: ClientId | null;
}

/** A page of the clients somebody sees in an organisation; `not-found` where somebody does not belong to it. */
export async function listClients(
  adviser: AdviserOrProgram,
  organisation: OrganisationId,
  query: Omit<ClientQuery, 'most'> & Partial<Pick<ClientQuery, 'most'>>,
): Promise<Outcome<ClientPage>> {
  const portfolio = portfoliosOf(adviser).find((each) => each.organisation === organisation);
  const access = accessToOrganisation(adviser, organisation);
  if (portfolio === undefined || !may(access, 'list-clients')) return fail({ code: 'not-found' });
  return currentStore().look(async ({ clients, clientAssessments }) => {
    const { most = PAGE_SIZE } = query;
    const found = await clients.list(portfolio, { ...query, most: most + 1 });
    const shown = found.slice(0, most);
    const assessments = await clientAssessments.list(
      organisation,
      shown.map(({ id }) => id),
    );
    const last = new Map([...assessments].reverse().map((each) => [each.client, each]));
    return {
      clients: shown.map((client) => ({ client, last: last.get(client.id) ?? null })),
      next: found.length > most ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}
