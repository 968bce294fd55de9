import type { AssessmentAccess, CodeHash } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Client } from '#app/domain/client/client.ts';
import type { CopyTerms } from '#app/domain/client/file-copy.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { CopiedFile, FileCopy, NewFileCopy } from '#app/persistence/file-copy-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';
import { noteInAudit } from './audit-note.server.ts';
import type { Giver } from './give.server.ts';
import { findClient } from './give.server.ts';
import { toFileCopy } from './own-data-file.server.ts';
import type { OpenOffer } from './open-offer.ts';

interface Keeping extends Pick<NewFileCopy, 'id' | 'client' | 'adviser' | 'handOver'> {
  readonly terms: CopyTerms;
}

/** The digest of the copy that is kept of what stands under a code now; null where nothing does, or it was kept before. */
async function keep(
  { assessments, fileCopies }: WriteRepositories,
  owner: CodeHash,
  { terms, ...keeping }: Keeping,
): Promise<string | null> {
  const opened = await assessments.open(owner);
  if (opened === null) return null;
  const file = { ...toFileCopy(opened), keptOn: toIsoDay(now()) };
  return (await fileCopies.create(owner, { ...keeping, ...terms, ...file })) ? file.digest : null;
}

/** Keeps what an adviser has asked to keep when the offer was made: what stands there when the firm takes it. */
export async function keepOffered(
  repositories: WriteRepositories,
  { id: handOver, copy, client, adviser }: OpenOffer,
  owner: CodeHash,
): Promise<void> {
  // Who takes it on the day on which the copy would be deleted leaves none.
  if (copy === null || copy.deleteOn <= toIsoDay(now())) return;
  const whose = { client: client.id, adviser: adviser.account, handOver };
  const digest = await keep(repositories, owner, { id: newId(), ...whose, terms: copy });
  if (digest === null) return;
  await repositories.handOvers.noteCopy(handOver, digest);
  const concerned = { adviser: adviser.account, organisation: client.organisation };
  await noteInAudit(repositories, 'file-copy-kept', concerned);
}

export interface CopyRequest {
  /** Names the copy, from the form: sent twice, it keeps one. */
  readonly id: string;
  readonly terms: CopyTerms;
}

/**
 * Keeps a copy at the end of the work for a client, without a hand-over. Only who holds the code can do that: that an
 * assessment is on a list is no right to its answers. False where nothing stands under the code.
 */
export async function keepCopy(
  giver: Giver,
  assessment: AssessmentAccess,
  { id, terms }: CopyRequest,
): Promise<Outcome<boolean>> {
  const { account: adviser } = giver.adviser;
  const { owner } = assessment;
  return currentStore().write(async (repositories) => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    if (!may(assessment, 'hand-over')) return succeed(false);
    if ((await repositories.assessments.findVersion(owner)) === null) return succeed(false);
    const { id: client, organisation } = found.value;
    const digest = await keep(repositories, owner, { id, client, adviser, handOver: null, terms });
    if (digest !== null) await noteInAudit(repositories, 'file-copy-kept', { adviser, organisation });
    return succeed(true);
  });
}

export interface OpenedCopies {
  readonly client: Client;
  readonly copies: readonly FileCopy[];
}

/** What is kept of a client's assessments, for who may hand over for it. */
export async function listCopies(giver: Giver): Promise<Outcome<OpenedCopies>> {
  const looked = await currentStore().look(async (repositories): Promise<Outcome<OpenedCopies>> => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const { id, organisation } = found.value;
    const copies = await repositories.fileCopies.list(organisation, id, toIsoDay(now()));
    return succeed({ client: found.value, copies });
  });
  return looked.ok ? looked.value : looked;
}

/** The file itself; that it was taken out is noted. */
export async function takeOutCopy(giver: Giver, id: string): Promise<Outcome<CopiedFile>> {
  return currentStore().write(async (repositories): Promise<Outcome<CopiedFile>> => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const file = await repositories.fileCopies.read(found.value.id, id, toIsoDay(now()));
    if (file === null) return fail({ code: 'not-found' });
    const concerned = { adviser: giver.adviser.account, organisation: found.value.organisation };
    await noteInAudit(repositories, 'file-copy-downloaded', concerned);
    return succeed(file);
  });
}

/** Deletes a copy before its day. Repeated, it changes nothing. */
export async function deleteCopy(giver: Giver, id: string): Promise<Outcome<null>> {
  const store = currentStore();
  const deleted = await store.write(async (repositories): Promise<Outcome<boolean>> => {
    const found = await findClient(repositories, giver);
    if (!found.ok) return found;
    const isDeleted = await repositories.fileCopies.remove(found.value.id, id);
    const concerned = { adviser: giver.adviser.account, organisation: found.value.organisation };
    if (isDeleted) await noteInAudit(repositories, 'file-copy-deleted', concerned);
    return succeed(isDeleted);
  });
  if (!deleted.ok) return deleted;
  // It is gone either way; a log that somebody else is reading just now is emptied with the next deletion.
  if (deleted.value) {
    await store.settle().catch((error: unknown) => log.warn({ err: error }, 'The log was not emptied'));
  }
  return succeed(null);
}

/** The copy as its firm gets it: byte by byte what the adviser has. */
export async function readOwnCopy(
  { owner, ...access }: AssessmentAccess,
  id: string,
): Promise<Outcome<CopiedFile>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ fileCopies }) => fileCopies.readOf(owner, id, toIsoDay(now())));
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** Tells who keeps a copy that its firm does not want that. Repeated, it changes nothing. */
export async function objectToCopy(
  { owner, ...access }: AssessmentAccess,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Outcome<null>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().write(async (repositories) => {
    if ((await repositories.assessments.findVersion(owner)) === null) return fail({ code: 'not-found' });
    const objected = await repositories.fileCopies.object(owner, id, { text, at: now() });
    if (objected === null) return succeed(null);
    const { adviser, organisation } = objected;
    const concerned = { adviser: adviser?.id ?? null, organisation: organisation.id };
    await noteInAudit(repositories, 'file-copy-objected', concerned);
    return succeed(null);
  });
}
