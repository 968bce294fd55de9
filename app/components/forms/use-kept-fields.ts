import { useNavigation, useParams } from '@remix-run/react';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { findKept, keep } from '#app/components/shell/kept.ts';
import { isNavigationType } from '#app/components/shell/navigation-type.ts';
import type { Fields } from './form-fields.ts';
import { fillEntered, isTouched, readEntered, readFields } from './form-fields.ts';

interface KeptForm {
  readonly form: RefObject<HTMLFormElement>;
  /** Under a code it is kept for that assessment. */
  readonly name: string;
  /** The form came back: what was typed is not taken yet. */
  readonly isRefused: boolean;
}

const keyOf = (name: string, code: string): string => `${name}/${code}`;

/** Keeps what is typed into a form that is stored only when it is sent, until the server has taken it. */
export function useKeptFields({ form, name, isRefused }: KeptForm): void {
  const { code = '' } = useParams();
  const key = keyOf(name, code);
  const { state } = useNavigation();
  const progress = useRef<'open' | 'sent' | 'answered'>('open');

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    restore(element, key);
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('input', ({ target }) => keepEntered(element, key, target), { signal });
    element.addEventListener('reset', () => keep(key, null), { signal });
    element.addEventListener('submit', () => (progress.current = 'sent'), { signal });
    return () => {
      listening.abort();
      if (progress.current === 'answered') keep(key, null);
    };
  }, [form, key]);

  useEffect(() => {
    if (state === 'loading' && progress.current === 'sent') progress.current = 'answered';
    if (state !== 'idle') return;
    if (progress.current === 'answered' && !isRefused) keep(key, null);
    progress.current = 'open';
  }, [state, isRefused, key]);
}

/** Only what people touch: the rest the page writes anew, in its own language. */
function keepEntered(form: HTMLFormElement, key: string, changed: EventTarget | null): void {
  const { name } = changed as HTMLInputElement;
  keep(key, { ...findKept<Fields>(key), [name]: readFields(form)[name] ?? '' });
}

function restore(form: HTMLFormElement, key: string): void {
  const kept = findKept<Fields>(key);
  if (kept) fillEntered(form, kept);
  // The browser fills the fields of a page one comes back to with what it remembers, which may be long outdated.
  else if (isNavigationType('back_forward')) form.reset();
  else if (isTouched(form)) keep(key, readEntered(form));
}
