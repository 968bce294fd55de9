import { z } from 'zod';

/** Without encryption only to the machine itself, for tests. */
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;
export const issuerSchema = z
  .string()
  .trim()
  .refine((value) => URL.canParse(value) && (value.startsWith('https://') || LOOPBACK.test(value)), {
    error: 'must be the address of an identity provider, such as https://login.example.org/firm',
  })
  .nullable();
/** An identity provider by which people sign in. */
export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it stands on the button. */
  readonly name: string;
  /** Whether it answers for every address it names, also where it does not say that it was proven. */
  readonly trustsAddresses: boolean;
  /** Whether passwords are refused, save in an emergency. */
  readonly isOnly: boolean;
}

interface RawSignOn {
  readonly SIGN_ON_ISSUER: string | null;
  readonly SIGN_ON_CLIENT_ID: string | null;
  readonly SIGN_ON_CLIENT_SECRET: string | null;
  readonly SIGN_ON_NAME: string | null;
  readonly SIGN_ON_TRUSTS_ADDRESSES: boolean;
  readonly SIGN_ON_ONLY: boolean;
}

const PARTS = ['SIGN_ON_ISSUER', 'SIGN_ON_CLIENT_ID', 'SIGN_ON_CLIENT_SECRET', 'SIGN_ON_NAME'] as const;

/** Which settings are still to be given where one is. */
export function missingParts(raw: RawSignOn): readonly string[] {
  const missing = PARTS.filter((part) => raw[part] === null);
  return missing.length === PARTS.length && !raw.SIGN_ON_ONLY ? [] : missing;
}

/** Null where nothing is set. */
export function toSignOnSettings(raw: RawSignOn): SignOnSettings | null {
  const { SIGN_ON_ISSUER: issuer, SIGN_ON_CLIENT_ID: clientId } = raw;
  const { SIGN_ON_CLIENT_SECRET: clientSecret, SIGN_ON_NAME: name } = raw;
  if (issuer === null || clientId === null || clientSecret === null || name === null) return null;
  const trustsAddresses = raw.SIGN_ON_TRUSTS_ADDRESSES;
  return { issuer, clientId, clientSecret, name, trustsAddresses, isOnly: raw.SIGN_ON_ONLY };
}
