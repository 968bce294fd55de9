import type { AccountId, Membership, OrganisationId, Role } from './roles.ts';

/** What can be done to a client in a portfolio. */
export const CLIENT_ACTIONS = [
  ...(['read', 'change', 'share', 'archive', 'erase', 'begin-assessment', 'hand-over', 'take-over'] as const),
  'remind',
] as const;
export type ClientAction = (typeof CLIENT_ACTIONS)[number];

/** Whose a client is, as far as it decides who may do what. */
export interface ClientTies {
  readonly organisation: OrganisationId;
  /** Who looks after it. Null: nobody does since its adviser left. */
  readonly adviser: AccountId | null;
  readonly isShared: boolean;
}

/** How a client can stand to somebody of its organisation: one's own, shared with all, or left by who looked after it. */
const TIES = ['own', 'shared', 'left'] as const;
export type ClientTie = (typeof TIES)[number];

const OWN = [
  ...(['read', 'change', 'share', 'archive', 'erase', 'begin-assessment', 'hand-over', 'remind'] as const),
] as const;

/** Who may do what to a client. A row for each tie, so that nobody has to read code to know. */
const MAY: Readonly<Record<ClientTie, Readonly<Record<Role, readonly ClientAction[]>>>> = {
  own: { owner: OWN, member: OWN, analyst: [] },
  shared: {
    owner: ['read', 'change', 'archive', 'erase', 'begin-assessment', 'hand-over', 'remind'],
    member: ['read', 'change', 'begin-assessment', 'hand-over', 'remind'],
    analyst: ['read'],
  },
  left: { owner: ['read', 'take-over'], member: [], analyst: [] },
};

/** The ties by which a role sees a client: what a list shows is decided by the same table as what a page allows. */
export const tiesSeenBy = (role: Role): readonly ClientTie[] =>
  TIES.filter((tie) => MAY[tie][role].includes('read'));

/** Whether a role has clients of its own. */
export const canHaveClients = (role: Role): boolean => MAY.own[role].length > 0;

function tiesTo({ adviser, isShared }: ClientTies, account: AccountId): readonly ClientTie[] {
  const holds: Readonly<Record<ClientTie, boolean>> = {
    own: adviser === account,
    shared: isShared,
    left: adviser === null,
  };
  return TIES.filter((tie) => holds[tie]);
}

/** What somebody may do to a client: all that any tie to it allows, and nothing to one of another organisation. */
export function actionsOnClient(
  asker: { readonly account: AccountId; readonly memberships: readonly Membership[] },
  client: ClientTies,
): readonly ClientAction[] {
  const own = asker.memberships.find(({ organisation }) => organisation === client.organisation);
  if (own === undefined) return [];
  const granted = tiesTo(client, asker.account).flatMap((tie) => MAY[tie][own.role]);
  return CLIENT_ACTIONS.filter((action) => granted.includes(action));
}
