import type { IsoDate } from '../shared/as-of-date.ts';
import type { GrantDays } from './check-deadlines.ts';

/** Longest texts, in characters as people count them. */
export const MAX_ASSIGNMENT = 2000;
export const MAX_DECISIONS = 2000;

/** What an adviser writes into the folder of a session, beside attendance and notes. */
export interface FolderDetails {
  /** A report profile by its id; null: none. */
  readonly programme: string | null;
  /** What the firm wants from the adviser. */
  readonly assignment: string;
  readonly days: GrantDays;
  /** That the list of providers is taken in although nobody has confirmed here that the programme allows it. */
  readonly withProviders: boolean;
  /** What was decided in the session. */
  readonly decisions: string;
  /** The day of the next meeting. */
  readonly nextOn: IsoDate | null;
}

export interface Folder extends FolderDetails {
  /** Since when nothing is changed any more; null while it is open. */
  readonly closedAt: Date | null;
}

/** A folder nobody has written into. */
export const EMPTY_FOLDER: Folder = {
  ...{ programme: null, assignment: '', withProviders: false, decisions: '', nextOn: null, closedAt: null },
  days: { applied: null, approved: null, began: null, ended: null, 'handed-in': null },
};
