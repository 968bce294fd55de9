import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import type { Locale } from './locales.ts';
import { localeOfPath } from './locale-of-path.ts';
import { DEFAULT_LOCALE, LOCALES, isLocale } from './locales.ts';

/** The headers of a request, as a page or as express knows them. */
interface AskedHeaders {
  readonly get: (name: string) => string | null | undefined;
}

/** The language of the Accept-Language header by its quality values, else the default. */
export function negotiateLocale(headers: AskedHeaders): Locale {
  const header = headers.get('Accept-Language') ?? '';
  const wanted = new Negotiator({ headers: { 'accept-language': header } })
    .languages()
    .filter((tag) => tag !== '*' && isLanguageTag(tag));
  const found = match(wanted, [...LOCALES], DEFAULT_LOCALE);
  return isLocale(found) ? found : DEFAULT_LOCALE;
}

/** The language of the address, else the one that is asked for. */
export const localeOfRequest = (pathname: string, headers: AskedHeaders): Locale =>
  localeOfPath(pathname) ?? negotiateLocale(headers);

/** The language of the address, or a 404: an unknown language is no page of ours. */
export function requireLocale(params: Readonly<Record<string, string | undefined>>): Locale {
  if (isLocale(params['lng'])) return params['lng'];
  throw new Response(null, { status: 404 });
}

// The header is anybody's text, and the matcher throws on what is no language tag.
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
