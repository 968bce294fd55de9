import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * After a move within the page (no reload) the focus goes to the new heading, as it would to the top of a new
 * document: people who hear the page or use keys alone notice that something new is there.
 */
export function usePageFocus(): void {
  const { pathname, search } = useLocation();
  const place = pathname + search;
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    const heading = document.querySelector<HTMLElement>('[data-page-focus], main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [place]);
}
