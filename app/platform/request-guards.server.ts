import type { Request, RequestHandler, Response } from 'express';
import type { Problem } from '#app/domain/shared/problem.ts';
import { isApi, isChangedByPath, isOfAccount, isPrivate, isShared, takesFiles } from './private-paths.ts';
import { newId } from './random.server.ts';
import { isSameOrigin } from './same-origin.ts';

/** Sends a problem in the language of who asks. */
export type SendProblem = (request: Request, response: Response, problem: Problem) => void;

const MAX_BODY_BYTES = 64 * 1024;
/** Where a file is sent: one that is too large gets a form back that says so, up to two megabytes and what is around them. */
const MAX_FILE_BODY_BYTES = 2 * 1024 * 1024 + MAX_BODY_BYTES;
const MAX_DRAINED_BYTES = 8 * 1024 * 1024;
const API_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const PAGE_METHODS = 'GET, HEAD, POST, OPTIONS';
const KNOWN_METHODS = API_METHODS.split(', ');

/** Every answer can be named in a question to the operator. */
export function requestId(): RequestHandler {
  return (_request, response, next) => {
    response.locals.requestId = newId();
    response.set('X-Request-Id', String(response.locals.requestId));
    next();
  };
}

/** Does something at the last moment, when all others have set their headers. */
function beforeHeaders(response: Response, act: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...parts: readonly unknown[]) => Response;
  response.writeHead = (...parts: readonly unknown[]) => {
    act();
    return writeHead(...parts);
  };
}

interface RequestLanguage {
  readonly languageOf: (request: Request) => string;
  readonly isInAddress: (request: Request) => boolean;
}

/**
 * What nobody said otherwise of is asked for again each time, as it may have a form in it. Where an address names no
 * language, the reader's decides. A page says in which it is, and so does a file under the address of a language.
 */
export function publicHeaders({ languageOf, isInAddress }: RequestLanguage): RequestHandler {
  return (request, response, next) => {
    beforeHeaders(response, () => {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
      if (!isInAddress(request)) response.vary('Accept-Language');
      const type = response.getHeader('Content-Type');
      const isPage = String(type).startsWith('text/html');
      const isSaid = isPage || (type !== undefined && isInAddress(request));
      if (isSaid && !response.hasHeader('Content-Language')) {
        response.setHeader('Content-Language', languageOf(request));
      }
    });
    next();
  };
}

/**
 * What lies under a code is kept nowhere on the way and named to nobody. A PDF may say that it is private, but not that of
 * a link, which must be gone with it.
 */
export function privateHeaders(): RequestHandler {
  return (request, response, next) => {
    if (!isPrivate(request.path)) return next();
    beforeHeaders(response, () => {
      const saysSo = String(response.getHeader('Cache-Control') ?? '').includes('private');
      if (isShared(request.path)) response.setHeader('Cache-Control', 'private, no-store');
      else if (!saysSo) response.setHeader('Cache-Control', 'no-store');
      // Without a referrer a browser names no origin either, by which the forms of accounts are told from foreign ones.
      response.setHeader('Referrer-Policy', isOfAccount(request.path) ? 'same-origin' : 'no-referrer');
      response.setHeader('X-Robots-Tag', 'noindex');
    });
    next();
  };
}

/** Leads on to the address that was meant, if it is another one. Such an address may hold a code. */
export function meantAddress(find: (request: Request) => string | null): RequestHandler {
  return (request, response, next) => {
    const meant = ['GET', 'HEAD'].includes(request.method) ? find(request) : null;
    if (meant === null) return next();
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    });
    response.vary('Accept-Language');
    response
      .status(302)
      .set('Location', meant + request.url.slice(request.path.length))
      .end();
  };
}

/** The HTTP API is open to every page without credentials: it knows no cookies. */
export function apiHeaders(): RequestHandler {
  return (request, response, next) => {
    if (!isApi(request.path)) return next();
    response.set('Access-Control-Allow-Origin', '*');
    response.set(
      'Access-Control-Expose-Headers',
      'X-Request-Id, Retry-After, ETag, Content-Language, Location',
    );
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    response.vary('Accept-Language');
    if (request.method !== 'OPTIONS') return next();
    response.set('Access-Control-Allow-Methods', API_METHODS);
    response.set(
      'Access-Control-Allow-Headers',
      'Content-Type, Idempotency-Key, If-None-Match, Accept-Language',
    );
    response.set('Access-Control-Max-Age', '7200');
    response.status(204).end();
  };
}

/** Methods nobody here knows, before a router trips over them, and the question which there are, which asks for no page. */
export function knownMethods(send: SendProblem): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'OPTIONS') {
      response.status(204).set('Allow', PAGE_METHODS).end();
      return;
    }
    if (KNOWN_METHODS.includes(request.method)) return next();
    response.set('Allow', API_METHODS);
    send(request, response, { code: 'method' });
  };
}

/** Declared lengths are refused before they are sent; the HTTP API counts undeclared ones itself. */
export function bodyLimit(send: SendProblem): RequestHandler {
  return (request, response, next) => {
    const declared = Number(request.get('Content-Length') ?? 0);
    const isUncounted = request.get('Transfer-Encoding') !== undefined && !isApi(request.path);
    const most = takesFiles(request.path) ? MAX_FILE_BODY_BYTES : MAX_BODY_BYTES;
    if (declared <= most && !isUncounted) return next();
    // What is moderately too long is read and dropped, so that the answer arrives; the rest is cut off.
    if (declared > MAX_DRAINED_BYTES || isUncounted) response.set('Connection', 'close');
    else request.resume();
    send(request, response, { code: 'body-too-large' });
  };
}

/**
 * Pages change things only for our own pages. Under a code, or the token of a voice, of a check-in or of letters, and where
 * reminders are ended, who sends neither Sec-Fetch-Site nor an Origin (an old browser, plain HTTP with our own no-referrer, a
 * mail program that ends letters by itself, RFC 8058) is let through: who knows the path or the code of a letter holds it, and
 * no cookie counts there.
 */
export function crossSiteGuard(publicOrigin: string | null): RequestHandler {
  return (request, response, next) => {
    if (isApi(request.path)) return next();
    const origin = request.get('Origin');
    const isSame = isSameOrigin(
      { method: request.method, secFetchSite: request.get('Sec-Fetch-Site'), origin },
      publicOrigin ?? `http://${request.get('Host') ?? ''}`,
    );
    const hidesOrigin = request.get('Sec-Fetch-Site') === undefined && (origin ?? 'null') === 'null';
    if (isSame || (hidesOrigin && isChangedByPath(request.path))) {
      // Remix asks again and less well: it refuses the `Origin: null` that no-referrer makes of a plain form,
      // and the public origin behind a proxy that passes another Host.
      delete request.headers.origin;
      return next();
    }
    response.status(403).type('text/plain').send('403');
  };
}
