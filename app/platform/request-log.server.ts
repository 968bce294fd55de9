import type { RequestHandler } from 'express';
import { log } from './log.server.ts';

/** One line a request: its pattern, never its path. */
export function logRequests(patternOf: (pathname: string) => string): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('finish', () => {
      const durationMs = Math.round(performance.now() - startedAt);
      // As the guard of addresses left it.
      const { method, path } = request;
      const { requestId } = response.locals;
      log.info(
        { requestId, method, route: patternOf(path), status: response.statusCode, durationMs },
        'request',
      );
    });
    next();
  };
}
