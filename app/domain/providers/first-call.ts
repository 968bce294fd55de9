import type { Need } from './provider-result.ts';
import type { FIRST_CALLS } from './provider-terms.ts';
import type { Provider } from './provider.ts';

type FirstCall = (typeof FIRST_CALLS)[number];

/** Needs met by something that reads and writes texts. */
const NEEDS_OF_TEXTS: readonly Need[] = ['assistant', 'model-access'];
/** Needs met by a place for files. */
const NEEDS_OF_FILES: readonly Need[] = ['hosting', 'exit'];

/**
 * The first call to make at an entry for a need. One that stores files and writes texts is tried with what it is needed
 * for: no backup says whether an assistant is any good.
 */
export function firstCallFor({ firstCall }: Pick<Provider, 'firstCall'>, need: Need | null): FirstCall {
  if (need === null) return firstCall;
  if (firstCall === 'try-files' && NEEDS_OF_TEXTS.includes(need)) return 'try-alone';
  if (firstCall === 'try-alone' && NEEDS_OF_FILES.includes(need)) return 'try-files';
  return firstCall;
}
