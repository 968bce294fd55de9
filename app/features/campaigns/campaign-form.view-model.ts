import type { District } from '#app/domain/campaign/campaign.ts';
import { FLOORS } from '#app/domain/campaign/campaign.ts';
import { stepOf } from '#app/domain/campaign/participation.ts';
import { isFixed } from '#app/domain/campaign/waves.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { DEFAULT_LOCALE, isLocale, KNOWN_LOCALES, LOCALE_NAMES, LOCALES } from '#app/i18n/locales.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { labelled, listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import type { TypedCampaign } from './campaign-form.ts';
import type { CampaignFault, CampaignFaultCode } from './campaign-request.ts';
import { LIMITS } from './campaign-request.ts';

/** What the fields of a campaign hold before anybody typed. */
const EMPTY: TypedCampaign = {
  ...{
    name: '',
    firstDay: '',
    lastDay: '',
    languages: [DEFAULT_LOCALE],
    contact: '',
    floor: '5',
    districts: '',
  },
  introduction: Object.fromEntries(
    KNOWN_LOCALES.map((locale) => [locale, '']),
  ) as TypedCampaign['introduction'],
};

/** A district as it is typed. */
const toLine = (translator: Translator, { name, members }: District): string =>
  members.length === 0 ? name : labelled(translator, name, listed(translator, members));

function toTyped(translator: Translator, campaign: StoredCampaign): TypedCampaign {
  const { waves, introduction } = campaign;
  const wave = waves.at(-1);
  return {
    ...{ name: campaign.name, contact: campaign.contact, floor: String(campaign.floor) },
    ...{ firstDay: wave?.firstDay ?? '', lastDay: wave?.lastDay ?? '' },
    languages: campaign.languages.filter(isLocale),
    introduction: { ...EMPTY.introduction, ...introduction },
    districts: campaign.districts.map((district) => toLine(translator, district)).join('\n'),
  };
}

/** What is wrong, in a sentence. */
export const toFaultText = (t: Translator['t'], code: CampaignFaultCode): string =>
  t(`campaign:faults.${code}`, {
    ...{ name: LIMITS.name, introduction: LIMITS.introduction, contact: LIMITS.contact },
    ...{ districts: LIMITS.districts, district: LIMITS.district },
  });

interface CampaignFormSource {
  /** Null: a new one. */
  readonly campaign: StoredCampaign | null;
  /** What was typed into a form that comes back. */
  readonly typed: TypedCampaign | null;
  readonly faults: readonly CampaignFault[];
  readonly isRefused: boolean;
  readonly today: IsoDate;
  readonly backHref: string;
}

/** What can still be changed: of a campaign that has begun its words, and the last day of a wave that is not over. */
function openFields(campaign: StoredCampaign | null, today: IsoDate) {
  const wave = campaign?.waves.at(-1);
  return {
    terms: campaign === null || !isFixed(campaign, today),
    firstDay: wave === undefined || wave.firstDay > today,
    lastDay: wave === undefined || wave.lastDay >= today,
  };
}

/** The form of a campaign. What is fixed is said, and is no field any more. */
export function toCampaignFormView(translator: Translator, source: CampaignFormSource) {
  const { t } = translator;
  const { campaign, faults } = source;
  const values = source.typed ?? (campaign === null ? EMPTY : toTyped(translator, campaign));
  const open = openFields(campaign, source.today);
  const page = campaign === null ? 'make' : 'change';
  const title = t(`campaign:${page}.title`);
  const errors = faults.map(({ field, code }) => ({ field, text: toFaultText(t, code) }));
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  const toField = (name: 'name' | 'firstDay' | 'lastDay' | 'contact' | 'districts') => ({
    ...{ name, label: t(`campaign:fields.${name}.label`), hint: t(`campaign:fields.${name}.hint`) },
    ...{ value: values[name], error: errorOf(name) },
  });
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    ...{ title, intro: t(`campaign:${page}.intro`), errors, errorTitle: t('common:form.errorTitle') },
    refusal: source.isRefused ? t('campaign:refused') : null,
    fixed: open.terms ? null : t('campaign:change.fixed'),
    name: toField('name'),
    days: [
      ...(open.firstDay ? [{ ...toField('firstDay'), type: 'date' as const }] : []),
      ...(open.lastDay ? [{ ...toField('lastDay'), type: 'date' as const }] : []),
    ],
    languages: {
      ...{ legend: t('campaign:fields.languages.label'), hint: t('campaign:fields.languages.hint') },
      choices: LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] })),
      ...{ selected: values.languages, error: errorOf('languages') },
    },
    introductions: LOCALES.map((locale) => ({
      name: `introduction-${locale}`,
      label: t('campaign:fields.introduction.label', { language: LOCALE_NAMES[locale] }),
      hint: t('campaign:fields.introduction.hint', { most: LIMITS.introduction }),
      ...{ value: values.introduction[locale], error: errorOf(`introduction-${locale}`) },
    })),
    contact: toField('contact'),
    terms: open.terms
      ? {
          districts: toField('districts'),
          floor: {
            ...{ legend: t('campaign:fields.floor.label'), hint: t('campaign:fields.floor.hint') },
            choices: FLOORS.map((floor) => ({
              value: String(floor),
              label: t(`campaign:floors.${floor}.label`),
              hint: t(`campaign:floors.${floor}.hint`, { step: stepOf(floor) }),
            })),
            ...{ selected: values.floor, error: errorOf('floor') },
          },
        }
      : null,
    submit: t(`campaign:${page}.submit`),
    back: { href: source.backHref, text: t('campaign:page.cancel') },
  };
}
export type CampaignFormView = ReturnType<typeof toCampaignFormView>;
