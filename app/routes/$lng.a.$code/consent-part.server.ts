import { CAMPAIGN_CONSENT_TEXT } from '#app/features/campaigns/consent-text.ts';
import { openJoined } from '#app/features/campaigns/joined-campaign.server.ts';
import { toConsentWords } from '#app/features/campaigns/joined.view-model.ts';
import { CONSENT_TEXT } from '#app/features/questionnaire/finish-form.ts';
import type { ConsentWords } from '#app/features/questionnaire/finish.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { Asked } from './assessment-page.server.ts';

/** With which words a firm is asked for its consent, and the version by which they are kept with it. */
export interface AskedConsent {
  readonly consentWords: ConsentWords | null;
  readonly text: string;
}

/** Who takes part in a campaign is asked for that campaign, which names who gets the figures. */
export async function openConsent({ access, translator }: Asked): Promise<AskedConsent> {
  const consentWords = toConsentWords(translator, requireValue(await openJoined(access)));
  return { consentWords, text: consentWords === null ? CONSENT_TEXT : CAMPAIGN_CONSENT_TEXT };
}
