import type { FormFaultText } from './form-words.ts';

/** What saving in the background answers. */
export type AutosaveAnswer =
  /** What is valid is stored. The faults say what is not, and what is still to be entered. */
  | { readonly state: 'saved'; readonly base: string; readonly faults: readonly FormFaultText[] }
  | { readonly state: 'refused'; readonly faults: readonly FormFaultText[] }
  | { readonly state: 'conflict' | 'closed' | 'gone' | 'not-saved' };

/** What a person sees of it; `offline` is the browser's own finding. */
export type SaveState =
  | { readonly state: 'idle' | 'saving' | 'conflict' | 'closed' | 'gone' | 'not-saved' | 'offline' }
  | { readonly state: 'saved'; readonly at: Date; readonly faults: readonly FormFaultText[] }
  /** What was sent holds nothing to store, and nothing was stored before. */
  | { readonly state: 'empty'; readonly faults: readonly FormFaultText[] }
  /** Something in the form is not stored, and stays so until it is changed. */
  | { readonly state: 'unfinished'; readonly faults: readonly FormFaultText[] };

/** What a save left out: the fields that hold something which is not stored, and why. */
export const leftOut = (save: SaveState): readonly FormFaultText[] =>
  'faults' in save ? save.faults.filter(({ isOpen }) => !isOpen) : [];

/** Whether a save left nothing stored because nothing is entered yet: to call that saved would promise an answer. */
export const isEmpty = ({ base, faults }: Extract<AutosaveAnswer, { readonly state: 'saved' }>): boolean =>
  faults.length > 0 &&
  faults.every(({ isOpen }) => isOpen) &&
  Object.values(JSON.parse(base) as Readonly<Record<string, unknown>>).every((value) => value === null);
