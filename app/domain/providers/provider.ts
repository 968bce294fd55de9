import type { Provider } from './provider.schema.ts';
import type { UnverifiedField } from './provider-terms.ts';

export type { Provider };

export function isVerified(provider: Provider, field: UnverifiedField): boolean {
  return !provider.unverified.includes(field);
}

/** Takes nobody new any more on that day. */
export function isClosed(provider: Provider, asOf: string): boolean {
  return provider.closedSince !== null && asOf >= provider.closedSince;
}

/** Past its own last day. */
export function isExpired(provider: Provider, asOf: string): boolean {
  return provider.validUntil !== null && asOf > provider.validUntil;
}
