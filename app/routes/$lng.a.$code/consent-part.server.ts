import { openJoined } from '#app/features/campaigns/joined-campaign.server.ts';
import { consentTextFor, isOfCampaign, toConsentWords } from '#app/features/campaigns/joined.view-model.ts';
import type { ConsentWords } from '#app/features/questionnaire/finish.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { Asked } from './assessment-page.server.ts';

/** With which words a firm is asked for its consent, and the version by which they are kept with it. */
export interface AskedConsent {
  readonly consentWords: ConsentWords | null;
  readonly consentText: string;
}

/** Who takes part in a campaign is asked for that campaign, which names who gets the figures. */
export async function openConsent({ access, translator }: Asked): Promise<AskedConsent> {
  const joined = requireValue(await openJoined(access));
  return { consentWords: toConsentWords(translator, joined), consentText: consentTextFor(joined) };
}

/** The words of a form that comes back. Those of everybody need no look, also where nothing can be looked at. */
export const openWordsOf = async (asked: Asked, consentText: string): Promise<ConsentWords | null> =>
  isOfCampaign(consentText) ? (await openConsent(asked)).consentWords : null;
