import type { Provider, ProviderOffer } from '#app/domain/providers/provider.ts';
import { isVerified } from '#app/domain/providers/provider.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** Where a fact was read. */
export interface SourceLink {
  readonly text: string;
  readonly href: string | null;
}

/** One entry of the ledger, in finished words. */
export interface ProviderRow {
  readonly id: string;
  readonly name: string;
  readonly seat: string;
  readonly summary: string;
  readonly note: string;
  readonly firstCall: string;
  /** Leads to the offer itself, or null. */
  readonly url: string | null;
  readonly offers: string;
  readonly price: readonly string[];
  readonly exposure: string;
  readonly exposureReason: string;
  readonly certificates: readonly string[];
  readonly conditions: readonly string[];
  readonly checked: readonly string[];
  readonly isStale: boolean;
  readonly unverified: string | null;
  readonly sources: readonly SourceLink[];
}

const countryName = ({ t }: Translator, country: string): string =>
  country === 'EU' ? t('providers:page.union') : t(`questionnaire:profile.country.options.${country}`);

/** Openness and example of each offer, said once where all are alike; what is not confirmed is hidden or marked. */
function priceLines(provider: Provider, { t, format }: Translator): readonly string[] {
  const priceOf = ({ publicPrice }: ProviderOffer): string => {
    const openness = t(`providers:priceOpenness.${publicPrice}`);
    return isVerified(provider, 'publicPrice')
      ? openness
      : t('providers:page.notConfirmed', { text: openness });
  };
  const { offers, minimumFeeEurPerMonth: fee } = provider;
  const isOne = new Set(offers.map(({ publicPrice }) => publicPrice)).size === 1;
  const prices = offers.map((offer) =>
    t('providers:page.offerPrice', { offer: t(`providers:offers.${offer.id}`), price: priceOf(offer) }),
  );
  const examples = offers.flatMap(({ example }) =>
    example === null || !isVerified(provider, 'examplePrice')
      ? []
      : t('providers:page.example', {
          price: format.euro(example.eur),
          basket: t(`providers:baskets.${example.basket}`),
        }),
  );
  return [
    ...(isOne ? offers.slice(0, 1).map(priceOf) : prices),
    ...(fee !== null && isVerified(provider, 'minimumFeeEurPerMonth')
      ? [t('providers:page.minimumFee', { fee: format.euro(fee) })]
      : []),
    ...examples,
  ];
}

function conditionLines(provider: Provider, { t }: Translator): readonly string[] {
  const conditions = new Set(provider.offers.flatMap((offer) => offer.conditions));
  const lines = [...conditions].map((condition) => t(`providers:conditions.${condition}`));
  if (lines.length > 0) return lines;
  return [t(`providers:page.${isVerified(provider, 'conditions') ? 'noConditions' : 'conditionsOpen'}`)];
}

/** Certificates with the service they cover, then the level a source publishes. */
function assuranceLines(provider: Provider, { t, format }: Translator): readonly string[] {
  const held = provider.certificates.flatMap(({ name, service, until, verified }) => {
    if (!verified || service === null) return [];
    return until === null
      ? t('providers:page.certificate', { name, service })
      : t('providers:page.certificateUntil', { name, service, date: format.date(until) });
  });
  const { assurance } = provider;
  return [...held, ...(assurance === null ? [] : [t('providers:page.assurance', assurance)])];
}

function checkedLines(provider: Provider, asOf: string, { t, format }: Translator): readonly string[] {
  const { checkedOn, checkAgain, validUntil } = provider;
  return [
    format.date(checkedOn),
    asOf > checkAgain
      ? t('providers:page.stale')
      : t('providers:page.checkAgain', { date: format.date(checkAgain) }),
    ...(validUntil === null ? [] : [t('providers:page.validUntil', { date: format.date(validUntil) })]),
  ];
}

function unverifiedLine(provider: Provider, { t, format }: Translator): string | null {
  const fields = provider.unverified.map((field) => t(`providers:fields.${field}`));
  return fields.length === 0 ? null : t('providers:unverifiedFields', { fields: format.list(fields) });
}

/** A row as of a day (YYYY-MM-DD). */
export function toProviderRow(provider: Provider, asOf: string, translator: Translator): ProviderRow {
  const { t, format } = translator;
  const { id, name, owner, exposure, exposureReason, offers, sources, url } = provider;
  const country = countryName(translator, provider.country);
  const isOwnerShown = isVerified(provider, 'owner') && provider.country !== 'EU';
  return {
    id,
    name,
    seat: isOwnerShown ? t('providers:page.owner', { country, owner }) : country,
    summary: t(`providers:providers.${id}.summary`),
    note: t(`providers:providers.${id}.note`),
    firstCall: t('providers:page.firstCall', { call: t(`providers:firstCalls.${provider.firstCall}`) }),
    url,
    offers: format.list(offers.map((offer) => t(`providers:offers.${offer.id}`))),
    price: priceLines(provider, translator),
    exposure: t('providers:page.exposureValue', {
      level: t(`providers:exposure.${exposure}`),
      letter: exposureReason,
    }),
    exposureReason: t(`providers:exposureReasons.${exposureReason}`),
    certificates: assuranceLines(provider, translator),
    conditions: conditionLines(provider, translator),
    checked: checkedLines(provider, asOf, translator),
    isStale: asOf > provider.checkAgain,
    unverified: unverifiedLine(provider, translator),
    sources: sources.map(({ publisher, url }) => ({
      text: t('providers:page.source', { publisher }),
      href: url,
    })),
  };
}
