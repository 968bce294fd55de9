import type { Locale } from './locales.ts';
import { KNOWN_LOCALES, isLocale } from './locales.ts';

/** The first part of the addresses of pages that live under a language. */
export const PAGES_UNDER_A_LANGUAGE: readonly string[] = [
  'a',
  'accessibility',
  'account',
  'c',
  'check',
  'erased',
  'example',
  'f',
  'hand-over',
  'i',
  'imprint',
  'join',
  'l',
  'method',
  'no-reminders',
  'open',
  'p',
  'privacy',
  'providers',
  'r',
  'resume',
  'sources',
  'start',
  'v',
  'verify',
];

/** What a text or a letter puts behind an address: brackets, quotes, commas and full stops. */
const CLOSING = /[\p{Pe}\p{Pf}\p{Pi}\p{Cf}\s.,;:!?'"*>]+$/u;

function withoutClosing(pathname: string): string {
  const start = pathname.lastIndexOf('/') + 1;
  try {
    const last = decodeURIComponent(pathname.slice(start));
    const bare = last.replace(CLOSING, '');
    return bare === last ? pathname : pathname.slice(0, start) + encodeURIComponent(bare);
  } catch {
    // An escape that is none: nobody meant that, and the page says that it is not there.
    return pathname;
  }
}

function localeIn(segment: string, preferred: () => Locale): Locale | null {
  const [language = ''] = segment.toLowerCase().split(/[-_]/);
  if (isLocale(language)) return language;
  // Printed on paper and kept in links: a language that this build leaves out was once offered, or will be.
  return KNOWN_LOCALES.some((known) => known === language) ? preferred() : null;
}

/**
 * The address that was meant, or null where this one is as it should be or means nothing: in capitals or with a region
 * (`/DE`, `/en-GB`), in a language that is not offered now, without any (`/check`), or with what stood behind it in a text (`/de/check).`).
 */
export function addressAsMeant(pathname: string, preferred: () => Locale): string | null {
  const bare = withoutClosing(pathname);
  const [, first = '', ...rest] = bare.split('/');
  const page = first.toLowerCase();
  const meant = PAGES_UNDER_A_LANGUAGE.includes(page) ? [preferred(), page] : [localeIn(first, preferred)];
  if (meant[0] === null) return null;
  const address = ['', ...meant, ...rest].join('/');
  return address === pathname ? null : address;
}
