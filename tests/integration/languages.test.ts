import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { useServed } from '#tests/setup/use-served.ts';

const served = useServed();
const { call } = served;
const get = (path: string, language: string) =>
  call('GET', path, { headers: { 'Accept-Language': language } });

/** Where an assessment lies that has its result, behind the language. */
async function complete(): Promise<string> {
  const { profile, answers } = JOINERY;
  const begun = await call('POST', '/api/v1/assessments', { body: { profile, answers } });
  const code = String(begun.body.code);
  const done = await call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
  expect(done.status).toBe(200);
  return `/a/${code}`;
}

const pageHead = (html: string) => ({
  language: /<html lang="([^"]+)"/.exec(html)?.[1] ?? null,
  head: [...html.matchAll(/<h[12][^>]*>([^<]+)/g)].map(([, text]) => text).join(),
});

function reportHead(bytes: Buffer) {
  const { language, bookmarks } = readPdf(bytes);
  return { language, head: bookmarks.join() };
}

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

  it('never mix in fifty pages and reports that are asked for at once', async () => {
    const path = await complete();
    const asked = Array.from({ length: 50 }, (_, place) => ({
      locale: LOCALES[place % LOCALES.length] ?? 'de',
      // Each language is asked for both, whether their number is odd or even.
      isReport: Math.floor(place / LOCALES.length) % 2 === 0,
    }));
    const told = await Promise.all(
      asked.map(async ({ locale, isReport }) => {
        const page = isReport ? '/report.pdf' : '/result';
        const response = await fetch(`${served.origin}/${locale}${path}${page}`);
        expect([response.status, response.headers.get('Content-Language')], locale + page).toEqual([
          200,
          locale,
        ]);
        const bytes = Buffer.from(await response.arrayBuffer());
        return isReport ? reportHead(bytes) : pageHead(bytes.toString('utf8'));
      }),
    );
    const heads = new Map<string, string>();
    asked.forEach(({ locale, isReport }, place) => {
      const { language, head } = told[place] ?? { language: null, head: '' };
      const key = `${locale} ${String(isReport)}`;
      expect(language, key).toBe(locale);
      expect(heads.get(key) ?? head, key).toBe(head);
      heads.set(key, head);
    });
    expect(new Set(heads.values()).size).toBe(2 * LOCALES.length);
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
