import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const NONCE_BYTES = 18;

/** The value of the answer at hand; fresh for each. */
export function nonceOf(response: Response): string {
  const { locals } = response as Response<unknown, { cspNonce?: string }>;
  return (locals.cspNonce ??= randomBytes(NONCE_BYTES).toString('base64'));
}

export interface SecurityOptions {
  /** The development server injects styles and talks over a web socket. */
  readonly isDevelopment: boolean;
  readonly isHttps: boolean;
}

/** Nothing is loaded from another host, nothing is framed, no script runs without the nonce of its answer. */
export function securityHeaders({ isDevelopment, isHttps }: SecurityOptions): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    // For Internet Explorer 8 and Flash alone; every one of thirty scripts would carry them.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
  });
}
