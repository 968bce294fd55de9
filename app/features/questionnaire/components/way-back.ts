import { useParams } from '@remix-run/react';
import { useEffect } from 'react';
import { findKept, keep } from '#app/components/shell/kept.ts';

/** What browsers tell of the pages one came by: Chromium since 2022, Safari and Firefox since the turn of 2026. */
interface PagesSoFar {
  readonly currentEntry: { readonly index: number; readonly key: string };
  readonly entries: () => readonly { readonly key: string }[];
}

const findPagesSoFar = (): PagesSoFar | null => (window as { navigation?: PagesSoFar }).navigation ?? null;

const nameOf = (code: string): string => `arrival/${code}`;

/** The place of the first page of an assessment among them. Their addresses browsers keep to themselves. */
const placeOfArrival = (pages: PagesSoFar, code: string): number =>
  pages.entries().findIndex(({ key }) => key === findKept<string>(nameOf(code)));

/** Notes by which page people came to an assessment. */
export function useArrival(): void {
  const { code = '' } = useParams();
  useEffect(() => {
    const pages = findPagesSoFar();
    if (pages === null) return;
    const { index, key } = pages.currentEntry;
    const place = placeOfArrival(pages, code);
    if (place < 0 || place > index) keep(nameOf(code), key);
  }, [code]);
}

/**
 * When the questions are closed, each of them would show the result again on the way back. So the result takes the place
 * of the page by which people came, and the way back leads before it. A browser that tells nothing of its pages stays.
 */
export function useWayBackBeforeQuestions(): void {
  const { code = '' } = useParams();
  useEffect(() => () => leaveQuestionsBehind(code), [code]);
}

function leaveQuestionsBehind(code: string): void {
  const pages = findPagesSoFar();
  if (pages === null || !location.pathname.endsWith(`/${code}/result`)) return;
  const place = placeOfArrival(pages, code);
  // Whichever page it was, the server answers it with the result.
  if (place >= 0 && place < pages.currentEntry.index) history.go(place - pages.currentEntry.index);
}
