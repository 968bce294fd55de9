import * as oidc from 'openid-client';
import { z } from 'zod';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Identity } from '#app/persistence/sign-on-repository.ts';
import { now } from '#app/platform/clock.ts';
import type { SignOnSettings } from '#app/platform/sign-on-settings.ts';
import { log } from '#app/platform/log.server.ts';
import { boundedFetch } from './bounded-fetch.server.ts';

/** All that is asked of the provider for one page together: longer nobody waits. */
const PATIENCE_MS = 6_000;
/** Providers seldom move; what they said is asked for anew after this. */
const METADATA_KEPT_MS = 60 * 60 * 1000;
const SCOPE = 'openid email profile';

/** Somebody as the provider vouches for them. */
export interface Person extends Identity {
  /** As it was sent, or null. */
  readonly email: string | null;
  readonly isEmailProven: boolean | null;
  readonly name: string;
}

/** What a browser is sent away with and has to come back with. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().max(320).nullable().catch(null),
  // Some send it as a word.
  email_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .nullable()
    .catch(null),
  name: z.string().max(1000).catch(''),
});

let known: { readonly issuer: string; readonly metadata: oidc.ServerMetadata; readonly at: number } | null =
  null;

function clientAuth({ token_endpoint_auth_methods_supported: methods }: oidc.ServerMetadata, secret: string) {
  return methods?.includes('client_secret_post') === true
    ? oidc.ClientSecretPost(secret)
    : oidc.ClientSecretBasic(secret);
}

async function readMetadata(
  { issuer, clientId }: SignOnSettings,
  fetch: oidc.CustomFetch,
): Promise<oidc.ServerMetadata> {
  const at = now().getTime();
  if (known?.issuer === issuer && at - known.at < METADATA_KEPT_MS) return known.metadata;
  const isPlain = issuer.startsWith('http:');
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, undefined, {
    [oidc.customFetch]: fetch,
    ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
  });
  known = { issuer, metadata: found.serverMetadata(), at };
  return known.metadata;
}

/** Made anew each time, so that all it fetches shares one time limit and a new key of the provider counts at once. */
async function connect(settings: SignOnSettings): Promise<oidc.Configuration> {
  const fetch = boundedFetch(AbortSignal.timeout(PATIENCE_MS));
  const metadata = await readMetadata(settings, fetch);
  const { clientId, clientSecret, issuer } = settings;
  const configuration = new oidc.Configuration(metadata, clientId, {}, clientAuth(metadata, clientSecret));
  configuration[oidc.customFetch] = fetch;
  if (issuer.startsWith('http:')) oidc.allowInsecureRequests(configuration);
  // Without it the signature is not looked at where the token came over TLS.
  oidc.enableNonRepudiationChecks(configuration);
  return configuration;
}

/** Nothing of what the provider sent: it may name somebody. */
function logFailure(error: unknown): void {
  const { code = null, name = null } = error as { readonly code?: unknown; readonly name?: unknown };
  log.warn({ code, name }, 'The identity provider did not answer as it should');
}

export interface Departure {
  readonly address: string;
  readonly checks: Checks;
}

/** Where to send a browser, and what to keep for its return; null where the provider does not answer as it should. */
export async function depart(settings: SignOnSettings, returnTo: string): Promise<Departure | null> {
  try {
    const configuration = await connect(settings);
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: returnTo, scope: SCOPE, response_type: 'code' },
      ...{ state: checks.state, nonce: checks.nonce, code_challenge_method: 'S256' },
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
    });
    return { address: address.href, checks };
  } catch (error) {
    logFailure(error);
    return null;
  }
}

async function redeem(
  settings: SignOnSettings,
  url: URL,
  { state, nonce, verifier }: Checks,
): Promise<Person> {
  const configuration = await connect(settings);
  const tokens = await oidc.authorizationCodeGrant(configuration, url, {
    ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('There is no token of who it is');
  const { userinfo_endpoint: more } = configuration.serverMetadata();
  const isShort = claims.email === undefined && more !== undefined;
  const further = isShort ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
  const { sub, email, email_verified, name } = claimsSchema.parse({ ...claims, ...further, sub: claims.sub });
  return { issuer: claims.iss, subject: sub, email, isEmailProven: email_verified, name: toOneLine(name) };
}

/** Who came back: `declined` where the provider says no, `provider` where what it says cannot be believed. */
export async function arrive(
  settings: SignOnSettings,
  url: URL,
  checks: Checks,
): Promise<Person | 'declined' | 'provider'> {
  try {
    return await redeem(settings, url, checks);
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied')
      return 'declined';
    logFailure(error);
    return 'provider';
  }
}
