import type { ServerBuild } from '@remix-run/node';

/** Addresses for programs: the HTTP interface and the health checks. */
export const INTERFACE_PATHS = [/^\/api\/v1(?:\/|$)/, /^\/(?:healthz|readyz)$/];

const ROOT = 'root';
const isInterfaceRoute = (id: string): boolean => /^routes\/(?:api\.v1\.|healthz$|readyz$)/.test(id);

/**
 * The build in two parts. Remix goes through every route several times a request, which is most of what a small
 * answer costs; programs and pages do not need each other's routes.
 */
export function splitBuild(build: ServerBuild): {
  readonly programs: ServerBuild;
  readonly pages: ServerBuild;
} {
  const keep = (isKept: (id: string) => boolean): ServerBuild => {
    const only = <Route>(routes: Readonly<Record<string, Route>>): Record<string, Route> =>
      Object.fromEntries(Object.entries(routes).filter(([id]) => isKept(id)));
    return {
      ...build,
      routes: only(build.routes),
      assets: { ...build.assets, routes: only(build.assets.routes) },
    };
  };
  return {
    programs: keep((id) => id === ROOT || isInterfaceRoute(id)),
    pages: keep((id) => !isInterfaceRoute(id)),
  };
}
