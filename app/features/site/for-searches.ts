import { LOCALES } from '#app/i18n/locales.ts';
import { PUBLIC_PAGES } from '#app/i18n/public-pages.ts';

/** Addresses that hold codes. What else is private says so itself, and has to be asked for to be heard. */
const UNDER_A_CODE = ['a', 'verify'];

/** What searches are asked to leave out, in the form of RFC 9309. */
export const toRobots = (origin: string): string =>
  [
    'User-agent: *',
    ...UNDER_A_CODE.flatMap((page) => LOCALES.map((locale) => `Disallow: /${locale}/${page}/`)),
    'Disallow: /api/',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');

const link = (language: string, address: string): string =>
  `    <xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;

/** One entry for each public page in each language, which names its equals: sitemaps.org, with links as in a page. */
export function toSitemap(origin: string): string {
  const entriesOf = (page: string): readonly string[] => {
    const equals = [
      ...LOCALES.map((locale) => link(locale, `${origin}/${locale}${page}`)),
      link('x-default', origin + (page || '/')),
    ];
    return LOCALES.map((locale) =>
      ['  <url>', `    <loc>${origin}/${locale}${page}</loc>`, ...equals, '  </url>'].join('\n'),
    );
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...PUBLIC_PAGES.flatMap(entriesOf),
    '</urlset>',
    '',
  ].join('\n');
}
