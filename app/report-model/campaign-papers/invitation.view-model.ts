import type { Campaign, CampaignWave } from '#app/domain/campaign/campaign.ts';
import { stepOf } from '#app/domain/campaign/participation.ts';
import { groupShortCode } from '#app/domain/campaign/short-code.ts';
import type { Letterhead } from '#app/domain/own-report/letterhead.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toQrPath } from '../qr-path.server.ts';
import type { InvitationLetter, InvitationSheet, WayModel } from './campaign-paper-model.ts';

/** What the papers of a campaign are made of. */
export interface InvitationSource {
  readonly campaign: Campaign;
  /** The wave it invites to. */
  readonly wave: CampaignWave;
  readonly organisationName: string;
  readonly letterhead: Pick<Letterhead, 'logo' | 'accent'>;
  /** Who runs the installation; null is nobody. */
  readonly operatorName: string | null;
  /** Where firms join, in the language of the paper. */
  readonly url: string;
  /** How long the questions take in it. */
  readonly minutes: number;
  readonly today: IsoDate;
}

/** Columns of a list of addresses, in the order of an envelope. */
const ADDRESS = ['company', 'person', 'street', 'town'] as const;
const LINE_BREAKS = /\s*\n\s*/u;

const linesIn = (text: string): readonly string[] => text.split(LINE_BREAKS).filter((line) => line !== '');

/** Whether the wave is still to come: paper that is printed before says the first day too. */
export const isPlanned = ({ wave, today }: InvitationSource): boolean => today < wave.firstDay;

export function toWay({ t, format }: Translator, source: InvitationSource): WayModel {
  const { campaign, wave, url } = source;
  const place = url.replace(/^https?:\/\//, '');
  return {
    ...{ qr: toQrPath(url), qrSaid: t('campaign-papers:way.qr', { place }), url, place },
    placeLabel: t('campaign-papers:way.link'),
    code: groupShortCode(campaign.shortCode),
    codeLabel: t('campaign-papers:way.code'),
    lastDay: format.date(wave.lastDay),
    lastDayLabel: isPlanned(source)
      ? t('campaign-papers:way.between', { from: format.date(wave.firstDay) })
      : t('campaign-papers:way.until'),
  };
}

export function toInvitation(
  translator: Translator,
  kind: 'poster' | 'flyer' | 'letter' | 'form',
  source: InvitationSource,
) {
  const { t, locale } = translator;
  const { campaign, organisationName: organisation, letterhead, today } = source;
  const { logo, accent } = letterhead;
  return {
    locale,
    meta: {
      title: t(`campaign-papers:titles.${kind}`, { campaign: campaign.name }),
      subject: t('campaign-papers:subject', { organisation }),
      ...{ author: t('common:product'), asOf: today },
    },
    ...{ product: t('common:product'), organisation, campaign: campaign.name, accent },
    logo: logo && { ...logo, said: t('campaign-papers:logo', { organisation }) },
    way: toWay(translator, source),
  };
}

export const contactIn = (translator: Translator, { contact }: Campaign): string =>
  listed(translator, linesIn(contact));

const PROMISES = { poster: ['voluntary', 'seen'], flyer: ['voluntary', 'seen', 'own'] } as const;

export function toSheet(
  translator: Translator,
  kind: InvitationSheet['kind'],
  source: InvitationSource,
): InvitationSheet {
  const { t } = translator;
  const { campaign, organisationName: organisation, operatorName: operator, minutes } = source;
  const isOther = operator !== null && operator !== organisation;
  return {
    ...{ ...toInvitation(translator, kind, source), kind, title: t('campaign-papers:sheet.title') },
    gain: t('campaign-papers:sheet.gain', { questions: ITEMS.length, minutes }),
    needs: t('campaign-papers:sheet.needs'),
    promises: PROMISES[kind].map((promise) => t(`campaign-papers:${kind}.${promise}`, { organisation })),
    imprint: [
      t('campaign-papers:sheet.by', { organisation }),
      ...(isOther ? [t('campaign-papers:sheet.operator', { operator })] : []),
      t('campaign-papers:sheet.contact', { contact: contactIn(translator, campaign) }),
    ],
  };
}

/** What the words on what a chamber sees are filled in with. */
export const seenValues = ({ format }: Translator, { floor, districts }: Campaign) => ({
  ...{ floor: format.number(floor), step: format.number(stepOf(floor)) },
  districts: districts.length > 0 ? 'yes' : 'no',
});

export function toLetter(
  translator: Translator,
  kind: InvitationLetter['kind'],
  source: InvitationSource,
): InvitationLetter {
  const { t, format, locale } = translator;
  const { campaign, wave, today, minutes } = source;
  const { name } = campaign;
  // Set as running text: what was typed as many short lines would not stay on the page.
  const own = linesIn(campaign.introduction[locale] ?? '').join(' ');
  const column = (id: (typeof ADDRESS)[number] | 'salutation') => t(`campaign-papers:columns.${id}`);
  const part = (id: 'voluntary' | 'seen' | 'how', values: Record<string, string> = {}) => ({
    title: t(`campaign-papers:letter.${id}Title`),
    text: t(`campaign-papers:letter.${id}`, values),
  });
  return {
    ...{ ...toInvitation(translator, 'letter', source), kind, day: format.date(today) },
    subject: t('campaign-papers:letter.subject', { campaign: name }),
    greeting: t('campaign-papers:letter.greeting'),
    opening: [
      t('campaign-papers:letter.opening', { campaign: name, questions: ITEMS.length, minutes }),
      ...(own === '' ? [] : [own]),
    ],
    parts: [
      part('voluntary'),
      part('seen', seenValues(translator, campaign)),
      part('how', {
        ...{ from: format.date(wave.firstDay), to: format.date(wave.lastDay) },
        planned: isPlanned(source) ? 'yes' : 'no',
      }),
    ],
    contact: t('campaign-papers:letter.contact', { contact: contactIn(translator, campaign) }),
    farewell: t('campaign-papers:letter.farewell'),
    columns: { address: ADDRESS.map(column), salutation: column('salutation') },
  };
}

/** The columns that a list of addresses needs for the letter of a language, the salutation last. */
export const mergeColumns = ({ t }: Translator): readonly string[] =>
  [...ADDRESS, 'salutation'].map((id) => t(`campaign-papers:columns.${id}`));
