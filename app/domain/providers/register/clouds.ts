import type { Entry } from './entry.ts';
import { toService } from './entry.ts';
import { FRENCH_CLOUDS } from './french-clouds.ts';
import { GERMAN_CLOUDS } from './german-clouds.ts';
import { OTHER_CLOUDS } from './other-clouds.ts';

/** General clouds, from virtual machines to GPUs. */
export const CLOUDS: readonly Entry[] = [...GERMAN_CLOUDS, ...FRENCH_CLOUDS, ...OTHER_CLOUDS].map((draft) =>
  toService({ kind: 'cloud', ...draft }),
);
