import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { PUBLIC_PAGES } from '#app/i18n/public-pages.ts';
import { toRobots, toSitemap } from './for-searches.ts';

const ORIGIN = 'https://bridge.example';

describe('what searches are told', () => {
  it('leaves out what lies under a code, in every language', () => {
    const lines = toRobots(ORIGIN).split('\n');
    for (const locale of LOCALES) {
      expect(lines).toContain(`Disallow: /${locale}/a/`);
      expect(lines).toContain(`Disallow: /${locale}/verify/`);
    }
    expect(lines).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('names every public page once in every language, with its equals and where there is no language', () => {
    const sitemap = toSitemap(ORIGIN);
    const places = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place);
    expect(places).toHaveLength(LOCALES.length * PUBLIC_PAGES.length);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain(`${ORIGIN}/de`);
    expect(places).toContain(`${ORIGIN}/en/method`);
    const equals = sitemap.match(/hreflang="en" href="https:\/\/bridge\.example\/en\/method"/g);
    expect(equals).toHaveLength(LOCALES.length);
    expect(sitemap).toContain('hreflang="x-default" href="https://bridge.example/"');
  });
});
