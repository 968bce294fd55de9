import { describe, expect, it } from 'vitest';
import { isApi, isChangedByPath, isPrivate, isUnderCode, takesFiles } from './private-paths.ts';
import { createRoutePatterns } from './route-pattern.ts';
import { isSameOrigin } from './same-origin.ts';

const patternOf = createRoutePatterns({
  root: { id: 'root', path: '' },
  index: { id: 'index', parentId: 'root' },
  lng: { id: 'lng', parentId: 'root', path: ':lng' },
  method: { id: 'method', parentId: 'lng', path: 'method' },
  code: { id: 'code', parentId: 'lng', path: 'a/:code' },
  verify: { id: 'verify', parentId: 'lng', path: 'verify' },
  confirmed: { id: 'confirmed', parentId: 'lng', path: 'verify/:code' },
  question: { id: 'question', parentId: 'code', path: 'q/:item' },
  rest: { id: 'rest', parentId: 'lng', path: '*' },
  health: { id: 'health', parentId: 'root', path: 'healthz' },
});

describe('the name of a request', () => {
  it.each([
    ['/', '/'],
    ['/_root.data', '/'],
    ['/healthz', '/healthz'],
    ['/de', '/:lng'],
    ['/de/method', '/:lng/method'],
    ['/de/method.data', '/:lng/method'],
    ['/de/a/SECRET', '/:lng/a/:code'],
    ['/de/a/SECRET/q/data.digital.data', '/:lng/a/:code/q/:item'],
    ['/de/a/SECRET/nowhere/at/all', '/:lng/*'],
    ['/de/verify', '/:lng/verify'],
    ['/de/verify/SECRET', '/:lng/verify/:code'],
    ['/en/verify/SECRET.data', '/:lng/verify/:code'],
    ['/en/VERIFY/SECRET', '/:lng/*'],
    ['/assets/app-1.css', '/assets/*'],
  ])('of %s is %s', (path, pattern) => {
    expect(patternOf(path)).toBe(pattern);
  });

  it('is one and the same where no route is', () => {
    const withoutRest = createRoutePatterns({ health: { id: 'health', path: 'healthz' } });
    expect(withoutRest('/a/SECRET')).toBe('(none)');
  });
});

describe('paths', () => {
  it('under a code are known', () => {
    const under = [
      '/de/a/X',
      '/en/a/X/result',
      '/de/a/X.data',
      '/api/v1/assessments/X',
      '/api/v1/assessments/X/result',
      '/de/A/X',
    ];
    expect(under.filter((path) => !isUnderCode(path))).toEqual([]);
    const open = ['/', '/de', '/de/method', '/api/v1/assessments', '/api/v1/evaluations', '/de/a', '/de/a/'];
    expect(open.filter(isUnderCode)).toEqual([]);
  });

  it('of a voice may be changed by who knows them, of other links not', () => {
    expect(['/de/v/X', '/en/V/X/q/data.digital', '/de/v/X.data', '/de/a/X'].every(isChangedByPath)).toBe(
      true,
    );
    expect(['/de/v', '/de/r/X', '/de/p/X', '/de/verify/X', '/api/v1/evaluations'].some(isChangedByPath)).toBe(
      false,
    );
    expect(['/de/v/X', '/de/v/X/q/data.digital'].every(isPrivate)).toBe(true);
  });

  it('where reminders are ended may be changed from no page, by the code of a letter, and no path beside them', () => {
    expect(['/de/no-reminders', '/en/No-Reminders', '/de/no-reminders.data'].every(isChangedByPath)).toBe(
      true,
    );
    const others = ['/de/no-reminders/X', '/no-reminders', '/de/account/clients/remind', '/de/hand-over'];
    expect(others.filter(isChangedByPath)).toEqual([]);
    expect(isPrivate('/de/no-reminders')).toBe(true);
  });

  it('take files where a logo or a table of clients is sent, and nowhere else', () => {
    const taking = [
      '/de/account/organisations/x/report',
      '/de/account/clients/import',
      '/en/account/clients/import.data',
    ];
    expect(taking.filter((path) => !takesFiles(path))).toEqual([]);
    const others = [
      '/de/account/clients',
      '/de/account/clients/import/x',
      '/de/account/clients/remind',
      '/de/a/X',
    ];
    expect(others.filter(takesFiles)).toEqual([]);
  });

  it('where a report is checked are private, and give no right to change anything', () => {
    const paths = [
      '/de/verify',
      '/en/verify/',
      '/de/verify.data',
      '/de/verify/X',
      '/de/VERIFY/X.data',
      '/de/hand-over',
      '/de/hand-over.data',
      '/de/c/X',
      '/de/f/X/steps.ics',
      '/en/l/X.data',
    ];
    expect(paths.filter((path) => !isPrivate(path))).toEqual([]);
    expect(paths.filter(isUnderCode)).toEqual([]);
    expect(['/de/a/X', '/api/v1/assessments/X'].every(isPrivate)).toBe(true);
    expect(['/de', '/de/verified', '/de/method', '/verify', '/'].filter(isPrivate)).toEqual([]);
  });

  it('of the interface are told from its readable page', () => {
    expect([isApi('/api/v1/evaluations'), isApi('/api/v1'), isApi('/api'), isApi('/api/v10')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a form', () => {
  const post = { method: 'POST', secFetchSite: undefined, origin: undefined };
  const home = 'https://ki.example.org';

  it('counts only from our own pages', () => {
    expect(isSameOrigin({ ...post, secFetchSite: 'same-origin' }, home)).toBe(true);
    expect(isSameOrigin({ ...post, origin: home }, home)).toBe(true);
    for (const secFetchSite of ['cross-site', 'same-site', 'none']) {
      expect(isSameOrigin({ ...post, secFetchSite, origin: home }, home)).toBe(false);
    }
    expect(isSameOrigin(post, home)).toBe(false);
    expect(isSameOrigin({ ...post, origin: 'null' }, home)).toBe(false);
    expect(isSameOrigin({ ...post, origin: `${home}.evil.example` }, home)).toBe(false);
    expect(isSameOrigin({ ...post, method: 'GET' }, home)).toBe(true);
  });
});
