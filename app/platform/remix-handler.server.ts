import { createReadableStreamFromReadable, createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Request as Asked, RequestHandler, Response as Answering } from 'express';
import { compressAnswer, isCompressible } from './compress-answer.server.ts';
import type { ServerLoadContext } from './load-context.ts';

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

/** Every answer is sent whole: none streams, and one write of known length costs less than a chain of streams. */
async function send(answer: Response, page: Uint8Array | null, answering: Answering): Promise<void> {
  const bytes = page ?? (answer.body ? new Uint8Array(await answer.arrayBuffer()) : null);
  answering.status(answer.status);
  if (answer.statusText !== '') answering.statusMessage = answer.statusText;
  for (const [name, value] of answer.headers) answering.append(name, value);
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
      await send(answer, (asked.method !== 'HEAD' && context.page) || null, answering);
    };
    work().catch(next);
  };
}
