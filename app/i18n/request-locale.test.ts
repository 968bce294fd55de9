import { describe, expect, it } from 'vitest';
import { localeOfPath } from './locale-of-path.ts';
import { localeOfRequest, negotiateLocale, requireLocale } from './request-locale.server.ts';

const asking = (language: string | null): Headers =>
  new Headers(language === null ? {} : { 'Accept-Language': language });

describe('the language of a request', () => {
  it.each([
    ['en-GB,en;q=0.8', 'en'],
    ['de-CH', 'de'],
    ['it, en;q=0.4, de;q=0.2', 'en'],
    ['it;q=0.9, de;q=0.2, en;q=0.4', 'en'],
    ['de;q=0, en;q=0.1', 'en'],
    ['pt-BR', 'de'],
    ['*', 'de'],
    ['*;q=0.5, en;q=0.1', 'en'],
    ['not a tag, en', 'en'],
    ['en;q=much', 'de'],
    [';;;q=,,=', 'de'],
    ['x'.repeat(10_000), 'de'],
    ['', 'de'],
    [null, 'de'],
  ])('%s is answered in %s', (language, locale) => {
    expect(negotiateLocale(asking(language))).toBe(locale);
  });

  it('stands first in an address, or the address is not there', () => {
    expect(localeOfPath('/en/check')).toBe('en');
    expect(localeOfPath('/api/v1')).toBeNull();
    expect(localeOfRequest('/en/check', asking('de'))).toBe('en');
    expect(localeOfRequest('/xx', asking('en-GB'))).toBe('en');
    expect(requireLocale({ lng: 'de' })).toBe('de');
    expect(() => requireLocale({ lng: 'it' })).toThrow(expect.objectContaining({ status: 404 }));
  });
});
