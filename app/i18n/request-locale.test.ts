import { describe, expect, it } from 'vitest';
import { localeOfPath, negotiateLocale, requireLocale } from './request-locale.server.ts';

const asking = (language: string | null): Headers =>
  new Headers(language === null ? {} : { 'Accept-Language': language });

describe('the language of a request', () => {
  it.each([
    ['en-GB,en;q=0.8', 'en'],
    ['de-CH', 'de'],
    ['fr, en;q=0.4, de;q=0.2', 'en'],
    ['pt-BR', 'de'],
    ['*', 'de'],
    ['not a tag, en', 'en'],
    ['', 'de'],
    [null, 'de'],
  ])('%s is answered in %s', (language, locale) => {
    expect(negotiateLocale(asking(language))).toBe(locale);
  });

  it('stands first in an address, or the address is not there', () => {
    expect(localeOfPath('/en/check')).toBe('en');
    expect(localeOfPath('/api/v1')).toBeNull();
    expect(requireLocale({ lng: 'de' })).toBe('de');
    expect(() => requireLocale({ lng: 'fr' })).toThrow(expect.objectContaining({ status: 404 }));
  });
});
