import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** A question that was opened has to be on the wall within a second. */
const EVERY_MS = 600;

/**
 * Asks every now and then whether something has changed, and then for the page. Says whether nobody answers: the view
 * stays as it is until somebody does again. One question after the other, so that a slow line is not filled with them.
 */
export function useFollowing({
  version,
  versionHref,
}: {
  readonly version: string;
  readonly versionHref: string;
}): boolean {
  const { revalidate } = useRevalidator();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const headers = { 'If-None-Match': `"${version}"` };
        const answer = await fetch(versionHref, { headers, signal: leaving.signal, cache: 'no-store' });
        setLost(answer.status >= 500);
        // Found no more is something new to see as well.
        if (answer.ok || answer.status === 404) revalidate();
      } catch {
        if (!leaving.signal.aborted) setLost(true);
      }
      if (!leaving.signal.aborted) timer = setTimeout(() => void ask(), EVERY_MS);
    };
    let timer = setTimeout(() => void ask(), EVERY_MS);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [version, versionHref, revalidate]);
  return isLost;
}
