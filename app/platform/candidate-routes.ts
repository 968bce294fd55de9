import type { ServerBuild } from '@remix-run/node';
import type { BuiltRoute } from './route-pattern.ts';
import { MANIFEST } from './private-paths.ts';
import { fullPathOf } from './route-pattern.ts';

type Routes = Readonly<Record<string, BuiltRoute | undefined>>;

/** What a route stands under, and the ids of the route and of all that it stands in. */
interface Branch {
  readonly path: readonly string[];
  readonly ids: readonly string[];
}

/** Segments of letters that mean themselves. Anything else (escapes, dots, double slashes) is left to Remix. */
const PLAIN = /^(?:\/(?!\.)[\w.~-]+)*\/?$/;

function idsOf(route: BuiltRoute, routes: Routes): readonly string[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(parent ? idsOf(parent, routes) : []), route.id];
}

const isSame = (part: string, segment: string | undefined): boolean => {
  const [wanted, given] = [part.toLowerCase(), segment?.toLowerCase()];
  return wanted === given || `${wanted}.data` === given;
};

/**
 * Whether a route may match the path or a beginning of it: the page tells the browser of the routes above it too.
 * Rather one too many than one too few, Remix matches what is left by its own rules.
 */
function mayMatch(path: readonly string[], segments: readonly string[]): boolean {
  const fixed = path.at(-1) === '*' ? path.slice(0, -1) : path;
  if (fixed.some((part) => part.endsWith('?'))) return true;
  if (fixed.length > segments.length) return false;
  return fixed.every((part, index) => part.startsWith(':') || isSame(part, segments[index]));
}

/** The ids of the routes that have a say in what a path is, or null: all of them may. */
export function createCandidateRoutes(routes: Routes): (pathname: string) => readonly string[] | null {
  const branches: readonly Branch[] = Object.values(routes).flatMap((route) =>
    route ? [{ path: fullPathOf(route, routes), ids: idsOf(route, routes) }] : [],
  );
  const order = Object.keys(routes);
  return (pathname) => {
    if (!PLAIN.test(pathname) || pathname === MANIFEST) return null;
    const segments = pathname.split('/').filter(Boolean);
    const ids = new Set(
      branches.filter(({ path }) => mayMatch(path, segments)).flatMap((branch) => branch.ids),
    );
    return order.filter((id) => ids.has(id));
  };
}

/** The build with these routes alone. */
function narrow(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <Route>(routes: Readonly<Record<string, Route>>): Record<string, Route> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/**
 * What answers a path: made once for each set of candidates. Remix flattens, ranks and compiles all routes it was
 * given several times a request, so it is given the few that matter. There are no more sets than places in the tree
 * of routes, whatever paths are asked for.
 */
export function byCandidates<Handler>(
  build: ServerBuild,
  createHandler: (build: ServerBuild) => Handler,
): (pathname: string) => Handler {
  const candidatesOf = createCandidateRoutes(build.routes);
  const whole = createHandler(build);
  const handlers = new Map<string, Handler>();
  return (pathname) => {
    const ids = candidatesOf(pathname);
    if (ids === null) return whole;
    const key = ids.join();
    const known = handlers.get(key);
    if (known !== undefined) return known;
    const handler = createHandler(narrow(build, ids));
    handlers.set(key, handler);
    return handler;
  };
}
