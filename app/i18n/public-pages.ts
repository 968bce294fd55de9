import { localeOfPath } from './locale-of-path.ts';

/** The pages that anybody may find and a search may keep, by what stands behind the language. */
export const PUBLIC_PAGES: readonly string[] = [
  '',
  '/check',
  '/example',
  '/method',
  '/providers',
  '/sources',
  '/verify',
  '/accessibility',
  '/imprint',
  '/privacy',
];

/** A release that a chamber opened to everybody. */
const OPEN_RELEASE = /^\/open\/[^/.]+$/;

/** What stands behind the language of a public page; null for every other address, which may hold a code. */
export function publicPageOf(pathname: string): string | null {
  const locale = localeOfPath(pathname);
  if (locale === null) return null;
  const page = pathname.slice(locale.length + 1).replace(/\/$/, '');
  return PUBLIC_PAGES.includes(page) || OPEN_RELEASE.test(page) ? page : null;
}
