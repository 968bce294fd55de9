import type { Translator } from '#app/i18n/translator.server.ts';
import type { CampaignPaperKind, PublicPaper } from './campaign-paper-model.ts';
import type { InvitationSource } from './invitation.view-model.ts';
import { toLetter, toSheet } from './invitation.view-model.ts';
import { toPaperForm } from './paper-form.view-model.ts';

export type { InvitationSource } from './invitation.view-model.ts';
export { mergeColumns } from './invitation.view-model.ts';

/** A paper of a campaign in finished words, in the language of the translator. */
export function toCampaignPaper(
  translator: Translator,
  kind: CampaignPaperKind,
  source: InvitationSource,
): PublicPaper {
  switch (kind) {
    case 'poster':
    case 'flyer':
      return toSheet(translator, kind, source);
    case 'letter':
    case 'letter-word':
      return toLetter(translator, kind, source);
    case 'form':
      return toPaperForm(translator, source);
  }
}
