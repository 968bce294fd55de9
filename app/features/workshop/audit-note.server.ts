import type { AuditKind } from '#app/domain/account/audit.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import type { Workshop } from '#app/persistence/workshop-repository.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

type WorkshopEvent = Extract<AuditKind, `workshop-${string}`>;

/** Notes by whom an assessment could be read since when, in the same write: no client and no assessment. */
export const noteInAudit = (
  { audit }: Pick<WriteRepositories, 'audit'>,
  { ties }: Pick<Workshop, 'ties'>,
  kind: WorkshopEvent,
): Promise<void> =>
  audit.note(ties.adviser, { id: newId(), kind, organisation: ties.client.organisation }, now());
