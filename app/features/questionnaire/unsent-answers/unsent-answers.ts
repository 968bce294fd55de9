import type { Fields } from '#app/components/forms/form-fields.ts';
import type { AutosaveAnswer, SaveState } from '../autosave.ts';
import { isEmpty, leftOut } from '../autosave.ts';
import type { DueForm, UnsentForm } from './unsent-form.ts';
import { isDue, notStored, onItsWay, retryPause } from './unsent-form.ts';

export type SendAnswer = AutosaveAnswer | { readonly state: 'offline' };

/** What the answers need of the browser. */
export interface Surroundings {
  readonly send: (form: DueForm) => Promise<SendAnswer>;
  /** Keeps the forms beyond this document, where that is possible. */
  readonly keep: (forms: readonly UnsentForm[]) => void;
  readonly kept: () => readonly UnsentForm[];
  /** Does something later; returns how to call it off. */
  readonly wait: (work: () => void, ms: number) => () => void;
  readonly now: () => Date;
}

/** With these nothing of a form is left to be sent or kept. */
const DONE: readonly SaveState['state'][] = ['saved', 'empty', 'closed', 'gone'];
const IDLE: SaveState = { state: 'idle' };
const SAVING: SaveState = { state: 'saving' };

/**
 * The answers of this page that are not stored yet. They are sent one after the other, each beginning from what the
 * one before it stored; what does not arrive is tried again, and nothing is forgotten before the server has it.
 */
export class UnsentAnswers {
  readonly #surroundings: Surroundings;
  readonly #forms: Map<string, UnsentForm>;
  readonly #states = new Map<string, SaveState>();
  readonly #pauses = new Map<string, () => void>();
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #flying: Fields | null = null;
  #failures = 0;
  #callOffRetry = (): void => undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#forms = new Map(surroundings.kept().map((form) => [form.id, form]));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly stateOf = (id: string): SaveState => this.#states.get(id) ?? IDLE;

  /** Whether there is something that sending could store. */
  readonly isWaiting = (): boolean => this.#due().length > 0;

  /** A form is shown. Returns what stood in it before and is not stored, or null. */
  open({ id, href, base }: Pick<UnsentForm, 'id' | 'href' | 'base'>): Fields | null {
    const known = this.#forms.get(id);
    if (known?.fields) {
      this.#put({ ...known, href });
      return known.fields;
    }
    this.#put({ id, href, base, sent: [], fields: null, isDue: false });
    this.#show(id, IDLE);
    return null;
  }

  /** What a form carries beside its fields when it is sent as a whole. */
  originOf(id: string): Pick<UnsentForm, 'base' | 'sent'> {
    return this.#opened(id);
  }

  /** A form was changed. */
  change(id: string, fields: Fields): void {
    this.#put({ ...this.#opened(id), fields, isDue: true });
    this.#show(id, SAVING);
  }

  /** Sends a form that was changed; resolves to what came of it. */
  send(id: string): Promise<SaveState> {
    this.#callOffPause(id);
    const sent = this.#queue.then(() => this.#sendNext(id));
    this.#queue = sent;
    return sent;
  }

  /** The same after a pause, which every further change begins anew. */
  sendAfter(id: string, ms: number): void {
    this.#callOffPause(id);
    this.#pauses.set(
      id,
      this.#surroundings.wait(() => void this.send(id), ms),
    );
  }

  /** Tries everything that waits, now. */
  async flush(): Promise<void> {
    this.#callOffRetry();
    await Promise.all(this.#due().map(({ id }) => this.send(id)));
  }

  /** The document is going: everything that waits is sent off, and nobody is there to hear the answer. */
  leave(): void {
    for (const form of this.#due()) {
      if (form.fields === this.#flying) continue;
      this.#put(onItsWay(form));
      void this.#surroundings.send(form);
    }
  }

  /** The form was taken over by something else, such as a page of the server. */
  drop(id: string): void {
    this.#callOffPause(id);
    this.#forms.delete(id);
    this.#keep();
    this.#show(id, IDLE);
  }

  /** Everything of an assessment that was erased. */
  dropAll(): void {
    for (const id of [...this.#forms.keys()]) this.drop(id);
  }

  #opened(id: string): UnsentForm {
    const form = this.#forms.get(id);
    if (!form) throw new Error(`The form ${id} was never opened`);
    return form;
  }

  async #sendNext(id: string): Promise<SaveState> {
    const form = this.#forms.get(id);
    if (!form || !isDue(form)) return this.stateOf(id);
    this.#put(onItsWay(form));
    this.#show(id, SAVING);
    this.#flying = form.fields;
    const answer = await this.#surroundings.send(form);
    this.#flying = null;
    return this.#settle(form, answer);
  }

  /** What a sent form became. It may have been changed in the meantime, or dropped. */
  #settle({ id, fields: sent }: DueForm, answer: SendAnswer): SaveState | Promise<SaveState> {
    const form = this.#forms.get(id);
    if (!form) return IDLE;
    if (answer.state === 'offline' || answer.state === 'not-saved') return this.#retryLater(id, answer);
    this.#failures = 0;
    const isLatest = form.fields === sent;
    const heard = answer.state === 'saved' ? { ...form, base: answer.base, sent: [] } : notStored(form, sent);
    const state = this.#toState(answer);
    const isDone = DONE.includes(state.state);
    this.#put({ ...heard, fields: isLatest && isDone ? null : form.fields, isDue: !isLatest });
    return isLatest ? this.#show(id, state) : this.#sendNext(id);
  }

  #toState(answer: Exclude<SendAnswer, { state: 'offline' | 'not-saved' }>): SaveState {
    if (answer.state === 'refused') return { state: 'unfinished', faults: answer.faults };
    if (answer.state !== 'saved') return answer;
    if (isEmpty(answer)) return { state: 'empty', faults: answer.faults };
    const saved = { state: 'saved', at: this.#surroundings.now(), faults: answer.faults } as const;
    return leftOut(saved).length === 0 ? saved : { state: 'unfinished', faults: answer.faults };
  }

  #retryLater(id: string, state: SaveState): SaveState {
    this.#failures += 1;
    this.#callOffRetry();
    this.#callOffRetry = this.#surroundings.wait(() => void this.flush(), retryPause(this.#failures));
    return this.#show(id, state);
  }

  #due = (): readonly DueForm[] => [...this.#forms.values()].filter(isDue);

  #put(form: UnsentForm): void {
    this.#forms.set(form.id, form);
    this.#keep();
  }

  #keep(): void {
    this.#surroundings.keep([...this.#forms.values()].filter(({ fields }) => fields !== null));
  }

  #show(id: string, state: SaveState): SaveState {
    this.#states.set(id, state);
    for (const listener of this.#listeners) listener();
    return state;
  }

  #callOffPause(id: string): void {
    this.#pauses.get(id)?.();
    this.#pauses.delete(id);
  }
}
