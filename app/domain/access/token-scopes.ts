import type { ClientAction } from './client-actions.ts';
import type { OrganisationAction } from './roles.ts';

/** What a token of the HTTP API can be good for. Source: the HTTP API v1, "With a token". */
export const TOKEN_SCOPES = ['clients:read', 'clients:write', 'campaigns:read'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What each scope lets through of what the maker of the token may do. Whatever stands nowhere here, no token can do. */
const LETS_THROUGH: Readonly<Record<TokenScope, readonly (ClientAction | OrganisationAction)[]>> = {
  'clients:read': ['read', 'list-clients'],
  'clients:write': ['add-clients'],
  'campaigns:read': ['list-campaigns', 'read-statistics'],
};

/** What is left of somebody's actions in the hands of a program with these scopes. */
export const throughScopes = <Action extends ClientAction | OrganisationAction>(
  actions: readonly Action[],
  scopes: readonly TokenScope[],
): readonly Action[] => {
  const open = scopes.flatMap((scope) => LETS_THROUGH[scope]);
  return actions.filter((action) => open.includes(action));
};
