import { useParams } from '@remix-run/react';
import type { RefObject } from 'react';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Fields } from '#app/components/forms/form-fields.ts';
import { fillFields, isText, isTouched, readFields } from '#app/components/forms/form-fields.ts';
import type { SaveState } from '../autosave.ts';
import type { DraftPage } from '../draft-page.ts';
import { answersOfPage } from '../unsent-answers/answers-of-page.ts';
import { toBody } from '../unsent-answers/unsent-form.ts';

type OpenedPage = Pick<DraftPage, 'form' | 'item' | 'base' | 'saveHref'>;

interface UnsentAnswer {
  readonly save: SaveState;
  /** Saves what the form says now. Resolves to what came of it. */
  readonly saveNow: () => Promise<SaveState>;
  /** Saves after a change: a choice at once, typing after a pause. */
  readonly saveSoon: (changed: EventTarget) => void;
  /** The form with all it carries, for the server to answer as a page. */
  readonly toWholeForm: () => URLSearchParams;
}

const TYPING_PAUSE_MS = 700;
const BEFORE_THE_SCRIPT: SaveState = { state: 'idle' };
const subscribe = (listener: () => void): (() => void) => answersOfPage().subscribe(listener);

/** The name of a form among the unsent answers: the same in every language. */
export function useAnswerId({ form, item }: Pick<DraftPage, 'form' | 'item'>): string {
  const { code, workshop = '' } = useParams();
  return [code ?? workshop, form, item].join('/');
}

/** Ties a form to the answers that are not stored yet. */
export function useUnsentAnswer(form: RefObject<HTMLFormElement>, page: OpenedPage): UnsentAnswer {
  const id = useAnswerId(page);
  const save = useSyncExternalStore(
    subscribe,
    () => answersOfPage().stateOf(id),
    () => BEFORE_THE_SCRIPT,
  );

  const noteChange = useCallback(() => {
    if (form.current) answersOfPage().change(id, fieldsOf(form.current, page));
  }, [form, id, page]);
  const saveNow = useCallback(() => {
    noteChange();
    return answersOfPage().send(id);
  }, [id, noteChange]);
  const saveSoon = useCallback(
    (changed: EventTarget) => {
      noteChange();
      const isTyping = isText(changed);
      if (isTyping) answersOfPage().sendAfter(id, TYPING_PAUSE_MS);
      else void answersOfPage().send(id);
    },
    [id, noteChange],
  );

  // What stood here before and is not stored comes back; what was entered before the script was there is saved.
  useEffect(() => {
    if (!form.current) return;
    const unsent = answersOfPage().open({ id, href: page.saveHref, base: page.base });
    if (unsent) fillFields(form.current, unsent);
    if (unsent || isTouched(form.current)) void saveNow();
    // A form is opened once: what the page says of it later is what was typed here.
  }, [id]);

  const toWholeForm = useCallback(() => {
    if (!form.current) throw new Error('A form that is not there was to be sent');
    return toBody({ ...answersOfPage().originOf(id), fields: fieldsOf(form.current, page) });
  }, [form, id, page]);

  return { save, saveNow, saveSoon, toWholeForm };
}

const fieldsOf = (element: HTMLFormElement, { form, item }: OpenedPage): Fields => ({
  ...readFields(element),
  form,
  item,
});
