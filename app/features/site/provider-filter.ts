import { z } from 'zod';
import { NEEDS, OFFERS_BY_NEED } from '#app/domain/providers/needs.ts';
import type { Offer } from '#app/domain/providers/provider-terms.ts';
import type { Provider } from '#app/domain/providers/provider.ts';
import { EXPOSURES, PROVIDER_KINDS } from '#app/domain/providers/provider-terms.ts';
import { SORTS } from './provider-order.ts';

/** Anything an address may say; what the register does not know is no filter. */
const filterSchema = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .catch(null),
  need: z
    .enum(NEEDS as [(typeof NEEDS)[number]])
    .nullable()
    .catch(null),
  kind: z.enum(PROVIDER_KINDS).nullable().catch(null),
  /** The most exposure that is accepted. */
  exposure: z.enum(['reduced', 'low']).nullable().catch(null),
  /** Null = by name. */
  sort: z.enum(SORTS).nullable().catch(null),
});
export type ProviderFilter = z.infer<typeof filterSchema>;

export function readProviderFilter(query: URLSearchParams): ProviderFilter {
  return filterSchema.parse({
    country: query.get('country'),
    need: query.get('need'),
    kind: query.get('kind'),
    exposure: query.get('exposure'),
    sort: query.get('sort'),
  });
}

export function passesFilter(provider: Provider, filter: ProviderFilter): boolean {
  const { country, need, kind, exposure } = filter;
  const offers: readonly Offer[] | null = need === null ? null : OFFERS_BY_NEED[need];
  return (
    (kind === null || provider.kind === kind) &&
    (country === null || provider.countries === null || provider.countries.includes(country)) &&
    (exposure === null || EXPOSURES.indexOf(provider.exposure) >= EXPOSURES.indexOf(exposure)) &&
    (offers === null || provider.offers.some(({ id }) => offers.includes(id)))
  );
}
