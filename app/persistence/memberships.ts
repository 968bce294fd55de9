import { z } from 'zod';
import type { Membership } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';

const roleColumn = z.enum(ROLES);

/** What is read of somebody's memberships where it is decided for that person, who is not there. */
export const MEMBERSHIPS = { select: { organisationId: true, role: true } } as const;

export const toMemberships = (
  rows: readonly { readonly organisationId: string; readonly role: string }[],
): readonly Membership[] =>
  rows.map(({ organisationId, role }) => ({ organisation: organisationId, role: roleColumn.parse(role) }));
