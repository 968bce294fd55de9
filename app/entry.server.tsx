import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/shell/nonce.ts';

const ABORT_AFTER_MS = 5_000;

export default function handleRequest(
  ...[request, status, headers, remix, context]: [Request, number, Headers, EntryContext, AppLoadContext]
): Promise<Response> {
  // Robots and readers get whole pages; so does everything else here, since no loader streams.
  const readyEvent = isbot(request.headers.get('User-Agent') ?? '') ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.cspNonce}>
        <RemixServer context={remix} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={context.cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: context.cspNonce,
        [readyEvent]() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError() {
          finalStatus = 500;
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS + 1_000).unref();
  });
}
