/** Names an account. */
export type AccountId = string;
/** Names an organisation. */
export type OrganisationId = string;

/** What somebody is in an organisation. */
export const ROLES = ['owner', 'member', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** Where somebody belongs, and as what. */
export interface Membership {
  readonly organisation: OrganisationId;
  readonly role: Role;
}

/** Who may do what to an organisation. A row for each action, so that nobody has to read code to know. */
const MAY = {
  read: ['owner', 'member', 'analyst'],
  leave: ['owner', 'member', 'analyst'],
  change: ['owner'],
  invite: ['owner'],
  'change-role': ['owner'],
  'remove-member': ['owner'],
  'read-audit': ['owner'],
  'list-clients': ['owner', 'member', 'analyst'],
  'add-clients': ['owner', 'member'],
  'have-tokens': ['owner', 'member', 'analyst'],
  'end-tokens': ['owner'],
  'accept-agreements': ['owner'],
  'list-campaigns': ['owner', 'analyst'],
  'change-campaigns': ['owner'],
  'write-to-firms': ['owner'],
  'enter-paper': ['owner', 'member'],
  'read-statistics': ['owner', 'analyst'],
  'compute-releases': ['owner', 'analyst'],
  'accept-releases': ['owner'],
  'publish-releases': ['owner'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type OrganisationAction = keyof typeof MAY;
export const ORGANISATION_ACTIONS = Object.keys(MAY) as readonly OrganisationAction[];

/** What a role may do to its organisation. */
export const actionsOfRole = (role: Role): readonly OrganisationAction[] =>
  ORGANISATION_ACTIONS.filter((action) => (MAY[action] as readonly Role[]).includes(role));

/** Who belongs to an organisation. */
export interface Member {
  readonly account: AccountId;
  readonly role: Role;
}

/** Whether somebody may do something by the members there are, whatever a session was told when it began. */
export const mayAmong = (
  members: readonly Member[],
  account: AccountId,
  action: OrganisationAction,
): boolean =>
  members.some((member) => member.account === account && actionsOfRole(member.role).includes(action));

/** What is to become of a member: another role, or null where the member goes. */
export interface RoleChange {
  readonly account: AccountId;
  readonly role: Role | null;
}

/** The members as they are after a change. */
const membersAfter = (members: readonly Member[], { account, role }: RoleChange): readonly Member[] =>
  members.flatMap((member) => {
    if (member.account !== account) return [member];
    return role === null ? [] : [{ account, role }];
  });

/** Whether somebody is left who may do everything: the last owner neither goes nor becomes anything less. */
export const keepsAnOwner = (members: readonly Member[], change: RoleChange): boolean =>
  membersAfter(members, change).some(({ role }) => role === 'owner');
