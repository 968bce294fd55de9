import type { AccountId } from './roles.ts';

/** What is opened by being one certain account: that account itself, or the installation for whoever runs it. */
export type OwnThing =
  | { readonly kind: 'account'; readonly account: AccountId }
  /** Null: nobody who asks is its operator. */
  | { readonly kind: 'installation'; readonly operator: AccountId | null };

/** What members can do to their own account. */
const ACCOUNT_ACTIONS = ['read', 'change'] as const;
/** What an operator can do on a page: nothing to what others keep in the installation. */
export const OPERATOR_ACTIONS = ['try-mail'] as const;
export type OperatorAction = (typeof OPERATOR_ACTIONS)[number];

/** What somebody with an account may do to what is the own; nothing to that of others. */
export function actionsOnOwn(
  account: AccountId,
  thing: OwnThing,
): readonly ((typeof ACCOUNT_ACTIONS)[number] | OperatorAction)[] {
  if (thing.kind === 'account') return thing.account === account ? ACCOUNT_ACTIONS : [];
  return thing.operator === account ? OPERATOR_ACTIONS : [];
}
