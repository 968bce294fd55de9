import type { Entry } from './entry.ts';
import { toPublic } from './entry.ts';
import { DUTCH_BELGIAN_FRENCH_FUNDING } from './dutch-belgian-french-funding.ts';
import { GERMAN_FUNDING } from './german-funding.ts';
import { OTHER_FUNDING } from './other-funding.ts';
import { STATE_FUNDING } from './state-funding.ts';

/** Grants, loans and tax relief. */
export const FUNDING: readonly Entry[] = [
  ...GERMAN_FUNDING,
  ...STATE_FUNDING,
  ...DUTCH_BELGIAN_FRENCH_FUNDING,
  ...OTHER_FUNDING,
].map(toPublic);
