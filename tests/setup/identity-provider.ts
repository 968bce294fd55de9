import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong at the provider. */
export type Misdeed =
  | ('nonce' | 'issuer' | 'audience' | 'signature' | 'html' | 'hanging' | 'endless' | 'refused' | 'expired')
  | ('discovery-html' | 'somebody-else');

/** Whom it vouches for at the next sign-in. */
export interface Vouched {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** A small identity provider on this machine that knows no passwords and does as it is told. */
export interface IdentityProvider {
  readonly issuer: string;
  vouched: Vouched;
  misdeed: Misdeed | null;
  readonly close: () => Promise<void>;
}

const textOf = (form: URLSearchParams, name: string): string => form.get(name) ?? '';
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

function sign(claims: object, isForeign: boolean): string {
  const content = `${base64url({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${base64url(claims)}`;
  const { privateKey } = isForeign ? foreign : keys;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly returnTo: string;
  readonly vouched: Vouched;
}

interface Client {
  readonly id: string;
  readonly secret: string;
}

/**
 * How the client shows its secret, and where it learns who somebody is: in the form and from the token, or in the head
 * of the request and by asking once more. Providers do either.
 */
export type Manner = 'form' | 'head';

/** The client as the form or the head names it; both parts of the head are encoded as in a form. */
function clientIn(manner: Manner, request: IncomingMessage, form: URLSearchParams): Client {
  if (manner === 'form') return { id: textOf(form, 'client_id'), secret: textOf(form, 'client_secret') };
  const [, sent = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const [id = '', secret = ''] = Buffer.from(sent, 'base64').toString().split(':', 2);
  return { id: decodeForm(id), secret: decodeForm(secret) };
}
const decodeForm = (text: string): string => new URLSearchParams(`x=${text}`).get('x') ?? '';

export async function startIdentityProvider(
  client: Client,
  manner: Manner = 'form',
): Promise<IdentityProvider> {
  const grants = new Map<string, Grant>();
  /** Whom it speaks of to who comes with a token. */
  const told = new Map<string, Vouched>();
  const send = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
  const nonsense = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wartung</h1>');
  };
  const authorize = (url: URL, response: ServerResponse): void => {
    const query = url.searchParams;
    const back = new URL(textOf(query, 'redirect_uri'));
    back.searchParams.set('state', textOf(query, 'state'));
    if (provider.misdeed === 'refused') back.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      grants.set(code, {
        nonce: textOf(query, 'nonce'),
        challenge: textOf(query, 'code_challenge'),
        returnTo: textOf(query, 'redirect_uri'),
        vouched: provider.vouched,
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { Location: back.href }).end();
  };
  const redeem = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await bodyOf(request);
    const { misdeed } = provider;
    if (misdeed === 'hanging') return;
    if (misdeed === 'html') return nonsense(response);
    if (misdeed === 'endless') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
      return more();
    }
    const grant = grants.get(textOf(form, 'code'));
    // Good once.
    grants.delete(textOf(form, 'code'));
    const challenge = createHash('sha256').update(textOf(form, 'code_verifier')).digest('base64url');
    const { id, secret } = clientIn(manner, request, form);
    const isClient = id === client.id && secret === client.secret;
    if (!isClient || grant?.challenge !== challenge || grant.returnTo !== form.get('redirect_uri')) {
      return send(response, 400, { error: 'invalid_grant' });
    }
    const at = Math.floor(Date.now() / 1000);
    const claims = {
      iss: misdeed === 'issuer' ? 'https://else.example' : provider.issuer,
      aud: misdeed === 'audience' ? 'somebody-else' : client.id,
      nonce: misdeed === 'nonce' ? 'another' : grant.nonce,
      iat: at,
      exp: misdeed === 'expired' ? at - 3600 : at + 60,
      ...(manner === 'form' ? grant.vouched : { sub: grant.vouched.sub }),
    };
    const accessToken = randomUUID();
    told.set(`Bearer ${accessToken}`, grant.vouched);
    send(response, 200, {
      access_token: accessToken,
      token_type: 'Bearer',
      id_token: sign(claims, misdeed === 'signature'),
    });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    if (url.pathname === '/authorize') return authorize(url, response);
    if (url.pathname === '/token') return void redeem(request, response);
    if (url.pathname === '/jwks') {
      const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' };
      return send(response, 200, { keys: [jwk] });
    }
    if (url.pathname === '/userinfo') {
      const vouched = told.get(request.headers.authorization ?? '');
      if (vouched === undefined) return send(response, 401, { error: 'invalid_token' });
      return send(
        response,
        200,
        provider.misdeed === 'somebody-else' ? { ...vouched, sub: 'else' } : vouched,
      );
    }
    if (provider.misdeed === 'discovery-html') return nonsense(response);
    send(response, 200, {
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/jwks`,
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
      id_token_signing_alg_values_supported: ['RS256'],
      ...(manner === 'head' && { userinfo_endpoint: `${provider.issuer}/userinfo` }),
      token_endpoint_auth_methods_supported: [
        manner === 'form' ? 'client_secret_post' : 'client_secret_basic',
      ],
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: IdentityProvider = {
    issuer: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    vouched: { sub: 'nobody' },
    misdeed: null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return provider;
}
