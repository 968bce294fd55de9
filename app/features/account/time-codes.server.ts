import { Secret, TOTP } from 'otpauth';
import type { AccountId } from '#app/domain/access/roles.ts';
import { now } from '#app/platform/clock.ts';
import { seal, unseal } from '#app/platform/sealed-text.server.ts';

const PERIOD_S = 30;
/** Clocks go wrong by some seconds, and people type. */
const WINDOW = 1;
const SHAPE = /^\d{6}$/;

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'KI-Brücke', label, secret: Secret.fromBase32(secret), period: PERIOD_S });

/** A new secret, as it is stored. */
export const newTimeSecret = (account: AccountId): string => seal(new Secret({ size: 20 }).base32, account);

/** A secret as it is stored, and whose it is. */
export interface SealedSecret {
  readonly account: AccountId;
  readonly sealed: string;
}

/** The secret for an app: to type, and as the address that a QR code shows. Null where the key of before is lost. */
export function openTimeSecret({ account, sealed }: SealedSecret, email: string) {
  const secret = unseal(sealed, account);
  return secret === null ? null : { secret, address: totpOf(secret, email).toString() };
}

/** The time step a typed code belongs to, or null for a wrong one. */
export function findTimeStep({ account, sealed }: SealedSecret, typed: string): number | null {
  const token = typed.replace(/\s/g, '');
  const secret = unseal(sealed, account);
  if (secret === null || !SHAPE.test(token)) return null;
  const timestamp = now().getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}
