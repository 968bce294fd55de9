import type { RefObject } from 'react';
import { useCallback, useRef, useState } from 'react';
import type { AutosaveAnswer, SaveState } from '../autosave.ts';

interface Origin {
  readonly revision: number;
  readonly base: string;
}

interface Autosave {
  readonly origin: Origin;
  readonly save: SaveState;
  /** Saves what the form says now. Resolves to what came of it. */
  readonly saveNow: () => Promise<AutosaveAnswer['state'] | 'offline' | 'partly'>;
  /** Saves after a change: a choice at once, typing after a pause. */
  readonly saveSoon: (changed: EventTarget) => void;
  /** Saves what still waits for a pause. */
  readonly flush: () => void;
}

const TYPING_PAUSE_MS = 700;

/**
 * Saves a form in the background, one request after the other: each begins from what the one before it stored,
 * so a person is never in conflict with their own last click.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, href: string, opened: Origin): Autosave {
  const [origin, setOrigin] = useState(opened);
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const current = useRef(opened);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback(async () => {
    if (!form.current) return 'invalid' as const;
    setSave({ state: 'saving' });
    const answer = await post(href, toBody(form.current, current.current));
    if (answer.state === 'saved') {
      current.current = { revision: answer.revision, base: answer.base };
      setOrigin(current.current);
      setSave({ state: 'saved', at: new Date() });
      return answer.isWhole ? 'saved' : 'partly';
    }
    setSave({ state: answer.state === 'invalid' ? 'idle' : answer.state });
    return answer.state;
  }, [form, href]);

  const saveNow = useCallback(() => {
    const result = queue.current.then(send);
    queue.current = result;
    return result;
  }, [send]);

  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const flush = useCallback(() => {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    void saveNow();
  }, [saveNow]);
  const saveSoon = useCallback(
    (changed: EventTarget) => {
      clearTimeout(waiting.current);
      const isTyping = changed instanceof HTMLInputElement && changed.type === 'text';
      waiting.current = setTimeout(flush, isTyping ? TYPING_PAUSE_MS : 0);
    },
    [flush],
  );

  return { origin, save, saveNow, saveSoon, flush };
}

function toBody(form: HTMLFormElement, { revision, base }: Origin): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
  body.set('revision', String(revision));
  body.set('base', base);
  return body;
}

const TIMEOUT_MS = 10_000;

async function post(href: string, body: URLSearchParams): Promise<AutosaveAnswer | { state: 'offline' }> {
  try {
    const response = await fetch(href, {
      method: 'POST',
      body,
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const isJson = response.headers.get('Content-Type')?.includes('application/json');
    return isJson ? ((await response.json()) as AutosaveAnswer) : { state: 'not-saved' };
  } catch {
    return { state: 'offline' };
  }
}
