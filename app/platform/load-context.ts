import type { AnswerMemory } from './answer-memory.ts';

/** What the server hands to every loader and action, and to entry.server.tsx. */
export interface ServerLoadContext {
  /** Fresh for each answer; belongs on RemixServer, Scripts, ScrollRestoration and the stream. */
  readonly cspNonce: string;
  /** The same value as the X-Request-Id header of the answer. */
  readonly requestId: string;
  /** The origin people see, from configuration, else of this request. Never from forwarded headers. */
  readonly publicOrigin: string;
  /** Fresh for each answer. */
  readonly memory: AnswerMemory;
  /** The whole of a page once it is rendered. It goes past the response, which would make a stream of it. */
  page?: Uint8Array;
  /** An answer that may be too long to be held, piece by piece; the next one is made when the one before is taken. */
  pieces?: AsyncIterable<string>;
}

declare module '@remix-run/server-runtime' {
  // Remix asks for an interface to merge into.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends ServerLoadContext {}
}
