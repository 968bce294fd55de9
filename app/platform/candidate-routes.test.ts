import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { describe, expect, it } from 'vitest';
import { byCandidates, createCandidateRoutes } from './candidate-routes.ts';

interface Listed {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
  readonly index?: boolean;
}

/** The tree of the product, as the build lists it: in no order of its own. */
const LISTED: readonly Listed[] = [
  { id: 'root', path: '' },
  { id: 'steps', parentId: 'api-code', path: 'steps/:measure' },
  { id: 'completion', parentId: 'api-code', path: 'completion' },
  { id: 'api-code', parentId: 'api-assessments', path: ':code' },
  { id: 'api-assessments', parentId: 'root', path: 'api/v1/assessments' },
  { id: 'api-rest', parentId: 'root', path: 'api/v1/*' },
  { id: 'api-openapi', parentId: 'root', path: 'api/v1/openapi.json' },
  { id: 'api-index', parentId: 'root', path: 'api', index: true },
  { id: 'question', parentId: 'code', path: 'q/:item' },
  { id: 'report', parentId: 'code', path: 'report.pdf' },
  { id: 'code-index', parentId: 'code', index: true },
  { id: 'profile', parentId: 'code', path: 'profile' },
  { id: 'code', parentId: 'lng', path: 'a/:code' },
  { id: 'lng-index', parentId: 'lng', index: true },
  { id: 'method', parentId: 'lng', path: 'method' },
  { id: 'verify', parentId: 'lng', path: 'verify', index: true },
  { id: 'confirmed', parentId: 'lng', path: 'verify/:code' },
  { id: 'rest', parentId: 'lng', path: '*' },
  { id: 'lng', parentId: 'root', path: ':lng' },
  { id: 'optional', parentId: 'root', path: 'news/:year?/archive' },
  { id: 'index', parentId: 'root', index: true },
  { id: 'healthz', parentId: 'root', path: 'healthz' },
];

interface Tree {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly children?: Tree[];
}

function treeOf(ids: readonly string[], parentId?: string): Tree[] {
  return LISTED.filter((route) => route.parentId === parentId && ids.includes(route.id)).map(
    ({ id, path, index }) => ({
      id,
      ...(path !== undefined && { path }),
      ...(index ? { index } : { children: treeOf(ids, id) }),
    }),
  );
}

const ALL = LISTED.map(({ id }) => id);
const candidatesOf = createCandidateRoutes(Object.fromEntries(LISTED.map((route) => [route.id, route])));

/** The ids and the parameters that Remix finds. */
function found(ids: readonly string[], path: string): unknown {
  const matches = matchRoutes(treeOf(ids) as Parameters<typeof matchRoutes>[0], path);
  return matches?.map(({ route, params }) => [route.id, params]) ?? null;
}

/** Remix matches the path, without `.data` for its data, and on a page all that lies above. */
function askedFor(path: string): readonly string[] {
  const bare = path.replace(/\.data$/, '').replace(/^\/_root$/, '/');
  const segments = bare.split('/').filter(Boolean);
  return [path, bare, ...segments.map((_, index) => `/${segments.slice(0, index).join('/')}`)];
}

const SEGMENTS = [
  ...['de', 'DE', 'a', 'A', 'api', 'v1', 'V1', 'assessments', 'openapi.json', 'q', 'data.digital', 'profile'],
  ...['method', 'Method', 'method.data', 'verify', 'verify.data', 'report.pdf', 'healthz', 'news', '2026'],
  ...['archive', 'steps', 'completion', '_root.data', 'X.data', '', '.', '..', '%', '%2F', '%C3%BC', 'a%20b'],
  ...['%E0%A4%A', 'ü', '*', ':lng', 'a;b', '\\', '?', 'index', '__manifest', 'constructor'],
];

function* paths(): Generator<string> {
  for (const first of SEGMENTS) {
    yield `/${first}`;
    for (const second of SEGMENTS) yield `/${first}/${second}`;
  }
  for (const start of ['/de/a', '/de/a/X', '/api/v1', '/api/v1/assessments', '/news/2026', '/x/y']) {
    for (const third of SEGMENTS) yield `${start}/${third}`;
  }
  for (const third of ['X', 'assessments', 'data.digital']) {
    for (const fourth of SEGMENTS) yield* [`/de/a/${third}/${fourth}/`, `/api/v1/${third}/Y/${fourth}`];
  }
  yield* [
    '/',
    '//',
    '/de/a/X/q/data.digital.data',
    '/api/v1/assessments/X/steps/ai-policy',
    '/de/a/X/q/a/b/c',
  ];
}

describe('the candidates of a path', () => {
  it('are all that Remix finds among all routes, for the path and for all above it', () => {
    const wrong = [...paths()].filter((path) => {
      const ids = candidatesOf(path);
      if (ids === null) return /^(\/[\w~-][\w.~-]*)+\/?$/.test(path) && path !== '/__manifest';
      return askedFor(path).some(
        (asked) => JSON.stringify(found(ids, asked)) !== JSON.stringify(found(ALL, asked)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are few where it matters', () => {
    expect(candidatesOf('/de/a/X/q/data.digital')).toEqual(
      ['root', 'question', 'code-index', 'code', 'lng-index', 'rest', 'lng', 'optional', 'index'].sort(
        (a, b) => ALL.indexOf(a) - ALL.indexOf(b),
      ),
    );
    expect(candidatesOf('/api/v1/assessments/X/completion')).not.toContain('question');
  });

  it.each([
    '/__manifest',
    '/de/%C3%BC',
    '/de/%',
    '/de/%E0%A4%A',
    '/de/ü',
    '/de//a',
    '/de/../api',
    '/de\\a',
    '/de/a;b',
  ])('are left to Remix for %s', (path) => {
    expect(candidatesOf(path)).toBeNull();
  });
});

describe('a handler', () => {
  const routes = Object.fromEntries(LISTED.map((route) => [route.id, route]));
  const build = { routes, assets: { routes } } as Partial<ServerBuild> as ServerBuild;

  it('is made once for the paths that share their candidates', () => {
    const made: string[][] = [];
    const handlerFor = byCandidates(build, (part) => {
      expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
      made.push(Object.keys(part.routes));
      return made.length;
    });
    expect(handlerFor('/de/a/X/profile')).toBe(handlerFor('/en/a/Y/profile'));
    expect(handlerFor('/de/a/X/profile')).not.toBe(handlerFor('/de/a/X/q/y'));
    expect(handlerFor('/de/%C3%BC')).toBe(handlerFor('/__manifest'));
    expect(made[0]).toEqual(ALL);
    expect(made).toHaveLength(3);
  });

  it('stays one of a few, whatever is asked for', () => {
    const handlers = new Set<object>();
    const handlerFor = byCandidates(build, () => ({}));
    for (const path of paths()) handlers.add(handlerFor(path));
    expect(handlers.size).toBeLessThan(2 * LISTED.length);
  });
});
