import type { ClientId } from '#app/domain/client/client.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** How the plan of a client goes, for the adviser whom the firm lets see it. */
export const clientProgressPath = (locale: Locale, client: ClientId): string =>
  `/${locale}/account/clients/${encodeURIComponent(client)}/progress`;

/** What is due at all clients of an adviser. */
export const dueStepsPath = (locale: Locale): string => `/${locale}/account/steps`;

/** What the calendar program of an adviser fetches. */
export const feedPath = (locale: Locale, token: string): string =>
  `/${locale}/f/${encodeURIComponent(token)}/steps.ics`;

/** Where weekly letters are ended: with the link of a letter, by whoever has it. */
export const endLettersPath = (locale: Locale, token: string): string =>
  `/${locale}/l/${encodeURIComponent(token)}`;

/** Where a firm says how its steps go, with a link and nothing else. */
export const checkInPath = (locale: Locale, token: string): string =>
  `/${locale}/c/${encodeURIComponent(token)}`;

/** Where the holder of a code makes such links. */
export const ownCheckInsPath = (home: string): string => `${home}/check-in`;
