import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { useServed } from '#tests/setup/use-served.ts';

const { call } = useServed();
const get = (path: string, language: string) =>
  call('GET', path, { headers: { 'Accept-Language': language } });

describe('languages of pages', () => {
  it.each(LOCALES)('are named in the page and beside it: %s', async (locale) => {
    const { status, headers, text } = await get(`/${locale}/method`, 'de');
    expect(status).toBe(200);
    expect(headers.get('Content-Language')).toBe(locale);
    expect(headers.get('Vary') ?? '').not.toContain('Accept-Language');
    expect(text).toContain(`<html lang="${locale}" dir="ltr"`);
    for (const other of LOCALES) expect(text).toContain(`hrefLang="${other}"`);
  });

  it('is the reader’s own where the address names none that is known', async () => {
    for (const [language, locale] of [
      ['en-GB, de;q=0.9', 'en'],
      ['de-AT;q=0.2, en;q=0.1', 'de'],
      ['q=;;,,=', 'de'],
    ] as const) {
      const { status, headers, text } = await get('/xx', language);
      expect(status, language).toBe(404);
      expect(text, language).toContain(`<html lang="${locale}"`);
      expect(headers.get('Content-Language'), language).toBe(locale);
      expect(headers.get('Vary')).toContain('Accept-Language');
      expect((await get('/', language)).headers.get('Location')).toBe(`/${locale}`);
    }
  });

  it.each([
    ['/DE', '/de'],
    ['/de-AT', '/de'],
    ['/en-GB/method', '/en/method'],
  ])('%s leads to %s', async (path, place) => {
    const { status, headers } = await get(path, 'en');
    expect([status, headers.get('Location')]).toEqual([302, place]);
  });

  it('many at once never mix', async () => {
    const asked = Array.from({ length: 50 }, (_, index) => LOCALES[index % LOCALES.length] ?? 'de');
    const pages = await Promise.all(asked.map((locale) => get(`/${locale}/method`, 'de')));
    const titles = new Map<string, string>();
    pages.forEach(({ text, headers }, index) => {
      const locale = asked[index] ?? '';
      expect(headers.get('Content-Language')).toBe(locale);
      const title = /<h1[^>]*>([^<]+)/.exec(text)?.[1] ?? '';
      expect(titles.get(locale) ?? title).toBe(title);
      titles.set(locale, title);
    });
    expect(new Set(titles.values()).size).toBe(new Set(asked).size);
  });

  it('are what searches are told of', async () => {
    const robots = await get('/robots.txt', 'en');
    expect(robots.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    for (const locale of LOCALES) expect(robots.text).toContain(`Disallow: /${locale}/a/`);
    const sitemap = await get('/sitemap.xml', 'en');
    expect(sitemap.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
    expect(sitemap.text.match(/<loc>/g)?.length).toBe(LOCALES.length * 10);
  });
});
