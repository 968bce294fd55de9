import type { Locale } from './locales.ts';
import { isLocale } from './locales.ts';

/** The language a path begins with, or null. */
export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : null;
}
