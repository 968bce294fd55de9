import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import sirv from 'sirv';

const FOR_EVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';
const REFUSED = /;\s*q=0(?:\.0*)?\s*$/;

/** Built files carry a hash in their names and may be kept for ever; the others for an hour. */
function setHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader('Cache-Control', pathname.startsWith('/assets/') ? FOR_EVER : AN_HOUR);
  // With the character set, which sirv names for HTML alone.
  (response as Response).type(extname(pathname));
  // A file that went away, as when somebody builds anew, ends its own answer and not the process.
  response.once('pipe', (file) => file.once('error', () => response.destroy()));
}

/** One part with a beginning. What else may be asked for may be answered with the whole file. */
function isPlainRange(range: string): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  return first !== undefined && (last === '' || (Number(last) > 0 && Number(first) <= Number(last)));
}

/** The request with what sirv would misread left out: encodings that are refused, and ranges of other kinds. */
function toReadable(request: Request): IncomingMessage {
  const { range = '', 'accept-encoding': encodings, ...headers } = request.headers;
  const accepted = String(encodings ?? '').split(',');
  headers['accept-encoding'] = accepted.filter((encoding) => !REFUSED.test(encoding)).join();
  if (isPlainRange(range) && headers['if-range'] === undefined) headers.range = range;
  return Object.create(request, { headers: { value: headers } }) as IncomingMessage;
}

/**
 * Serves what the build made, as it was compressed beside the originals. The folder is read once at the start, so no
 * other address ever asks the disk.
 */
export function staticAssets(clientFolder: string): RequestHandler {
  const serve = sirv(clientFolder, { etag: true, brotli: true, gzip: true, extensions: [], setHeaders });
  const router = express.Router();
  router.use((request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') serve(toReadable(request), response, next);
    else next();
  });
  // A file of an earlier build is no page, and not worth asking Remix about.
  router.use('/assets', (_request, response) => {
    response.status(404).type('text/plain').send('404');
  });
  return router;
}
