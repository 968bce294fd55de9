import { firstCallFor } from '#app/domain/providers/first-call.ts';
import { OFFERS_BY_NEED } from '#app/domain/providers/needs.ts';
import type { Need } from '#app/domain/providers/provider-result.ts';
import type { Offer } from '#app/domain/providers/provider-terms.ts';
import type { Provider, ProviderOffer } from '#app/domain/providers/provider.ts';
import { isVerified } from '#app/domain/providers/provider.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { seatName } from '../seat-name.ts';

/** What the report says about an entry of the provider register. */
export interface ProviderCard {
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  /** Country of its seat and owner. */
  readonly home: string;
  /** Of the offer that meets the need asked for. */
  readonly price: string;
  /** The example price with its basket, or null where none is known. */
  readonly entryPrice: string | null;
  /** With its reason. */
  readonly exposure: string;
  readonly checkedOn: string;
  /** The day from which its facts should be looked at again, YYYY-MM-DD. */
  readonly checkAgain: string;
  /** Until when it can be had, in a sentence; null where no end is known. */
  readonly ends: string | null;
  /** The last day it can be had, YYYY-MM-DD; null where none is known. */
  readonly lastDay: string | null;
  /** Countries or regions of one country it is limited to, in words; empty where it is not. */
  readonly places: readonly string[];
  /** The first call to make, for the need asked for. */
  readonly call: string;
  readonly firstCall: string;
  /** Leads to the offer itself; null where its address is not known for certain. */
  readonly url: string | null;
}

/** The card of an entry as a way to meet the need, or in general; null where the register does not know the id. */
export function findProviderCard(
  id: string,
  translator: Translator,
  need: Need | null = null,
): ProviderCard | null {
  const provider = findProvider(id);
  if (provider === null) return null;
  const { t, format } = translator;
  const offer = offerFor(provider, need);
  const call = t(`providers:firstCalls.${firstCallFor(provider, need)}`);
  return {
    name: provider.name,
    kind: t(`providers:kinds.${provider.kind}`),
    summary: t(`providers:providers.${id}.summary`),
    home: homeOf(provider, translator),
    price: offer === null ? t('providers:page.noOffer') : priceOf(provider, offer, translator),
    entryPrice: offer === null ? null : exampleOf(provider, offer, translator),
    exposure: t('report:ledger.exposureValue', {
      level: t(`report:ledger.exposures.${provider.exposure}`),
      reason: t(`providers:exposureReasons.${provider.exposureReason}`),
    }),
    checkedOn: format.date(provider.checkedOn),
    checkAgain: provider.checkAgain,
    ends:
      provider.validUntil === null
        ? null
        : t('report:ledger.ends', { date: format.date(provider.validUntil) }),
    lastDay: provider.validUntil,
    places: placesOf(provider, translator),
    call,
    firstCall: t('report:ledger.firstCall', { call }),
    url: provider.url,
  };
}

/** The offer that meets the need, the likelier first; without a need, or where none does, the first there is. */
function offerFor({ offers }: Provider, need: Need | null): ProviderOffer | null {
  const wanted: readonly Offer[] = need === null ? [] : OFFERS_BY_NEED[need];
  const meeting = wanted.flatMap((id) => offers.filter((offer) => offer.id === id));
  return meeting[0] ?? offers[0] ?? null;
}

function homeOf(provider: Provider, translator: Translator): string {
  const country = seatName(provider.country, translator);
  // What the Union runs itself has it for both.
  if (provider.country === 'EU') return country;
  return translator.t('report:ledger.homeValue', { country, owner: provider.owner });
}

function placesOf({ countries, regions }: Provider, translator: Translator): string[] {
  if (regions !== null)
    return regions.map((region) => translator.t(`questionnaire:profile.region.options.${region}`));
  return (countries ?? []).map((country) => seatName(country, translator));
}

/** Open or not, and the fee that counts most; what is not confirmed is marked. */
function priceOf(provider: Provider, offer: ProviderOffer, { t, format }: Translator): string {
  const open = t(`report:ledger.prices.${openness(offer)}`);
  const checked = isVerified(provider, 'publicPrice')
    ? open
    : t('report:ledger.unverified', { text: open, mark: t('method:unverified') });
  const fee = provider.minimumFeeEurPerMonth;
  if (fee === null || !isVerified(provider, 'minimumFeeEurPerMonth')) return checked;
  return t('report:ledger.withFee', { price: checked, fee: format.euro(fee) });
}

/** A price is said with the basket it stands for. */
function exampleOf(provider: Provider, { example }: ProviderOffer, { t, format }: Translator): string | null {
  if (example === null || !isVerified(provider, 'examplePrice')) return null;
  return t('report:ledger.example', {
    price: t('report:ledger.about', { price: format.euro(example.eur) }),
    basket: t(`providers:baskets.${example.basket}`),
  });
}

/** "Free" is said only where nothing is left to pay. */
function openness({ publicPrice, conditions, freeFor }: ProviderOffer): string {
  if (publicPrice !== 'free') return publicPrice;
  if (conditions.includes('own-share')) return 'ownShare';
  return freeFor === null ? 'free' : 'freeForSome';
}
