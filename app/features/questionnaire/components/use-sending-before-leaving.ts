import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import { answersOfPage } from '../unsent-answers/answers-of-page.ts';

/** How long a way on waits for an answer to be stored. Later it is sent from wherever people are. */
const PATIENCE_MS = 3_000;

const hasUnsent = (): boolean => answersOfPage().isWaiting();

const flushed = (): Promise<unknown> =>
  Promise.race([answersOfPage().flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

/** Without a connection there is no other page to come to, and the way back would be none: the form stays. */
const isStranded = (): boolean => !navigator.onLine && hasUnsent();

/** Whatever way people take, what they entered is sent first: the page they come to shows it. */
export function useSendingBeforeLeaving(): void {
  const blocker = useBlocker(hasUnsent);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void flushed().then(() => (isStranded() ? blocker.reset() : blocker.proceed()));
  }, [blocker]);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const flush = (): void => void answersOfPage().flush();
    flush();
    addEventListener('online', flush, { signal });
    addEventListener('pagehide', () => answersOfPage().leave(), { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    addEventListener('click', followLinkAfterSending, { signal });
    // A page out of the browser's memory shows what was stored when it was left.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload(), { signal });
    return () => leaving.abort();
  }, []);
}

/** A link to another document, such as the page in another language. */
function followLinkAfterSending(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || event.defaultPrevented || !isPlain || !hasUnsent()) return;
  const { origin, pathname, search } = new URL(link.href, location.href);
  const isHere = pathname === location.pathname && search === location.search;
  if (origin !== location.origin || isHere || link.target !== '' || link.download !== '') return;
  event.preventDefault();
  void flushed().then(() => isStranded() || location.assign(link.href));
}
