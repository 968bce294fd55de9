import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

type ProgressEvent = Extract<AuditKind, `accompaniment-${string}` | `calendar-${string}`>;

/** Whose doing it is, or to whose doings a firm answers, and where. Null: it concerns the account alone. */
export interface Concerned {
  readonly adviser: AccountId;
  readonly organisation: OrganisationId | null;
}

/** Notes by whom a result could be read since when, in the same write: no client and no assessment. */
export const noteInAudit = (
  { audit }: Pick<WriteRepositories, 'audit'>,
  kind: ProgressEvent,
  { adviser, organisation }: Concerned,
): Promise<void> => audit.note(adviser, { id: newId(), kind, organisation }, now());
