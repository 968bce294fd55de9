import { describe, expect, it } from 'vitest';
import { pathInLocale } from './path-in-locale.ts';

describe('the same place in another language', () => {
  it.each([
    ['/de', '/en'],
    ['/de/a/ABC/q/data.digital', '/en/a/ABC/q/data.digital'],
    ['/en/check', '/en/check'],
    ['/api', '/en'],
    ['/', '/en'],
    ['/xx/check', '/en'],
  ])('%s is %s', (here, there) => {
    expect(pathInLocale(here, 'en')).toBe(there);
  });
});
