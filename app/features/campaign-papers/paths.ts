import type { Locale } from '#app/i18n/locales.ts';
import type { CampaignPaperKind } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { CAMPAIGN_PAPERS } from '#app/report-model/campaign-papers/campaign-paper-model.ts';

/** As they stand in addresses. */
export const PAPER_FILES: Readonly<Record<CampaignPaperKind, string>> = {
  poster: 'poster.pdf',
  flyer: 'flyer.pdf',
  letter: 'letter.pdf',
  'letter-word': 'letter.docx',
  form: 'form.pdf',
};

/** The paper an address names, or null. */
export const readPaper = (file: unknown): CampaignPaperKind | null =>
  CAMPAIGN_PAPERS.find((kind) => PAPER_FILES[kind] === file) ?? null;

/** A paper in one of the languages of a campaign, under the page of that campaign. */
export const campaignPaperPath = (campaign: string, language: Locale, kind: CampaignPaperKind): string =>
  `${campaign}/papers/${language}/${PAPER_FILES[kind]}`;
