/** The versions of the texts that firms agree to. A changed text gets a new one. */
export const CONSENT_TEXT = '2026-11';
/** Of a campaign, whose text names who gets the figures. */
export const CAMPAIGN_CONSENT_TEXT = 'campaign-2026-11-2';
/** The same for who came by a personal code: it says besides that its use can be seen. */
export const PERSONAL_CONSENT_TEXT = 'campaign-personal-2026-11';

const OF_CAMPAIGNS: readonly unknown[] = [CAMPAIGN_CONSENT_TEXT, PERSONAL_CONSENT_TEXT];
export const isCampaignConsent = (text: unknown): text is string => OF_CAMPAIGNS.includes(text);

/** The version of the text that a form showed; that of everybody where it says none of ours. */
export const toConsentText = (sent: unknown): string => (isCampaignConsent(sent) ? sent : CONSENT_TEXT);
