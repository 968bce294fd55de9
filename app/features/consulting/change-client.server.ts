import { z } from 'zod';
import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { accessToOrganisation, may } from '#app/domain/access/access.ts';
import type { ClientAction } from '#app/domain/access/client-actions.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { ClientDetails, ClientId } from '#app/domain/client/client.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { findRepeat } from '#app/persistence/repeats.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';
import type { Adviser, AdviserOrProgram, SeenClient } from './portfolio.server.ts';
import { findClient } from './portfolio.server.ts';

/** Notes what owners may look up: no name of a client, and none by which one could be told from another. */
const noteOf = (
  audit: WriteRepositories['audit'],
  kind: AuditKind,
  { by, of }: { readonly by: AccountId; readonly of: OrganisationId },
): Promise<void> => audit.note(by, { id: newId(), kind, organisation: of }, now());

/** Notes that somebody took the list of the clients along. */
export const noteExport = ({ account }: Adviser, of: OrganisationId): Promise<Outcome<null>> =>
  currentStore().write(async ({ audit }) => {
    await noteOf(audit, 'clients-exported', { by: account, of });
    return succeed(null);
  });

/** Which client, and who asks. */
export interface Asking {
  readonly adviser: Adviser;
  readonly id: ClientId;
}

/**
 * Adds the clients of a table to an organisation, private to who adds them unless they say otherwise, and names them. Whether somebody
 * belongs to it is looked at once more: what who was removed just now adds, nobody would ever see.
 */
export async function addClients(
  adviser: AdviserOrProgram,
  organisation: OrganisationId,
  clients: readonly ClientDetails[],
): Promise<Outcome<readonly ClientId[]>> {
  return currentStore().write((repositories) => addTable(repositories, { adviser, organisation }, clients));
}

/** The same within a write of somebody else. */
export async function addTable(
  repositories: WriteRepositories,
  adding: Adding,
  clients: readonly ClientDetails[],
): Promise<Outcome<readonly ClientId[]>> {
  const { adviser, organisation } = adding;
  const added = await add(repositories, adding, clients);
  if (added.ok)
    await noteOf(repositories.audit, 'clients-imported', { by: adviser.account, of: organisation });
  return added;
}

export interface Adding {
  readonly adviser: AdviserOrProgram;
  readonly organisation: OrganisationId;
}

async function add(
  { organisations, clients }: WriteRepositories,
  { adviser, organisation }: Adding,
  details: readonly ClientDetails[],
): Promise<Outcome<readonly ClientId[]>> {
  const { account } = adviser;
  const members = await organisations.holdMembers(organisation);
  const memberships = members
    .filter((member) => member.account === account)
    .map(({ role }) => ({ organisation, role }));
  const access = accessToOrganisation({ ...adviser, memberships }, organisation);
  if (!may(access, 'add-clients')) return fail({ code: 'not-found' });
  const added = details.map((client) => ({ ...client, id: newId(), adviser: account }));
  await clients.create(organisation, added, now());
  return succeed(added.map(({ id }) => id));
}

/** Sent again under the same key within a day, it adds nothing and names the client that was added. */
export function addClientOnce(
  adding: Adding,
  client: ClientDetails,
  key: string | null,
): Promise<Outcome<ClientId>> {
  const { account } = adding.adviser;
  const scope = `clients ${adding.organisation} ${account}`;
  const request = key === null ? null : { scope, key, operation: 'add-client', body: client };
  return currentStore().write(async (repositories) => {
    const read = (body: unknown): Outcome<ClientId> => succeed(keptSchema.parse(body));
    const repeat = await findRepeat(repositories, request, { at: now(), read });
    if (repeat.earlier) return repeat.earlier;
    const added = await add(repositories, adding, [client]);
    if (!added.ok) return added;
    const [id] = added.value;
    if (id === undefined) throw new Error('A client that was added has an id');
    await repeat.keep({ clientId: id }, id);
    return succeed(id);
  });
}
const keptSchema = z.string();

/** The same for a form that was sent: one whose content has changed since adds another client. */
export async function addClientOfForm(
  adding: Adding,
  client: ClientDetails,
  carried: FormDataEntryValue | null,
): Promise<Outcome<ClientId>> {
  const key = typeof carried === 'string' && carried !== '' ? carried : null;
  const added = await addClientOnce(adding, client, key);
  const isChanged = !added.ok && added.problem.code === 'idempotency-key-reused';
  return isChanged ? addClientOnce(adding, client, null) : added;
}

/** Does something to a client that somebody may do; `not-found` for all else. */
function act(
  { adviser, id }: Asking,
  action: ClientAction,
  change: (repositories: WriteRepositories, seen: SeenClient) => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
  return currentStore().write(async (repositories) => {
    const found = await findClient(repositories, adviser, { id, action });
    return found.ok ? change(repositories, found.value) : found;
  });
}

/** Who may change a client but not share it leaves that as it is. */
export const changeClient = (asking: Asking, details: ClientDetails): Promise<Outcome<null>> =>
  act(asking, 'change', async ({ clients }, { client, access }) => {
    const isShared = may(access, 'share') ? details.isShared : client.isShared;
    await clients.change(client.organisation, { ...details, isShared, id: client.id }, now());
    return succeed(null);
  });

export const archiveClient = (asking: Asking, isArchived: boolean): Promise<Outcome<null>> =>
  act(asking, 'archive', async ({ clients }, { client }) => {
    await clients.setArchived(client.organisation, client.id, isArchived ? now() : null);
    return succeed(null);
  });

/** Looks after a client from now on whose adviser has left. */
export const takeOverClient = (asking: Asking): Promise<Outcome<null>> =>
  act(asking, 'take-over', async ({ clients, audit }, { client }) => {
    await clients.setAdviser(client.organisation, client.id, asking.adviser.account);
    await noteOf(audit, 'client-taken-over', { by: asking.adviser.account, of: client.organisation });
    return succeed(null);
  });

/**
 * Notes that the assessment under a code is one of this client. `not-found` where there is none under it: only who holds
 * the code can say so.
 */
export const linkAssessment = (asking: Asking, assessment: AssessmentAccess): Promise<Outcome<null>> =>
  act(asking, 'begin-assessment', async ({ clientAssessments }, { client }) => {
    if (!may(assessment, 'read')) return fail({ code: 'not-found' });
    const isThere = await clientAssessments.link(client.id, assessment.owner, now());
    return isThere ? succeed(null) : fail({ code: 'not-found' });
  });

/** Takes an assessment off the list of a client. It stays what it is, under its code. */
export const unlinkAssessment = (asking: Asking, assessment: string): Promise<Outcome<null>> =>
  act(asking, 'begin-assessment', async ({ clientAssessments }, { client }) => {
    await clientAssessments.unlink(client.id, assessment);
    return succeed(null);
  });

/**
 * Erases a client. Its assessments belong to whoever holds their codes and stay, without a way back to the client; only
 * drafts that were begun for it and never opened by anybody go with it.
 */
export async function eraseClient(asking: Asking): Promise<Outcome<null>> {
  const erased = await act(asking, 'erase', async ({ clients, audit }, { client }) => {
    await clients.erase(client.organisation, client.id);
    await noteOf(audit, 'client-erased', { by: asking.adviser.account, of: client.organisation });
    return succeed(null);
  });
  // It is gone either way; a log that somebody else is reading just now is emptied with the next erasure.
  if (erased.ok) {
    await currentStore()
      .settle()
      .catch((error: unknown) => log.warn({ err: error }, 'The log was not emptied'));
  }
  return erased;
}
