import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { AuditDetail } from '#app/persistence/audit-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

interface Noted {
  readonly by: AccountId;
  readonly kind: AuditKind;
  /** Left out: it concerns the account alone. */
  readonly organisation?: OrganisationId;
  readonly detail?: AuditDetail;
}

/** Notes what was done, in the same write. */
export const note = (
  { audit }: Pick<WriteRepositories, 'audit'>,
  { by, kind, organisation, detail = {} }: Noted,
): Promise<void> => audit.note(by, { id: newId(), kind, organisation: organisation ?? null, detail }, now());
