import type { Actor } from '#app/domain/access/access.ts';
import { accessByWorkshop, may } from '#app/domain/access/access.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { Attendance, AttendanceDetails, AttendanceId } from '#app/domain/grant-folder/attendance.ts';
import { MAX_ATTENDANCES } from '#app/domain/grant-folder/attendance.ts';
import type { Folder, FolderDetails } from '#app/domain/grant-folder/folder.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories, WriteRepositories } from '#app/persistence/store.ts';
import type { Workshop, WorkshopId } from '#app/persistence/workshop-repository.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

/** The folder of which workshop, and who asks. */
export interface Asking {
  readonly adviser: Extract<Actor, { readonly kind: 'member' }>;
  readonly id: WorkshopId;
}

/** A folder with all that is in it. */
export interface OpenedFolder {
  readonly folder: Folder;
  readonly attendances: readonly Attendance[];
}

type Reading = Pick<ReadRepositories, 'workshops' | 'folders'>;

/** The workshop of a folder, for who may keep it; `not-found` alike for one that is unknown or of others. */
async function findKept({ workshops }: Reading, { adviser, id }: Asking): Promise<Outcome<Workshop>> {
  const workshop = await workshops.find(adviser.account, id);
  if (workshop === null) return fail({ code: 'not-found' });
  const access = accessByWorkshop(adviser, workshop.assessment, workshop.ties);
  return may(access, 'keep-folder') ? succeed(workshop) : fail({ code: 'not-found' });
}

export async function openFolder(asking: Asking): Promise<Outcome<OpenedFolder>> {
  const looked = await currentStore().look(async (repositories) => {
    const found = await findKept(repositories, asking);
    if (!found.ok) return found;
    const { folders } = repositories;
    const folder = await folders.find(asking.id);
    return succeed({ folder, attendances: await folders.listAttendances(asking.id) });
  });
  return looked.ok ? looked.value : looked;
}

/** Changes a folder that is open; `already-completed` once it is closed. */
const change = (
  asking: Asking,
  write: (repositories: WriteRepositories, at: Date) => Promise<Outcome<null>>,
): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    const found = await findKept(repositories, asking);
    if (!found.ok) return found;
    const { closedAt } = await repositories.folders.find(asking.id);
    return closedAt === null ? write(repositories, now()) : fail({ code: 'already-completed' });
  });

/** Keeps assignment, programme, days and decisions as they were typed. */
export const saveDetails = (asking: Asking, details: FolderDetails): Promise<Outcome<null>> =>
  change(asking, async ({ folders }, at) => {
    await folders.save(asking.id, details, at);
    return succeed(null);
  });

/** Notes hours, or changes the entry of that id; sent twice, they are noted once. `out-of-range` where a folder is full. */
export const noteAttendance = (
  asking: Asking,
  entry: AttendanceId,
  details: AttendanceDetails,
): Promise<Outcome<null>> =>
  change(asking, async ({ folders }) => {
    const entries = await folders.listAttendances(asking.id);
    const isNew = entries.every(({ id }) => id !== entry);
    if (isNew && entries.length >= MAX_ATTENDANCES) return fail({ code: 'out-of-range' });
    await folders.noteAttendance(asking.id, entry, details);
    return succeed(null);
  });

export const removeAttendance = (asking: Asking, entry: AttendanceId): Promise<Outcome<null>> =>
  change(asking, async ({ folders }) => {
    await folders.removeAttendance(asking.id, entry);
    return succeed(null);
  });

type FolderEvent = Extract<AuditKind, `folder-${string}`>;

/** Ids only, in the same write: no client and no assessment. */
const noteInAudit = (
  { audit }: Pick<WriteRepositories, 'audit'>,
  { ties }: Workshop,
  kind: FolderEvent,
): Promise<void> =>
  audit.note(ties.adviser, { id: newId(), kind, organisation: ties.client.organisation }, now());

/** From now on nothing in it is changed, or it can be again. Repeated, it changes nothing. */
export const setClosed = (asking: Asking, isClosed: boolean): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    const found = await findKept(repositories, asking);
    if (!found.ok) return found;
    const { closedAt } = await repositories.folders.find(asking.id);
    if ((closedAt !== null) === isClosed) return succeed(null);
    const at = now();
    await repositories.folders.close(asking.id, isClosed ? at : null, at);
    await noteInAudit(repositories, found.value, isClosed ? 'folder-closed' : 'folder-reopened');
    return succeed(null);
  });

/** That a document of the folder left the house. */
export const noteExport = (asking: Asking): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    const found = await findKept(repositories, asking);
    if (!found.ok) return found;
    await noteInAudit(repositories, found.value, 'folder-exported');
    return succeed(null);
  });
