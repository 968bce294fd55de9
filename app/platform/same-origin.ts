const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export interface RequestOrigin {
  readonly method: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Whether a request may change something on behalf of the pages: the browser says it comes from our own
 * pages, or its Origin is the public one. The latter comes from configuration, never from forwarded headers.
 */
export function isSameOrigin(request: RequestOrigin, publicOrigin: string): boolean {
  if (SAFE_METHODS.includes(request.method)) return true;
  if (request.secFetchSite !== undefined) return request.secFetchSite === 'same-origin';
  return request.origin === publicOrigin;
}
