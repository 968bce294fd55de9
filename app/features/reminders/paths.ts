import type { ClientId } from '#app/domain/client/client.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** Where clients are chosen to be reminded: by ids, never by names. */
export const remindPath = (
  locale: Locale,
  { organisation, clients = [] }: { readonly organisation: string; readonly clients?: readonly ClientId[] },
): string => {
  const query = new URLSearchParams([['of', organisation], ...clients.map((id) => ['client', id])]);
  return `/${locale}/account/clients/remind?${query.toString()}`;
};

/** Where a firm ends reminders; without a code where one is typed. */
export const endPath = (locale: Locale, code = ''): string =>
  code === '' ? `/${locale}/no-reminders` : `/${locale}/no-reminders?code=${encodeURIComponent(code)}`;
