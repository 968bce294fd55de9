import { useState } from 'react';
import { useIsLive } from './use-is-live.ts';

/** Copying a text, where the browser lets a page do so: only with a script, and over HTTPS or on the machine itself. */
export function useCopying(text: string) {
  const isLive = useIsLive();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return { canCopy: isLive && typeof navigator.clipboard?.writeText === 'function', outcome, copy };
}
