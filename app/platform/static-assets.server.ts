import { existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { RequestHandler } from 'express';
import express from 'express';
import Negotiator from 'negotiator';
import { isApi, isPrivate } from './private-paths.ts';

const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof ENCODINGS;
const COMPRESSED = /\.(?:js|css|svg|json|txt|webmanifest)$/;

function preferredEncoding(header: string | undefined): Encoding | null {
  const wanted = new Negotiator({ headers: { 'accept-encoding': header ?? '' } }).encodings(['br', 'gzip']);
  return wanted.find((name): name is Encoding => name in ENCODINGS) ?? null;
}

/** Serves the files the build compressed beside the originals, so that no request waits for it. */
function servePrecompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    if (!COMPRESSED.test(request.path)) return next();
    response.vary('Accept-Encoding');
    const encoding = preferredEncoding(request.get('Accept-Encoding'));
    if (encoding === null) return next();
    const suffix = ENCODINGS[encoding];
    const path = normalize(request.path);
    if (!existsSync(join(folder, `${path}${suffix}`))) return next();
    response.type(path.slice(path.lastIndexOf('.')));
    response.set('Content-Encoding', encoding);
    request.url = `${path}${suffix}`;
    next();
  };
}

/** Built files carry a hash in their names and may be kept for ever; the others for an hour. */
export function staticAssets(clientFolder: string): RequestHandler {
  const router = express.Router();
  // Files have an ending, and none lies under the interface or a code: elsewhere asking the disk would be in vain.
  router.use((request, _response, next) => {
    const isFile = extname(request.path) !== '' && !isApi(request.path) && !isPrivate(request.path);
    next(isFile ? undefined : 'router');
  });
  const options = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  const assets = join(clientFolder, 'assets');
  router.use('/assets', servePrecompressed(assets));
  router.use(
    '/assets',
    express.static(assets, { ...options, immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(clientFolder, { ...options, maxAge: '1h' }));
  return router;
}
