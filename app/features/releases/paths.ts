import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** Of which campaign. */
export interface ReleasesPlace {
  readonly organisation: OrganisationId;
  readonly campaign: CampaignId;
}

export const campaignPath = (locale: Locale, { organisation, campaign }: ReleasesPlace): string =>
  `/${locale}/account/organisations/${encodeURIComponent(organisation)}/campaigns/${encodeURIComponent(campaign)}`;

/** Where the releases of a campaign are listed and computed. */
export const releasesPath = (locale: Locale, place: ReleasesPlace): string =>
  `${campaignPath(locale, place)}/releases`;

/** One release: its tables, and where it is accepted. */
export const releasePath = (locale: Locale, place: ReleasesPlace, release: string): string =>
  `${releasesPath(locale, place)}/${encodeURIComponent(release)}`;

/** The same as a file. */
export const releaseFilePath = (page: string, format: string): string => `${page}.${format}`;

/** Where an owner opens a release to everybody. */
export const publicationPath = (locale: Locale, place: ReleasesPlace, release: string): string =>
  `${releasePath(locale, place, release)}/publication`;

/** Where everybody reads a release that is open. */
export const openReleasePath = (locale: Locale, release: string): string =>
  `/${locale}/open/${encodeURIComponent(release)}`;

/** The report for a board as a page. */
export const reportPath = (page: string): string => `${page}/report`;

/** One picture, and what it is taken along as. */
export const picturePath = (page: string, figure: string): string =>
  `${page}/pictures/${encodeURIComponent(figure)}`;

export const pictureFilePath = (page: string, figure: string, format: string): string =>
  `${page}.${format}?figure=${encodeURIComponent(figure)}`;
