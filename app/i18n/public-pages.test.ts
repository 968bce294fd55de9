import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PUBLIC_PAGES, publicPageOf } from './public-pages.ts';

describe('public pages', () => {
  it.each([
    ['/de', ''],
    ['/en/', ''],
    ['/de/method', '/method'],
    ['/de/method/', '/method'],
    ['/en/open/RELEASE', '/open/RELEASE'],
  ])('%s is one', (pathname, page) => expect(publicPageOf(pathname)).toBe(page));

  it.each([
    '/',
    '/method',
    '/de/a/CODE',
    '/de/verify/CODE',
    '/de/r/TOKEN',
    '/de/account',
    '/de/open/RELEASE.zip',
    '/xx',
  ])('%s is none', (pathname) => expect(publicPageOf(pathname)).toBeNull());

  it('are all there', () => {
    const isThere = (page: string): boolean => {
      const name = `app/routes/$lng${page.replace('/', '.') || '._index'}`;
      return existsSync(`${name}.tsx`) || existsSync(`${name}._index.tsx`);
    };
    expect(PUBLIC_PAGES.filter((page) => !isThere(page))).toEqual([]);
  });
});
