import type { WorkshopState } from '../workshop/workshop-moves.ts';
import { ENDED_STATE, isAnswered } from '../workshop/workshop-moves.ts';
import type { ClientTies } from './client-actions.ts';
import { actionsOnClient } from './client-actions.ts';
import type { AccountId, Membership } from './roles.ts';

/** What decides who may do what in a workshop. */
export interface WorkshopTies {
  /** Who leads it. */
  readonly adviser: AccountId;
  readonly state: WorkshopState;
  readonly client: ClientTies & { readonly isArchived: boolean };
}

/**
 * What an adviser can do: lead it, read the own notes and keep the own folder, and read, change and complete the assessment
 * it is about.
 */
export const WORKSHOP_ACTIONS = ['lead', 'read-notes', 'keep-folder', 'read', 'change', 'complete'] as const;
export type WorkshopAction = (typeof WORKSHOP_ACTIONS)[number];

/** What is left in each state. Closed, notes and folder stay, and the answers are the firm's alone. */
function actionsIn(state: WorkshopState): readonly WorkshopAction[] {
  if (state === ENDED_STATE) return ['read-notes', 'keep-folder'];
  return isAnswered(state) ? WORKSHOP_ACTIONS : ['lead', 'read-notes', 'keep-folder', 'read', 'complete'];
}

/**
 * What somebody may do in a workshop: only who leads it, and only as long as its client is one that this person may begin
 * assessments for. So it ends with the membership, the client and the sharing, without anybody closing it.
 */
export function actionsOnWorkshop(
  asker: { readonly account: AccountId; readonly memberships: readonly Membership[] },
  { adviser, state, client }: WorkshopTies,
): readonly WorkshopAction[] {
  if (asker.account !== adviser || client.isArchived) return [];
  return actionsOnClient(asker, client).includes('begin-assessment') ? actionsIn(state) : [];
}
