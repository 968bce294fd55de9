import type { Entry } from './entry.ts';
import { toPublic } from './entry.ts';
import { GERMAN_HELP } from './german-help.ts';
import { EUROPEAN_HELP, OTHER_HELP } from './other-help.ts';

/** Advice and learning paid for by the public or run by chambers and foundations. */
export const PUBLIC_HELP: readonly Entry[] = [...GERMAN_HELP, ...EUROPEAN_HELP, ...OTHER_HELP].map(toPublic);
