import {
  CAMPAIGN_CONSENT_TEXT,
  CONSENT_TEXT,
  isCampaignConsent,
  PERSONAL_CONSENT_TEXT,
} from '#app/domain/assessment/consent-texts.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { JoinedCampaign } from '#app/persistence/campaign-repository.ts';

interface JoinedSource {
  readonly joined: JoinedCampaign | null;
  readonly isAgreed: boolean;
  readonly consentHref: string;
}

/** What the pages of a firm say of the campaign it takes part in. */
export function toJoinedView({ t }: Translator, { joined, isAgreed, consentHref }: JoinedSource) {
  if (joined === null) return null;
  const { name, organisationName: organisation } = joined.campaign;
  return {
    title: t('campaign:joined.title', { name }),
    text: t(isAgreed ? 'campaign:joined.agreed' : 'campaign:joined.refused', { organisation }),
    district: joined.district && t('campaign:joined.district', { district: joined.district.name }),
    paper: joined.fromPaper ? t('campaign:joined.paper', { organisation }) : null,
    change: { href: consentHref, text: t('campaign:joined.change') },
  };
}
export type JoinedView = NonNullable<ReturnType<typeof toJoinedView>>;

/** The version of the text with which a firm is asked for its consent. */
export function consentTextFor(joined: JoinedCampaign | null): string {
  if (joined === null) return CONSENT_TEXT;
  return joined.byPersonalCode ? PERSONAL_CONSENT_TEXT : CAMPAIGN_CONSENT_TEXT;
}

export const isOfCampaign = (consentText: string): boolean => isCampaignConsent(consentText);

/** The words of consent where somebody takes part in a campaign; null elsewhere, where those of all are asked. */
export function toConsentWords({ t }: Translator, joined: JoinedCampaign | null) {
  if (joined === null) return null;
  const { name, organisationName: organisation } = joined.campaign;
  return {
    legend: t('campaign:consent.legendFor', { name }),
    label: t('campaign:consent.label', { organisation }),
    hint: t(joined.byPersonalCode ? 'campaign:consent.personalHint' : 'campaign:consent.hint', {
      organisation,
    }),
  };
}
