/** The version of the consent text in campaign.json. A changed text gets a new one. */
export const CAMPAIGN_CONSENT_TEXT = 'campaign-2026-11';
