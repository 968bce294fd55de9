import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createReadableStreamFromReadable, createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Request as Asked, RequestHandler, Response as Answering } from 'express';
import { compressAnswer, compressorFor, isCompressible } from './compress-answer.server.ts';
import type { ServerLoadContext } from './load-context.ts';
import { log } from './log.server.ts';
import { takeTurn } from './turns.server.ts';

const BODILESS = ['GET', 'HEAD'];

/** Headers as they came; Node has joined those that came twice. */
const headersOf = ({ headers }: Asked): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));

/** The request as Remix reads it. Where it stands comes from configuration, never from forwarded headers. */
function toRequest(asked: Asked, answering: Answering, origin: string): Request {
  const controller = new AbortController();
  // Who has gone needs no answer.
  answering.once('close', () => {
    if (!answering.writableFinished) controller.abort();
  });
  return new Request(`${origin}${asked.url}`, {
    method: asked.method,
    headers: headersOf(asked),
    signal: controller.signal,
    ...(!BODILESS.includes(asked.method) && {
      body: createReadableStreamFromReadable(asked),
      duplex: 'half',
    }),
  });
}

function sendHead({ status, statusText, headers }: Response, answering: Answering): void {
  answering.status(status);
  if (statusText !== '') answering.statusMessage = statusText;
  for (const [name, value] of headers) answering.append(name, value);
}

/** Every other answer is sent whole: one write of known length costs less than a chain of streams. */
async function send(answer: Response, page: Uint8Array | null, answering: Answering): Promise<void> {
  const bytes = page ?? (answer.body ? new Uint8Array(await answer.arrayBuffer()) : null);
  sendHead(answer, answering);
  if (!isCompressible(answer.headers.get('Content-Type'))) return void answering.end(bytes);
  answering.vary('Accept-Encoding');
  const compressed =
    bytes && !answer.headers.has('Content-Encoding')
      ? await compressAnswer(bytes, answering.req.get('Accept-Encoding'))
      : null;
  if (compressed) answering.setHeader('Content-Encoding', compressed.encoding);
  const body = compressed?.bytes ?? bytes;
  if (body) answering.setHeader('Content-Length', body.byteLength);
  answering.end(body);
}

/** Whoever loads it has gone. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/** A database that answers at once would let nobody else in until the last piece is sent. */
async function* inTurns(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await takeTurn();
  }
}

/** What cannot be finished is broken off, so that nobody takes a part of it for the whole. */
async function sendPieces(
  answer: Response,
  pieces: AsyncIterable<string>,
  answering: Answering,
): Promise<void> {
  sendHead(answer, answering);
  answering.vary('Accept-Encoding');
  const { encoding, stream } = compressorFor(answering.req.get('Accept-Encoding'));
  if (encoding !== null) answering.setHeader('Content-Encoding', encoding);
  try {
    await pipeline(Readable.from(inTurns(pieces)), stream, answering);
  } catch (error) {
    if (isGone(error)) return;
    log.error({ err: error, requestId: answering.locals.requestId as string }, 'An answer was broken off');
  }
}

export interface RemixOptions {
  readonly mode: 'production' | 'development';
  readonly contextOf: (asked: Asked, answering: Answering) => ServerLoadContext;
}

/** Remix behind express. A page is handed over beside its response, in the context: as bytes, not as a stream. */
export function remixHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  { mode, contextOf }: RemixOptions,
): RequestHandler {
  const answerOf = createRequestHandler(build, mode);
  return (asked, answering, next) => {
    const work = async (): Promise<void> => {
      const context: AppLoadContext = { ...contextOf(asked, answering) };
      const answer = await answerOf(toRequest(asked, answering, context.publicOrigin), context);
      const { page = null, pieces } = asked.method === 'HEAD' ? {} : context;
      if (pieces) await sendPieces(answer, pieces, answering);
      else await send(answer, page, answering);
    };
    work().catch(next);
  };
}
