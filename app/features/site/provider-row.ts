import type { Provider } from '#app/domain/providers/provider.ts';
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
  readonly offers: string;
  readonly price: readonly string[];
  readonly exposure: string;
  readonly certificates: string | null;
  readonly conditions: readonly string[];
  readonly checked: readonly string[];
  readonly isStale: boolean;
  readonly unverified: string | null;
  readonly sources: readonly SourceLink[];
}

const countryName = ({ t }: Translator, country: string): string =>
  country === 'EU' ? t('providers:page.union') : t(`questionnaire:profile.country.options.${country}`);

/** Openness, then the figures there are; what is not confirmed is hidden or marked. */
function priceLines(provider: Provider, { t, format }: Translator): readonly string[] {
  const openness = t(`providers:priceOpenness.${provider.publicPrice}`);
  const { minimumFeeEurPerMonth: fee, entryPriceEur: entry } = provider;
  const isOpen = isVerified(provider, 'publicPrice');
  return [
    isOpen ? openness : t('providers:page.notConfirmed', { text: openness }),
    ...(fee !== null && isVerified(provider, 'minimumFeeEurPerMonth')
      ? [t('providers:page.minimumFee', { fee: format.euro(fee) })]
      : []),
    ...(entry !== null && entry > 0 && fee === null && isVerified(provider, 'entryPriceEur')
      ? [t('providers:page.entryPrice', { price: format.euro(entry) })]
      : []),
  ];
}

function conditionLines(provider: Provider, { t }: Translator): readonly string[] {
  const lines = provider.conditions.map((condition) => t(`providers:conditions.${condition}`));
  if (lines.length > 0) return lines;
  return [t(`providers:page.${isVerified(provider, 'conditions') ? 'noConditions' : 'conditionsOpen'}`)];
}

function certificateLine(provider: Provider, { t, format }: Translator): string | null {
  const names = provider.certificates.filter(({ verified }) => verified).map(({ name }) => name);
  return names.length === 0 ? null : t('providers:page.certificates', { names: format.list(names) });
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
  const { id, name, owner, exposure, offers, sources } = provider;
  const country = countryName(translator, provider.country);
  const isOwnerShown = isVerified(provider, 'owner') && provider.country !== 'EU';
  return {
    id,
    name,
    seat: isOwnerShown ? t('providers:page.owner', { country, owner }) : country,
    summary: t(`providers:providers.${id}.summary`),
    note: t(`providers:providers.${id}.note`),
    offers: format.list(offers.map((offer) => t(`providers:offers.${offer}`))),
    price: priceLines(provider, translator),
    exposure: t(`providers:exposure.${exposure}`),
    certificates: certificateLine(provider, translator),
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
