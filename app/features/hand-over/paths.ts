import type { ClientId } from '#app/domain/client/client.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** Where an adviser hands over an assessment of a client. */
export const givePath = (locale: Locale, client: ClientId): string =>
  `/${locale}/account/clients/${encodeURIComponent(client)}/hand-over`;

/** Where a firm takes what is handed over: with the code in the address, or to be typed. */
export const takePath = (locale: Locale, code?: string): string =>
  code === undefined ? `/${locale}/hand-over` : `/${locale}/hand-over?code=${encodeURIComponent(code)}`;

/** How an assessment came to the holder of its code, and who sees something of it. */
export const ownDataPath = (home: string): string => `${home}/data`;

/** All that is kept of an assessment for its holder: whole for programs, or the answers as a table. */
export const ownDataFilePath = (home: string, form: 'json' | 'csv'): string => `${ownDataPath(home)}.${form}`;

/** What an adviser keeps of a client's assessments, and the file of one. */
export const copiesPath = (locale: Locale, client: ClientId): string =>
  `/${locale}/account/clients/${encodeURIComponent(client)}/copies`;
export const copyFilePath = (locale: Locale, client: ClientId, id: string): string =>
  `${copiesPath(locale, client)}/${encodeURIComponent(id)}.json`;

/** The same file for the firm. */
export const ownCopyFilePath = (home: string, id: string): string =>
  `${home}/copies/${encodeURIComponent(id)}.json`;

/** The receipt of a hand-over, for the adviser and for the firm. */
export const receiptPath = (locale: Locale, client: ClientId, id: string): string =>
  `/${locale}/account/clients/${encodeURIComponent(client)}/receipts/${encodeURIComponent(id)}`;
export const ownReceiptPath = (home: string, id: string): string =>
  `${home}/receipts/${encodeURIComponent(id)}`;
