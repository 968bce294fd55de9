/** The server cannot be reached, which is no fault of its. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

const isPageData = (input: RequestInfo | URL): boolean =>
  new URL(input instanceof Request ? input.url : input, location.href).pathname.endsWith('.data');

/**
 * Fetches the data of pages so that what goes wrong has a name. Remix reads no status of an answer it did not make
 * itself, such as "too many requests" at the edge, and takes it, like a lost connection, for a fault of the page.
 */
export function withNamedFailures(fetchAny: typeof fetch): typeof fetch {
  return async (input, init) => {
    if (!isPageData(input)) return fetchAny(input, init);
    const response = await fetchAny(input, init).catch((fault: unknown) => {
      throw init?.signal?.aborted ? fault : new ConnectionLost('No connection', { cause: fault });
    });
    // Thrown like this it reaches the page as what it is: an answer with a status.
    if (!response.ok && !response.headers.has('X-Remix-Response')) throw new Response(null, response);
    return response;
  };
}
