import type { OrganisationAccess } from './access.ts';
import { may } from './access.ts';

/**
 * Whether somebody reads what releases of a campaign tell. Who knows answers of firms that take part does not, whatever the
 * role: a release is safe for what firms do not know of each other. Source: method, section 7, "Promise".
 */
export const mayReadStatistics = (
  access: OrganisationAccess,
  { hasAdvised }: { readonly hasAdvised: boolean },
): boolean => !hasAdvised && may(access, 'read-statistics');
