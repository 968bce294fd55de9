/** An address as it was asked for, in the one spelling that everything behind the edge reads. */
export interface Address {
  readonly path: string;
  /** With its question mark; empty without one. */
  readonly search: string;
}

/** `nowhere` names nothing that could be here, `unreadable` nothing at all. */
export type AddressFault = 'nowhere' | 'unreadable';

/** What the router of the pages splits and matches takes time by the square of its length. */
const MOST_SEGMENTS = 12;
const LONGEST_PATH = 1024;
/** The browser asks for the routes behind the links of a page in up to 7,680 characters. */
const LONGEST_ADDRESS = 8000;
/** Printable ASCII without the sign that URLs take for a slash and the one that ends them. */
const READABLE = /^\/[!"$-[\]-~]*$/;
// eslint-disable-next-line no-control-regex
const NOWHERE_WITHIN = /[\u0000-\u001f\u007f\\]/;

/** Null where the percent signs mean nothing. */
function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

const encodeSegment = (segment: string): string => encodeURI(segment).replace(/[/?#]/g, encodeURIComponent);

/** Without dots that mean folders and without empty segments; null where one cannot be read. */
function toSegments(path: string): readonly string[] | null {
  const segments: string[] = [];
  for (const written of path.split('/')) {
    const segment = decodeSegment(written);
    if (segment === null) return null;
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

/** Reads the target of a request, or says why nobody behind the edge is asked about it. */
export function readAddress(target: string): Address | AddressFault {
  if (target.length > LONGEST_ADDRESS) return 'nowhere';
  const [, path = '', search = ''] = /^([^?]*)(.*)$/s.exec(target) ?? [];
  if (!READABLE.test(path) || !READABLE.test(`/${search}`)) return 'unreadable';
  if (path.length > LONGEST_PATH || path.split('/').length > MOST_SEGMENTS + 1) return 'nowhere';
  const segments = toSegments(path);
  if (segments === null) return 'unreadable';
  if (segments.some((segment) => NOWHERE_WITHIN.test(segment))) return 'nowhere';
  const end = path.endsWith('/') && segments.length > 0 ? '/' : '';
  return { path: `/${segments.map(encodeSegment).join('/')}${end}`, search };
}

/**
 * What the rules of the edge look at: routes mind neither the case of letters nor a slash at the end, and the data of a
 * page lie under its path with `.data`.
 */
export function toRulePath(path: string): string {
  const lower = path.toLowerCase().replace(/(.)\/$/, '$1');
  return lower === '/_root.data' ? '/' : lower.replace(/\.data$/, '');
}

/** A host without a path, spaces or an impossible port: what stands in it may become a link. */
export function isHost(host: string): boolean {
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host)) return false;
  return URL.canParse(`http://${host}`);
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/** The machine itself: nobody else can be sent there by a link. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host);
