import type { ServerBuild } from '@remix-run/node';
import type { BuiltRoute } from './route-pattern.ts';
import { MANIFEST } from './private-paths.ts';
import { fullPathOf } from './route-pattern.ts';

type Routes = Readonly<Record<string, BuiltRoute | undefined>>;

/** Where a route stands, read once, and the ids of the route and of all that it stands in. */
interface Branch {
  /** In small letters, as they are compared; null where any segment does. */
  readonly fixed: readonly (string | null)[];
  readonly isAlwaysAsked: boolean;
  readonly ids: readonly string[];
}

/** Segments of letters that mean themselves. Anything else (escapes, dots, double slashes) is left to Remix. */
const PLAIN = /^(?:\/(?!\.)[\w.~-]+)*\/?$/;

function idsOf(route: BuiltRoute, routes: Routes): readonly string[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(parent ? idsOf(parent, routes) : []), route.id];
}

function toBranch(route: BuiltRoute, routes: Routes): Branch {
  const path = fullPathOf(route, routes).filter((part) => part !== '*');
  return {
    fixed: path.map((part) => (part.startsWith(':') ? null : part.toLowerCase())),
    isAlwaysAsked: path.some((part) => part.endsWith('?')),
    ids: idsOf(route, routes),
  };
}

/**
 * Whether a route may match the path or a beginning of it: the page tells the browser of the routes above it too.
 * Rather one too many than one too few, Remix matches what is left by its own rules.
 */
function mayMatch({ fixed, isAlwaysAsked }: Branch, segments: readonly string[]): boolean {
  if (isAlwaysAsked) return true;
  return fixed.length <= segments.length && fixed.every((part, at) => part === null || part === segments[at]);
}

/** As they are compared: Remix asks for the data of a page under its path with `.data`. */
const toSegments = (pathname: string): readonly string[] =>
  pathname
    .toLowerCase()
    .split('/')
    .filter(Boolean)
    .map((segment) => segment.replace(/\.data$/, ''));

/** The ids of the routes that have a say in what a path is, or null: all of them may. */
export function createCandidateRoutes(routes: Routes): (pathname: string) => readonly string[] | null {
  const branches = Object.values(routes).flatMap((route) => (route ? [toBranch(route, routes)] : []));
  const order = Object.keys(routes);
  return (pathname) => {
    if (!PLAIN.test(pathname) || pathname === MANIFEST) return null;
    const segments = toSegments(pathname);
    const ids = new Set(
      branches.filter((branch) => mayMatch(branch, segments)).flatMap((branch) => branch.ids),
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
