import { useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { findKept, keep } from './kept.ts';
import { isNavigationType } from './navigation-type.ts';

const NAME = 'wanted-place';

/**
 * Where people are going. After a new version was put in place, the script of the next page may be gone, and Remix
 * loads the page they are leaving anew instead.
 */
export function useWantedPlace(): void {
  const { state, location } = useNavigation();
  const wanted = state === 'loading' ? location.pathname + location.search + location.hash : null;
  useEffect(() => keep(NAME, wanted), [wanted]);
}

/** Leads on to where people were going when the page was loaded anew. Says whether it does. */
export function goOnToWantedPlace(): boolean {
  const wanted = findKept<string>(NAME);
  keep(NAME, null);
  if (wanted === null || !isNavigationType('reload')) return false;
  if (wanted === location.pathname + location.search + location.hash) return false;
  location.replace(wanted);
  return true;
}
