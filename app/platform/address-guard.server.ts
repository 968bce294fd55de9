import type { Request, RequestHandler } from 'express';
import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { isHost, readAddress } from './address.ts';
import { MANIFEST } from './private-paths.ts';
import type { SendProblem } from './request-guards.server.ts';

/** Routes are matched once for each link of a page and for each folder above it. */
const MOST_MANIFEST_PATHS = 100;

/** Every path whose routes the browser asks for is matched like one that is visited, and is held to the same. */
function isReasonableManifest(search: string): boolean {
  const asked = new URLSearchParams(search).getAll('p');
  const paths = asked.map((path) => (path.startsWith('/') ? path : `/${path}`));
  if (paths.some((path) => typeof readAddress(path) === 'string')) return false;
  const folders = paths.flatMap((path) =>
    path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/')),
  );
  return new Set(folders).size <= MOST_MANIFEST_PATHS;
}

/** What is wrong with where a request goes, or null; what is right is put into its one spelling. */
function settleAddress(request: Request): ProblemCode | null {
  // Of several hosts a proxy may have meant another one than we would.
  const hosts = request.headersDistinct['host'] ?? [];
  if (hosts.length > 1 || !hosts.every(isHost)) return 'address';
  const address = readAddress(request.url);
  if (address === 'nowhere') return 'not-found';
  if (address === 'unreadable') return 'address';
  if (address.path === MANIFEST && !isReasonableManifest(address.search)) return 'not-found';
  request.url = address.path + address.search;
  request.originalUrl = request.url;
  return null;
}

/**
 * Behind this every address has one spelling, whose rules cannot be walked around, and none is such that a router takes
 * long over it or prints it, code and all.
 */
export function addressGuard(send: SendProblem): RequestHandler {
  return (request, response, next) => {
    const code = settleAddress(request);
    if (code === null) return next();
    send(request, response, { code });
  };
}
