import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/shell/nonce.ts';
import { collectPage } from './platform/collect-page.server.ts';
import { log } from './platform/log.server.ts';

const ABORT_AFTER_MS = 5_000;

/**
 * A fault of ours is logged with the id of its request. An answer such as "no such page" or "not in this way" is no
 * fault: the line of the request has its status, and what Remix would print of it names the path, codes included.
 */
export function handleError(error: unknown, args: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (args.request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ err: error, requestId: args.context.requestId }, 'A page failed');
}

/** Pages are made whole: no loader streams, so nothing would arrive sooner. */
export default function handleRequest(
  ...[request, status, headers, remix, context]: [Request, number, Headers, EntryContext, AppLoadContext]
): Promise<Response> {
  let finalStatus = status;
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.cspNonce}>
        <RemixServer context={remix} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={context.cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: context.cspNonce,
        onAllReady() {
          clearTimeout(patience);
          pipe(
            collectPage((page) => {
              headers.set('Content-Type', 'text/html; charset=utf-8');
              headers.set('Content-Length', String(page.byteLength));
              context.page = page;
              resolve(new Response(null, { headers, status: finalStatus }));
            }),
          );
        },
        onShellError: reject,
        onError() {
          finalStatus = 500;
        },
      },
    );
    const patience = setTimeout(abort, ABORT_AFTER_MS + 1_000).unref();
  });
}
