/** The versions of the texts that firms agree to. A changed text gets a new one. */
export const CONSENT_TEXT = '2026-11';
/** Of a campaign, whose text names who gets the figures. */
export const CAMPAIGN_CONSENT_TEXT = 'campaign-2026-11-2';

/** The version of the text that a form showed; that of everybody where it says none of ours. */
export const toConsentText = (sent: unknown): string =>
  sent === CAMPAIGN_CONSENT_TEXT ? CAMPAIGN_CONSENT_TEXT : CONSENT_TEXT;
