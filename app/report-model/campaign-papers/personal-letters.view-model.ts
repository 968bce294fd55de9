import { groupPersonalCode } from '#app/domain/campaign/personal-code.ts';
import type { ListedFirm } from '#app/domain/campaign/listed-firm.ts';
import { groupShortCode } from '#app/domain/campaign/short-code.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toQrPath } from '../qr-path.server.ts';
import type { InvitationLetter, LetterRecipient, WayModel } from './campaign-paper-model.ts';
import type { InvitationSource } from './invitation.view-model.ts';
import { seenValues, toLetter } from './invitation.view-model.ts';

/** A firm with the way that is its own. */
export interface AddressedFirm {
  readonly firm: ListedFirm;
  readonly code: string;
  readonly url: string;
}

export interface LettersSource extends InvitationSource {
  /** 0 is the invitation, the others are reminders. */
  readonly mailing: number;
}

/** The letter that all of them get: it says what can be known by the code, and how letters end. */
export function toPersonalLetter(translator: Translator, source: LettersSource): InvitationLetter {
  const { t } = translator;
  const { campaign, url, mailing, minutes } = source;
  const letter = toLetter(translator, 'letter', source);
  const [voluntary, seen, ...others] = letter.parts;
  const place = url.replace(/^https?:\/\//, '').replace(/\/[^/]+$/, '');
  const code = groupShortCode(campaign.shortCode);
  const own = [
    ...(voluntary ? [{ ...voluntary, text: t('members:letter.voluntary') }] : []),
    ...(seen ? [{ ...seen, text: t('members:letter.seen', seenValues(translator, campaign)) }] : []),
    { title: t('members:letter.codeTitle'), text: t('members:letter.code', { place, code }) },
    ...others,
  ];
  if (mailing === 0) return { ...letter, parts: own };
  const { name } = campaign;
  return {
    ...{ ...letter, parts: own, subject: t('members:letter.reminderSubject', { campaign: name }) },
    opening: [
      t('members:letter.reminder', { campaign: name }),
      t('members:letter.reminderWhat', { questions: ITEMS.length, minutes }),
    ],
  };
}

/** The way of one firm: its link and its code, until the same day. */
function toOwnWay({ t }: Translator, way: WayModel, { url, code }: AddressedFirm): WayModel {
  const place = url.replace(/^https?:\/\//, '');
  return {
    ...{ ...way, url, place, qr: toQrPath(url), qrSaid: t('campaign-papers:way.qr', { place }) },
    ...{ code: groupPersonalCode(code), codeLabel: t('members:letter.codeLabel') },
  };
}

/** One page of the letters, with the way of its firm. Drawing its picture takes some milliseconds. */
export function toRecipient(
  translator: Translator,
  letter: InvitationLetter,
  addressed: AddressedFirm,
): LetterRecipient {
  const { name, person, street, town, salutation } = addressed.firm;
  return {
    address: [name, person, street, town].filter((line) => line !== ''),
    greeting: salutation === '' ? letter.greeting : salutation,
    way: toOwnWay(translator, letter.way, addressed),
  };
}
