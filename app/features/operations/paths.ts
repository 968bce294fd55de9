import type { Locale } from '#app/i18n/locales.ts';

/** Where an operator tries the mail. */
export const mailPath = (locale: Locale): string => `/${locale}/account/mail`;
