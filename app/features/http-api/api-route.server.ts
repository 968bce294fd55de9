import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { Outcome, Problem } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { isLocale } from '#app/i18n/locales.ts';
import { negotiateLocale } from '#app/i18n/request-locale.server.ts';
import { isStorageBusy } from '#app/persistence/current-store.ts';
import { STORAGE_BUSY } from '#app/persistence/store.ts';
import { log } from '#app/platform/log.server.ts';
import { toFaultAnswer, toProblemAnswer } from './problem-answer.server.ts';
import { readJson } from './read-json.server.ts';

/** One call, as far as all calls are alike. */
export interface ApiCall {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  /** Texts are in this language; ids and numbers never change with it. */
  readonly locale: Locale;
  readonly body: () => Promise<Outcome<unknown>>;
  /** The Idempotency-Key, null without one, `out-of-range` if it is not 16 to 128 characters. */
  readonly idempotencyKey: () => Outcome<string | null>;
  readonly request: Request;
}

export interface ApiSuccess {
  readonly status?: number;
  /** The stored language of what is sent, where it is known at no cost. */
  readonly locale?: Locale;
  /** Left out for 204, and for a file. */
  readonly body?: unknown;
  /** In place of a body. */
  readonly file?: { readonly type: string; readonly bytes: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

export const reply = (success: ApiSuccess): Outcome<ApiSuccess> => succeed(success);
export const notFound = (): Outcome<ApiSuccess> => fail({ code: 'not-found' });

/** The value of an outcome as the body of a 200. */
export const toSuccess = (outcome: Outcome<unknown>): Outcome<ApiSuccess> =>
  outcome.ok ? succeed({ body: outcome.value }) : outcome;

type ApiHandler = (call: ApiCall) => Promise<Outcome<ApiSuccess>> | Outcome<ApiSuccess>;
type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface ApiRoute {
  readonly handlers: Readonly<Partial<Record<ApiMethod, ApiHandler>>>;
  /** The language stored with what is asked for; null without one. */
  readonly storedLocale?: (params: ApiCall['params']) => Promise<Locale | null>;
}

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

const KEY = /^[\x21-\x7e]{16,128}$/;

function readIdempotencyKey(request: Request): Outcome<string | null> {
  const key = request.headers.get('Idempotency-Key');
  if (key === null) return succeed(null);
  return KEY.test(key) ? succeed(key) : fail({ code: 'out-of-range' });
}

function wishedLocale(request: Request): Locale | null {
  const wished = new URL(request.url).searchParams.get('locale');
  return isLocale(wished) ? wished : null;
}

/** A problem is told in the stored language too, which is looked up only then. */
async function toProblem(
  { request, params }: RouteArgs,
  route: ApiRoute,
  problem: Problem,
): Promise<Response> {
  const locale =
    wishedLocale(request) ?? (await route.storedLocale?.(params)) ?? negotiateLocale(request.headers);
  const headers = new Headers();
  if (problem.code === 'method') headers.set('Allow', allowedMethods(route));
  if (problem.code === 'no-token') headers.set('WWW-Authenticate', 'Bearer');
  return toProblemAnswer(problem, locale, headers);
}

function toAnswer({ status = 200, body, file, headers }: ApiSuccess, locale: Locale): Response {
  const all = new Headers({ 'Content-Language': locale, 'Cache-Control': 'no-store', ...headers });
  if (file !== undefined) {
    all.set('Content-Type', file.type);
    return new Response(Uint8Array.from(file.bytes), { status, headers: all });
  }
  if (body === undefined) return new Response(null, { status: 204, headers: all });
  if (!all.has('Content-Type')) all.set('Content-Type', 'application/json; charset=utf-8');
  // A known length spares small answers the chunks and the compression.
  const bytes = Buffer.from(JSON.stringify(body));
  all.set('Content-Length', String(bytes.byteLength));
  return new Response(bytes, { status, headers: all });
}

function allowedMethods({ handlers }: ApiRoute): string {
  const methods = Object.keys(handlers);
  return [...methods, ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function handlerFor(method: string, { handlers }: ApiRoute): ApiHandler | null {
  const name = method === 'HEAD' ? 'GET' : method;
  return Object.hasOwn(handlers, name) ? (handlers[name as ApiMethod] ?? null) : null;
}

async function answer(args: RouteArgs, route: ApiRoute): Promise<Response> {
  const { request, params } = args;
  const handler = handlerFor(request.method, route);
  if (handler === null) return toProblem(args, route, { code: 'method' });
  const wished = wishedLocale(request);
  const locale = wished ?? negotiateLocale(request.headers);
  const outcome = await handler({
    params,
    query: new URL(request.url).searchParams,
    locale,
    body: () => readJson(request),
    idempotencyKey: () => readIdempotencyKey(request),
    request,
  });
  if (!outcome.ok) return toProblem(args, route, outcome.problem);
  return toAnswer(outcome.value, wished ?? outcome.value.locale ?? locale);
}

/**
 * Loader and action of a call of the HTTP API: negotiates the language, refuses other methods, turns
 * outcomes into answers and anything unexpected into a plain 500 that gives nothing away.
 */
export function apiRoute(route: ApiRoute): (args: RouteArgs) => Promise<Response> {
  return async (args) => {
    try {
      return await answer(args, route);
    } catch (error) {
      const locale = negotiateLocale(args.request.headers);
      // A read that found no way to the database. A write that did not is an outcome.
      if (isStorageBusy(error)) return toProblemAnswer(STORAGE_BUSY, locale);
      log.error({ err: error, requestId: args.context.requestId }, 'A call of the HTTP API failed');
      return toFaultAnswer(locale);
    }
  };
}
