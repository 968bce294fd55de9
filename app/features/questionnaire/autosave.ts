/** What saving in the background answers. */
export type AutosaveAnswer =
  | {
      readonly state: 'saved';
      readonly revision: number;
      readonly base: string;
      /** False while required answers of the form are still missing. */
      readonly isWhole: boolean;
    }
  | { readonly state: 'invalid' | 'conflict' | 'closed' | 'gone' | 'not-saved' };

/** What a person sees of it; `offline` is the browser's own finding. */
export type SaveState =
  | { readonly state: 'idle' | 'saving' | 'conflict' | 'closed' | 'gone' | 'not-saved' | 'offline' }
  | { readonly state: 'saved'; readonly at: Date };

const FAILURES = ['conflict', 'closed', 'gone', 'not-saved', 'offline'];

export const hasFailed = ({ state }: SaveState): boolean => FAILURES.includes(state);
