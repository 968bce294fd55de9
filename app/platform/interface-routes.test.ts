import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { INTERFACE_PATHS, splitBuild } from './interface-routes.ts';

const ids = [
  'root',
  'routes/$lng',
  'routes/api._index',
  'routes/api.v1.$',
  'routes/api.v1.evaluations',
  'routes/healthz',
];
const routes = Object.fromEntries(ids.map((id) => [id, { id }]));
const build = { routes, assets: { routes } } as Partial<ServerBuild> as ServerBuild;

describe('the two parts of the build', () => {
  it('share the root, and every other route is in exactly one', () => {
    const { programs, pages } = splitBuild(build);
    expect(Object.keys(programs.routes)).toEqual([
      'root',
      'routes/api.v1.$',
      'routes/api.v1.evaluations',
      'routes/healthz',
    ]);
    expect(Object.keys(pages.routes)).toEqual(['root', 'routes/$lng', 'routes/api._index']);
    expect(Object.keys(pages.assets.routes)).toEqual(Object.keys(pages.routes));
  });

  it.each([
    ['/api/v1', true],
    ['/api/v1/evaluations', true],
    ['/healthz', true],
    ['/readyz', true],
    ['/api', false],
    ['/api/v10', false],
    ['/healthz/more', false],
    ['/de', false],
  ])('%s is for programs: %s', (path, isForPrograms) => {
    expect(INTERFACE_PATHS.some((pattern) => pattern.test(path))).toBe(isForPrograms);
  });
});
