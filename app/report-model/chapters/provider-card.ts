import type { Provider } from '#app/domain/providers/provider.ts';
import { isVerified } from '#app/domain/providers/provider.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What the report says about an entry of the provider register. */
export interface ProviderCard {
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  /** Country of its seat and owner. */
  readonly home: string;
  readonly price: string;
  /** The cheapest useful entry, in words, or null where none is known. */
  readonly entryPrice: string | null;
  readonly exposure: string;
  readonly checkedOn: string;
  /** The day from which its facts should be looked at again, YYYY-MM-DD. */
  readonly checkAgain: string;
  /** Until when it can be had, in a sentence; null where no end is known. */
  readonly ends: string | null;
  /** Countries or regions of one country it is limited to, in words; empty where it is not. */
  readonly places: readonly string[];
  readonly url: string | null;
}

/** The card of an entry, or null where the register does not know the id. */
export function findProviderCard(id: string, translator: Translator): ProviderCard | null {
  const provider = findProvider(id);
  if (provider === null) return null;
  const { t, format } = translator;
  return {
    name: provider.name,
    kind: t(`providers:kinds.${provider.kind}`),
    summary: t(`providers:providers.${id}.summary`),
    home: homeOf(provider, translator),
    price: priceOf(provider, translator),
    entryPrice: entryPriceOf(provider, translator),
    exposure: t(`report:ledger.exposures.${provider.exposure}`),
    checkedOn: format.date(provider.checkedOn),
    checkAgain: provider.checkAgain,
    ends:
      provider.validUntil === null
        ? null
        : t('report:ledger.ends', { date: format.date(provider.validUntil) }),
    places: placesOf(provider, translator),
    url: provider.sources[0]?.url ?? null,
  };
}

function countryName(country: string, { t }: Translator): string {
  return country === 'EU' ? t('report:ledger.union') : t(`questionnaire:profile.country.options.${country}`);
}

function homeOf(provider: Provider, translator: Translator): string {
  const country = countryName(provider.country, translator);
  return translator.t('report:ledger.homeValue', { country, owner: provider.owner });
}

function placesOf({ countries, regions }: Provider, translator: Translator): string[] {
  if (regions !== null)
    return regions.map((region) => translator.t(`questionnaire:profile.region.options.${region}`));
  return (countries ?? []).map((country) => countryName(country, translator));
}

/** Open or not, and the fee that counts most; what is not confirmed is marked. */
function priceOf(provider: Provider, { t, format }: Translator): string {
  const open = t(`report:ledger.prices.${openness(provider)}`);
  const checked = isVerified(provider, 'publicPrice')
    ? open
    : t('report:ledger.unverified', { text: open, mark: t('method:unverified') });
  const fee = provider.minimumFeeEurPerMonth;
  if (fee === null || !isVerified(provider, 'minimumFeeEurPerMonth')) return checked;
  return t('report:ledger.withFee', { price: checked, fee: format.euro(fee) });
}

/** Where a minimum fee stands, it is the price to begin with. */
function entryPriceOf(provider: Provider, { t, format }: Translator): string | null {
  const { entryPriceEur: price, minimumFeeEurPerMonth: fee } = provider;
  if (price === null || price === 0 || fee !== null || !isVerified(provider, 'entryPriceEur')) return null;
  return t('report:ledger.entryPrice', { price: format.euro(price) });
}

/** "Free" is said only where nothing is left to pay. */
function openness({ publicPrice, conditions, freeFor }: Provider): string {
  if (publicPrice !== 'free') return publicPrice;
  if (conditions.includes('own-share')) return 'ownShare';
  return freeFor === null ? 'free' : 'freeForSome';
}
