import { groupShortCode } from '#app/domain/campaign/short-code.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** The pages of campaigns under that of their organisation. */
export const campaignsPath = (organisation: string): string => `${organisation}/campaigns`;
export const newCampaignPath = (organisation: string): string => `${campaignsPath(organisation)}/new`;
export const campaignPath = (
  organisation: string,
  campaign: CampaignId,
  page?: 'change' | 'releases' | 'weights' | 'members' | 'paper',
): string => {
  const own = `${campaignsPath(organisation)}/${encodeURIComponent(campaign)}`;
  return page === undefined ? own : `${own}/${page}`;
};

/** Where a firm types the code of a campaign, and where the link of one leads. */
export const typedJoinPath = (locale: Locale): string => `/${locale}/join`;
export const joinPath = (locale: Locale, shortCode: string): string =>
  `${typedJoinPath(locale)}/${groupShortCode(shortCode)}`;
