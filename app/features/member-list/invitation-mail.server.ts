import type { CampaignWave } from '#app/domain/campaign/campaign.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PublicCampaign } from '#app/persistence/campaign-repository.ts';
import type { Letter } from '#app/platform/mail/send-mail.server.ts';
import { ownOrigin } from '#app/platform/own-origin.server.ts';
import { personalPath } from './paths.ts';

interface MailSource {
  readonly campaign: PublicCampaign;
  readonly wave: CampaignWave;
  readonly mailing: number;
  readonly code: string;
  readonly to: { readonly email: string; readonly salutation: string };
}

/** An invitation or a reminder by mail: plain text, nothing in it tells that it was read. */
export function toInvitationMail(translator: Translator, source: MailSource): Letter {
  const { t, format, locale } = translator;
  const { campaign, wave, mailing, code, to } = source;
  const { name, organisationName: organisation } = campaign;
  const address = `${ownOrigin()}${personalPath(locale, code)}`;
  const contact = listed(
    translator,
    campaign.contact.split('\n').filter((line) => line.trim() !== ''),
  );
  const opening = mailing === 0 ? 'opening' : 'again';
  const paragraphs = [
    to.salutation === '' ? t('members:mail.hello') : to.salutation,
    t(`members:mail.${opening}`, { organisation, campaign: name, questions: ITEMS.length }),
    t('members:mail.link', { date: format.date(wave.lastDay), address }),
    t('members:mail.voluntary', { organisation }),
    t('members:mail.contact', { contact }),
    t('members:mail.end'),
    organisation,
  ];
  return {
    ...{ to: to.email, endAddress: address },
    subject: t('members:mail.subject', { number: mailing, campaign: name }),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
