import type { Provider, ProviderOffer } from './provider.schema.ts';
import type { UnverifiedField } from './provider-terms.ts';

export type { Provider, ProviderOffer };

export function isVerified(provider: Provider, field: UnverifiedField): boolean {
  return !provider.unverified.includes(field);
}

/** Takes nobody new any more on that day. */
export function isClosed(provider: Pick<Provider, 'closedSince'>, asOf: string): boolean {
  return provider.closedSince !== null && asOf >= provider.closedSince;
}

/** Past its own last day. */
export function isExpired(provider: Pick<Provider, 'validUntil'>, asOf: string): boolean {
  return provider.validUntil !== null && asOf > provider.validUntil;
}

/** Can be had on that day. */
export function isOpen(provider: Pick<Provider, 'closedSince' | 'validUntil'>, asOf: string): boolean {
  return !isClosed(provider, asOf) && !isExpired(provider, asOf);
}
