import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHost, readAddress, toRulePath } from './address.ts';
import { isPrivate, isUnderCode } from './private-paths.ts';

const ruleOf = (target: string): string => {
  const address = readAddress(target);
  return typeof address === 'string' ? address : toRulePath(address.path);
};

describe('an address', () => {
  it.each([
    '/de/%73tart',
    '/./de/start',
    '//de//start',
    '/x/../de/start',
    '/x/%2e%2e/de/%2E/start',
    '/DE/Start',
    '/de/start/',
    '/de/start.data',
    '/de/start?index&x=1',
  ])('is one and the same however it is written: %s', (target) => {
    expect(ruleOf(target)).toBe('/de/start');
  });

  it.each([
    '/de/%61/ABC/result',
    '/de/A/ABC/result.data',
    '/./de/a/ABC',
    '/api/v1/%61ssessments/ABC',
    '/API/v1/assessments/ABC/',
    '//de/a//ABC',
  ])('under a code is private however it is written: %s', (target) => {
    expect([isUnderCode(ruleOf(target)), isPrivate(ruleOf(target))]).toEqual([true, true]);
  });

  it('keeps its letters and what its signs mean', () => {
    expect(readAddress('/de/a/aBc-%C3%9F%2Fx%3F/q?from=/%41')).toEqual({
      path: '/de/a/aBc-%C3%9F%2Fx%3F/q',
      search: '?from=/%41',
    });
    expect(readAddress('/_root.data?_routes=root')).toEqual({ path: '/_root.data', search: '?_routes=root' });
    expect(toRulePath('/_root.data')).toBe('/');
  });

  it.each(['/50%', '/%ff', '/a\\b', '/a b', '/ä', '*', 'http://x/de', '', '/de#x', '/?a b'])(
    'that cannot be read is refused: %s',
    (target) => expect(readAddress(target)).toBe('unreadable'),
  );

  it.each([
    'a/'.repeat(7500),
    'a/'.repeat(13),
    'x'.repeat(1100),
    `?${'p=/a&'.repeat(2000)}`,
    '%5c',
    'a%0ab',
    '%00',
  ])('that is too long, or of signs no name has, is not looked for: %#', (rest) =>
    expect(readAddress(`/${rest}`)).toBe('nowhere'),
  );

  it('has one spelling, which is read as itself', () => {
    fc.assert(
      fc.property(fc.webPath(), (target) => {
        const address = readAddress(target === '' ? '/' : target);
        if (typeof address === 'string') return;
        expect(readAddress(address.path)).toEqual({ path: address.path, search: '' });
        expect(new URL(`http://localhost${address.path}`).pathname).toBe(address.path);
      }),
    );
  });
});

describe('a host', () => {
  it.each(['localhost:3000', 'ki.example.org', '[::1]:3000', '192.0.2.1'])('may be %s', (host) =>
    expect(isHost(host)).toBe(true),
  );
  it.each(['a b', 'x:99999', 'x/de', 'x@y', 'x:', '', '1.2.3.999', 'x:80:80', 'x?y', 'x#y'])(
    'may not be "%s"',
    (host) => expect(isHost(host)).toBe(false),
  );
});
