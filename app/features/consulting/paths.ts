import type { ClientFilter, ClientId } from '#app/domain/client/client.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** Which clients a list shows, as its address says it. */
interface ClientsShown {
  readonly organisation?: string;
  readonly isArchived?: boolean;
  readonly filter?: ClientFilter;
}

/** The pages of a portfolio, as they stand in addresses: an organisation and clients by ids, never by names. */
export const clientsPath = (
  locale: Locale,
  { organisation, isArchived = false, filter }: ClientsShown = {},
): string => {
  const query = new URLSearchParams({
    ...(organisation !== undefined && { of: organisation }),
    ...(isArchived && { state: 'archived' }),
    ...(filter?.sector && { sector: filter.sector }),
    ...(filter?.sizeClass && { sizeClass: filter.sizeClass }),
  });
  return query.size === 0 ? `/${locale}/account/clients` : `/${locale}/account/clients?${query.toString()}`;
};
export const clientTablePath = (locale: Locale, organisation: string): string =>
  `/${locale}/account/clients.csv?of=${encodeURIComponent(organisation)}`;
export const newClientPath = (locale: Locale, organisation: string): string =>
  `/${locale}/account/clients/new?of=${encodeURIComponent(organisation)}`;

export const clientPath = (
  locale: Locale,
  client: ClientId,
  page?: 'change' | 'erase' | 'hand-over' | 'progress',
): string => {
  const own = `/${locale}/account/clients/${encodeURIComponent(client)}`;
  return page === undefined ? own : `${own}/${page}`;
};

/** The list, saying that a client is erased. */
export const erasedPath = (locale: Locale): string => `/${locale}/account/clients?state=erased`;

/** Where a table of clients is given, and looked at before it is taken over. */
export const importPath = (locale: Locale, organisation: string): string =>
  `/${locale}/account/clients/import?of=${encodeURIComponent(organisation)}`;
export const previewPath = (locale: Locale, table: string): string =>
  `/${locale}/account/clients/import/${encodeURIComponent(table)}`;
/** The list, saying that a table is taken over. */
export const importedPath = (locale: Locale, organisation: string): string =>
  `/${locale}/account/clients?of=${encodeURIComponent(organisation)}&state=imported`;
/** The list, saying that reminders are on their way. */
export const remindedPath = (locale: Locale, organisation: string): string =>
  `/${locale}/account/clients?of=${encodeURIComponent(organisation)}&state=reminded`;
