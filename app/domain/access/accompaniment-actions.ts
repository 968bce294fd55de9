import type { ClientTies } from './client-actions.ts';
import { actionsOnClient } from './client-actions.ts';
import type { AccountId, Membership } from './roles.ts';

/** What decides who may do what by way of an accompaniment. */
export interface AccompanimentTies {
  /** Whom the firm lets see how its plan goes. */
  readonly adviser: AccountId;
  readonly client: ClientTies & { readonly isArchived: boolean };
}

/** Reads the result and what was said of the steps, and makes links by which the firm says more. Changes nothing. */
export const ACCOMPANIMENT_ACTIONS = ['read', 'invite-check-in'] as const;
export type AccompanimentAction = (typeof ACCOMPANIMENT_ACTIONS)[number];

/**
 * What somebody may do by way of an accompaniment: only the adviser it names, and only as long as its client is one that
 * this person may begin assessments for. So it ends with the membership, the client and the sharing by itself.
 */
export function actionsOnAccompaniment(
  asker: { readonly account: AccountId; readonly memberships: readonly Membership[] },
  { adviser, client }: AccompanimentTies,
): readonly AccompanimentAction[] {
  if (asker.account !== adviser || client.isArchived) return [];
  return actionsOnClient(asker, client).includes('begin-assessment') ? ACCOMPANIMENT_ACTIONS : [];
}
