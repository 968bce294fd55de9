import type { WorkshopState } from '../workshop/workshop-moves.ts';
import { isAnswered, isEnded } from '../workshop/workshop-moves.ts';
import type { ClientTies } from './client-actions.ts';
import { actionsOnClient } from './client-actions.ts';
import type { AccountId, Membership } from './roles.ts';

/** What decides who may do what in a workshop. */
export interface WorkshopTies {
  /** Who leads it. */
  readonly adviser: AccountId;
  readonly state: WorkshopState;
  /** Whether the assessment is completed: nothing of it is answered any more. */
  readonly isCompleted: boolean;
  readonly client: ClientTies & { readonly isArchived: boolean };
}

/**
 * What an adviser can do: lead it, read the own notes and keep the own folder; read, change and complete the assessment it
 * is about; keep scenarios of it, also while nobody may change an answer; and let its report show voices, as far as the firm has
 * not decided about that itself.
 */
export const WORKSHOP_ACTIONS = [
  ...(['lead', 'show-voices', 'read-notes', 'keep-folder', 'read', 'keep-scenarios'] as const),
  ...(['change', 'complete'] as const),
] as const;
export type WorkshopAction = (typeof WORKSHOP_ACTIONS)[number];

/** What is left in each state. Closed, notes and folder stay, and answers and result are the firm's alone. */
function actionsIn({ state, isCompleted }: WorkshopTies): readonly WorkshopAction[] {
  if (isEnded(state)) return ['read-notes', 'keep-folder'];
  if (isCompleted) return ['lead', 'show-voices', 'read-notes', 'keep-folder', 'read'];
  return isAnswered(state) ? WORKSHOP_ACTIONS : WORKSHOP_ACTIONS.filter((action) => action !== 'change');
}

/**
 * What somebody may do in a workshop: only who leads it, and only as long as its client is one that this person may begin
 * assessments for. So it ends with the membership, the client and the sharing, without anybody closing it.
 */
export function actionsOnWorkshop(
  asker: { readonly account: AccountId; readonly memberships: readonly Membership[] },
  ties: WorkshopTies,
): readonly WorkshopAction[] {
  const { adviser, client } = ties;
  if (asker.account !== adviser || client.isArchived) return [];
  return actionsOnClient(asker, client).includes('begin-assessment') ? actionsIn(ties) : [];
}
