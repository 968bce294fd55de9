import type { Release } from './release.ts';

/** A release that everybody may read hides more. Source: method 2026-2, section 7, "Parameters". */
export const OPEN_FLOOR = 10;

/** The licences a chamber chooses from. Each asks to name who publishes, and nothing else. */
export const LICENCES = ['dl-de-by-2-0', 'cc-by-4-0'] as const;
export type Licence = (typeof LICENCES)[number];

/** Where the text of a licence stands, and its name in short. */
export const LICENCE_TERMS: Readonly<Record<Licence, { readonly url: string; readonly name: string }>> = {
  'dl-de-by-2-0': { url: 'https://www.govdata.de/dl-de/by-2-0', name: 'dl-de/by-2-0' },
  'cc-by-4-0': { url: 'https://creativecommons.org/licenses/by/4.0/', name: 'CC BY 4.0' },
};

/** Whether a release hides enough for everybody to read it. */
export const canBeOpen = ({ floor }: Pick<Release, 'floor'>): boolean => floor >= OPEN_FLOOR;
