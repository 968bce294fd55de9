import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressAsMeant, PAGES_UNDER_A_LANGUAGE } from './address-as-meant.ts';
import { isLocale, KNOWN_LOCALES } from './locales.ts';

describe('the address that was meant', () => {
  it.each([
    ['/DE', '/de'],
    ['/De/a/CODE/result', '/de/a/CODE/result'],
    ['/en-GB/check', '/en/check'],
    ['/de-AT', '/de'],
    ['/DE-at/method', '/de/method'],
    ['/de-Latn-CH', '/de'],
    ['/de_DE', '/de'],
    ['/check', '/de/check'],
    ['/resume', '/de/resume'],
    ['/Resume/', '/de/resume/'],
    ['/a/CODE', '/de/a/CODE'],
    ['/a/CODE/report.pdf', '/de/a/CODE/report.pdf'],
    ['/verify/CODE', '/de/verify/CODE'],
    ['/de)', '/de'],
    ['/de/check).', '/de/check'],
    ['/de/a/CODE,', '/de/a/CODE'],
    ['/de/a/CODE/result%3E', '/de/a/CODE/result'],
    ['/de/a/CODE/result%E2%80%9C.', '/de/a/CODE/result'],
    ['/de/a/CODE%20', '/de/a/CODE'],
    ['/a/CODE)', '/de/a/CODE'],
  ])('%s is %s', (pathname, meant) => expect(addressAsMeant(pathname, () => 'de')).toBe(meant));

  it.each([
    ...['/de', '/en/', '/de/check', '/de/a/CODE/q/data.digital', '/de/a/own-code_', '/de/%', '/de/a/%E4'],
    ...['/', '/xx', '/xx-DE', '/wp-login.php', '/deutsch', '//evil.example/check', '/design'],
  ])('%s stays', (pathname) => expect(addressAsMeant(pathname, () => 'en')).toBeNull());

  it.each(KNOWN_LOCALES)('%s is known in capitals and with a country, offered or not', (locale) => {
    const meant = isLocale(locale) ? locale : 'en';
    expect(addressAsMeant(`/${locale.toUpperCase()}/check`, () => 'en')).toBe(`/${meant}/check`);
    expect(addressAsMeant(`/${locale}-BE`, () => 'en')).toBe(`/${meant}`);
  });

  it('knows every page under a language', () => {
    const files = readdirSync('app/routes').flatMap((name) => /^\$lng\.([a-z-]+)/.exec(name)?.[1] ?? []);
    expect(PAGES_UNDER_A_LANGUAGE).toEqual([...new Set(files)].filter((name) => name !== 'tsx').sort());
  });
});
