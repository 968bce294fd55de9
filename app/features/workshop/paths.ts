import type { Locale } from '#app/i18n/locales.ts';
import type { WorkshopId } from '#app/persistence/workshop-repository.ts';

/** The page of a workshop, under which its adviser answers. */
export const workshopPath = (locale: Locale, id: WorkshopId): string =>
  `/${locale}/account/workshops/${encodeURIComponent(id)}`;

/** The view for everybody in the room: its address is its only key. */
export const projectionPath = (locale: Locale, token: string): string =>
  `/${locale}/p/${encodeURIComponent(token)}`;
