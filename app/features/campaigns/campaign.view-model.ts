import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { stepOf } from '#app/domain/campaign/participation.ts';
import { groupShortCode } from '#app/domain/campaign/short-code.ts';
import { stateOf } from '#app/domain/campaign/waves.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { isLocale, LOCALE_NAMES } from '#app/i18n/locales.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import type { CampaignFault } from './campaign-request.ts';
import { toFaultText } from './campaign-form.view-model.ts';
import type { OpenedCampaign } from './manage-campaigns.server.ts';
import { toParticipation } from './participation.view-model.ts';
import { campaignPath, campaignsPath, joinPath } from './paths.ts';
import { toButtonHtml, toLinkHtml } from './website-html.ts';

const STATES = ['made', 'changed', 'closed', 'wave'] as const;
export type CampaignPageState = (typeof STATES)[number];
export const readCampaignState = (value: unknown): CampaignPageState | null =>
  STATES.find((state) => state === value) ?? null;

interface CampaignSource {
  readonly access: OrganisationAccess;
  readonly opened: OpenedCampaign;
  readonly today: IsoDate;
  readonly origin: string;
  /** The page of the organisation. */
  readonly organisation: string;
  readonly state: CampaignPageState | null;
  /** A form of the next wave that comes back. */
  readonly wave: { readonly firstDay: string; readonly lastDay: string };
  readonly faults: readonly CampaignFault[];
  /** Why it could not be taken for now. */
  readonly isRefused: boolean;
}

/** How firms come to it, in one language: address, link and button. */
function toInvitation({ t }: Translator, { opened, origin }: CampaignSource, locale: Locale) {
  const { name, shortCode } = opened.campaign;
  const address = `${origin}${joinPath(locale, shortCode)}`;
  const { t: own } = translatorFor(locale);
  const words = own('campaign:page.websiteText', { name });
  return {
    ...{ locale, language: LOCALE_NAMES[locale], address },
    qr: { ...toQrPath(address), label: t('campaign:page.qr', { name, language: LOCALE_NAMES[locale] }) },
    pieces: [
      { id: `link-${locale}`, label: t('campaign:page.link'), html: toLinkHtml(address, words) },
      { id: `button-${locale}`, label: t('campaign:page.button'), html: toButtonHtml(address, words) },
    ],
  };
}

const toWave = (translator: Translator, campaign: StoredCampaign, wave: StoredCampaign['waves'][number]) => ({
  label: translator.t('campaign:page.wave', { label: wave.label }),
  days: translator.t('campaign:days', {
    from: translator.format.date(wave.firstDay),
    to: translator.format.date(wave.lastDay),
  }),
  participation: toParticipation(translator, campaign, wave),
});

function toTerms(translator: Translator, { floor, districts, contact, languages }: StoredCampaign) {
  const { t, format } = translator;
  const names = languages.filter(isLocale).map((locale) => LOCALE_NAMES[locale]);
  return {
    title: t('campaign:page.terms'),
    facts: [
      { label: t('campaign:fields.languages.label'), text: listed(translator, names) },
      {
        label: t('campaign:fields.floor.label'),
        text: t('campaign:page.floor', { floor: format.number(floor), step: format.number(stepOf(floor)) }),
      },
      { label: t('campaign:fields.contact.label'), text: contact },
    ],
    districtsTitle: t('campaign:fields.districts.label'),
    districts: districts.map(({ id, name, members }) => ({ id, name, members: listed(translator, members) })),
    none: districts.length === 0 ? t('campaign:page.noDistricts') : null,
  };
}

function toNextWave({ t }: Translator, { wave, faults }: CampaignSource) {
  const toField = (name: 'firstDay' | 'lastDay') => ({
    ...{ name, label: t(`campaign:fields.${name}.label`), value: wave[name], type: 'date' as const },
    error: faults.filter(({ field }) => field === name).map(({ code }) => toFaultText(t, code))[0],
  });
  return {
    ...{ title: t('campaign:wave.title'), hint: t('campaign:wave.hint') },
    fields: [toField('firstDay'), toField('lastDay')],
    submit: t('campaign:wave.submit'),
  };
}

/** One campaign: its days, how many took part, how firms come to it, what is fixed, and what can be done. */
export function toCampaignView(translator: Translator, source: CampaignSource) {
  const { t } = translator;
  const { access, opened, today, origin, organisation, state, faults } = source;
  const { campaign, hasAdvised } = opened;
  const standing = stateOf(campaign, today);
  const canChange = may(access, 'change-campaigns') && campaign.closedAt === null;
  return {
    documentTitle: pageTitle(translator, campaign.name, faults.length > 0),
    ...{
      title: campaign.name,
      lead: t(`campaign:page.lead.${standing}`),
    },
    done: state && t(`campaign:done.${state}`),
    refusal: source.isRefused ? t('campaign:refused') : null,
    errorTitle: t('common:form.errorTitle'),
    errors: faults.map(({ field, code }) => ({ field, text: toFaultText(t, code) })),
    advised: hasAdvised ? t('campaign:page.advised') : null,
    waves: {
      title: t('campaign:page.waves'),
      list: campaign.waves.map((wave) => toWave(translator, campaign, wave)),
      rule: t('campaign:participation.rule', { step: stepOf(campaign.floor) }),
    },
    releases: may(access, 'read-statistics')
      ? { href: campaignPath(organisation, campaign.id, 'releases'), text: t('campaign:page.releases') }
      : null,
    weights: may(access, 'change-campaigns')
      ? { href: campaignPath(organisation, campaign.id, 'weights'), text: t('campaign:page.weights') }
      : null,
    members: may(access, 'write-to-firms')
      ? { href: campaignPath(organisation, campaign.id, 'members'), text: t('members:list.link') }
      : null,
    paper:
      may(access, 'enter-paper') && standing === 'open'
        ? { href: campaignPath(organisation, campaign.id, 'paper'), text: t('paper:link') }
        : null,
    ways: {
      title: t('campaign:page.ways'),
      code: groupShortCode(campaign.shortCode),
      codeLabel: t('campaign:page.code'),
      codeHint: t('campaign:page.codeHint', { address: `${origin}/${translator.locale}/join` }),
      websiteTitle: t('campaign:page.website'),
      websiteHint: t('campaign:page.websiteHint'),
      copy: t('campaign:page.copy'),
      copied: t('campaign:page.copied'),
      list: campaign.languages.filter(isLocale).map((locale) => toInvitation(translator, source, locale)),
    },
    terms: toTerms(translator, campaign),
    change: canChange
      ? { href: campaignPath(organisation, campaign.id, 'change'), text: t('campaign:page.change') }
      : null,
    nextWave: canChange ? toNextWave(translator, source) : null,
    close: canChange
      ? {
          ...{ title: t('campaign:close.title'), text: t('campaign:close.text') },
          submit: t('campaign:close.submit'),
        }
      : null,
    back: { href: campaignsPath(organisation), text: t('campaign:page.back') },
  };
}
export type CampaignView = ReturnType<typeof toCampaignView>;
