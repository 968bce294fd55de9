/** A route as the build lists it. */
export interface BuiltRoute {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly path?: string | undefined;
}

type Routes = Readonly<Record<string, BuiltRoute | undefined>>;

/** The segments a route stands under, those of its parents first. */
export function fullPathOf(route: BuiltRoute, routes: Routes): readonly string[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return [...(parent ? fullPathOf(parent, routes) : []), ...(route.path ?? '').split('/').filter(Boolean)];
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  const hasSplat = pattern.at(-1) === '*';
  const fixed = hasSplat ? pattern.slice(0, -1) : pattern;
  if (hasSplat ? path.length < fixed.length : path.length !== fixed.length) return false;
  return fixed.every((part, index) => part.startsWith(':') || part === path[index]);
}

/** Literal parts before parameters, parameters before the rest. */
function rankOf(pattern: readonly string[]): string {
  return pattern.map((part) => (part === '*' ? '2' : part.startsWith(':') ? '1' : '0')).join('') + '0';
}

/** Remix asks for the data of a page under its path with `.data`. */
const withoutDataSuffix = (pathname: string): string =>
  pathname === '/_root.data' ? '/' : pathname.replace(/\.data$/, '');

/**
 * Names a request by the pattern of its route, `/:lng/a/:code/result`, never by its path: logs and metrics
 * must not hold codes. Paths that no route knows are all one.
 */
export function createRoutePatterns(routes: Routes): (pathname: string) => string {
  const patterns = Object.values(routes)
    .flatMap((route) => (route ? [fullPathOf(route, routes)] : []))
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  return (pathname) => {
    if (pathname.startsWith('/assets/')) return '/assets/*';
    const path = withoutDataSuffix(pathname).split('/').filter(Boolean);
    const found = patterns.find((pattern) => matches(pattern, path));
    return found ? `/${found.join('/')}` : '(none)';
  };
}
