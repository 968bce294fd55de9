import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

type HandOverEvent = Extract<
  AuditKind,
  `hand-over-${string}` | `file-copy-${string}` | 'consultant-cut-off' | 'workshop-begun'
>;

interface Concerned {
  /** Who did it, or to whose doings a firm answers. Null: nobody looks after the client any more. */
  readonly adviser: AccountId | null;
  readonly organisation: OrganisationId;
}

/** Notes it for the owners of the organisation, in the same write: no client and no assessment. */
export const noteInAudit = (
  { audit }: Pick<WriteRepositories, 'audit'>,
  kind: HandOverEvent,
  { adviser, organisation }: Concerned,
): Promise<void> => audit.note(adviser, { id: newId(), kind, organisation }, now());
