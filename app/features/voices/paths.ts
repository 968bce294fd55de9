import type { Locale } from '#app/i18n/locales.ts';

/** Where somebody gives the own voice: the address is its only key. */
export const voicePath = (locale: Locale, token: string): string =>
  `/${locale}/v/${encodeURIComponent(token)}`;

/** Where an adviser asks several people, below the page of the workshop. */
export const roundPath = (workshop: string): string => `${workshop}/voices`;
