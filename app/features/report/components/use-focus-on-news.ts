import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * Leads the reader to what came of an action: the button that was pressed may have gone with its card. What stood there
 * when the page was opened is left alone. Where the news itself is gone, as after a report was taken back, the reader goes
 * on at the heading of the page.
 */
export function useFocusOnNews<E extends HTMLElement>(news: string | null): RefObject<E> {
  const element = useRef<E>(null);
  const known = useRef(news);
  useEffect(() => {
    if (known.current === news) return;
    known.current = news;
    const place = element.current ?? document.querySelector<HTMLElement>('main h1');
    if (place === null) return;
    place.tabIndex = -1;
    place.focus();
  }, [news]);
  return element;
}
