import { stepOf } from '#app/domain/campaign/participation.ts';
import { waveOn } from '#app/domain/campaign/waves.ts';
import { paragraphsOf } from '#app/domain/own-report/own-report.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PublicCampaign } from '#app/persistence/campaign-repository.ts';
import type { FoundCampaign } from './joined-campaign.server.ts';
import { typedJoinPath } from './paths.ts';

/** The names of the fields. */
export const JOIN_FIELDS = { district: 'district', consent: 'consent' } as const;

export type JoinFault = 'district-missing' | 'consent-missing';
/** The field in which each is mended. */
const FIELD_OF: Readonly<Record<JoinFault, string>> = {
  'district-missing': JOIN_FIELDS.district,
  'consent-missing': JOIN_FIELDS.consent,
};

interface JoinSource {
  readonly found: FoundCampaign;
  readonly today: IsoDate;
  /** Of the assessment that the form begins. */
  readonly newCode: string;
  readonly district: string | null;
  readonly faults: readonly JoinFault[];
  readonly isRefused: boolean;
}

/** What the chamber says, in the language of the page where it said it, else in the first of its own. */
function introductionOf({ introduction, languages }: PublicCampaign, locale: string) {
  const spoken = languages.includes(locale) ? locale : (languages[0] ?? locale);
  return { lang: spoken, paragraphs: paragraphsOf(introduction[spoken] ?? '') };
}

const POINTS = ['never', 'counts', 'visible', 'voluntary', 'back', 'alone'] as const;

function toWhat({ t, format }: Translator, { organisationName: organisation, floor }: PublicCampaign) {
  const words = { organisation, floor: format.number(floor), step: format.number(stepOf(floor)) };
  return {
    title: t('campaigns:join.whatTitle', { organisation }),
    points: POINTS.map((point) => ({ id: point, text: t(`campaigns:join.what.${point}`, words) })),
  };
}

function toForm({ t }: Translator, { found, district, faults, newCode }: JoinSource) {
  const { organisationName: organisation, districts } = found.campaign;
  const errorOf = (name: string) =>
    faults.filter((fault) => FIELD_OF[fault] === name).map((fault) => t(`campaigns:join.faults.${fault}`))[0];
  return {
    newCode,
    district:
      districts.length === 0
        ? null
        : {
            ...{ legend: t('campaigns:join.district'), hint: t('campaigns:join.districtHint') },
            choices: districts.map(({ id, name, members }) => ({
              ...{ value: id, label: name, hint: members.join(', ') },
            })),
            ...{ selected: district, error: errorOf(JOIN_FIELDS.district) },
          },
    consent: {
      legend: t('campaigns:consent.legend'),
      choices: [
        {
          value: 'yes',
          label: t('campaigns:consent.label', { organisation }),
          hint: t('campaigns:consent.hint', { organisation }),
        },
      ],
      error: errorOf(JOIN_FIELDS.consent),
    },
    submit: t('campaigns:join.submit'),
  };
}

/** The page to which the link of a campaign leads: what it is, what its chamber sees, and the two ways to begin. */
export function toJoinView(translator: Translator, source: JoinSource) {
  const { t, format, locale } = translator;
  const { found, faults, today } = source;
  const { campaign, state } = found;
  const { name, organisationName: organisation, contact } = campaign;
  const wave = waveOn(campaign.waves, today);
  const next = campaign.waves.find(({ firstDay }) => firstDay > today);
  const last = wave === null ? (next?.firstDay ?? null) : wave.lastDay;
  return {
    documentTitle: pageTitle(translator, name, faults.length > 0),
    title: name,
    lead: t(`campaigns:join.lead.${state}`, { organisation, date: last === null ? '' : format.date(last) }),
    refusal: source.isRefused ? t('campaigns:refused') : null,
    errorTitle: t('common:form.errorTitle'),
    errors: faults.map((fault) => ({ field: FIELD_OF[fault], text: t(`campaigns:join.faults.${fault}`) })),
    said: { title: t('campaigns:join.said', { organisation }), ...introductionOf(campaign, locale) },
    what: state === 'open' ? toWhat(translator, campaign) : null,
    form: state === 'open' ? toForm(translator, source) : null,
    without: {
      ...{ title: t('campaigns:join.withoutTitle'), text: t('campaigns:join.withoutText', { organisation }) },
      ...{ submit: t('campaigns:join.without'), action: `/${locale}/start`, newCode: source.newCode },
    },
    again: {
      text: t('campaigns:join.again'),
      href: `/${locale}/resume`,
      link: t('campaigns:join.againLink'),
    },
    contact: { title: t('campaigns:join.contact'), lines: contact.split('\n') },
  };
}
export type JoinView = ReturnType<typeof toJoinView>;

interface TypedJoinSource {
  readonly typed: string;
  readonly fault: 'empty' | 'unknown' | null;
}

/** Where the code of a campaign is typed. */
export function toTypedJoinView(translator: Translator, { typed, fault }: TypedJoinSource) {
  const { t, locale } = translator;
  const title = t('campaigns:typed.title');
  const error = fault === null ? undefined : t(`campaigns:typed.faults.${fault}`);
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    ...{ title, intro: t('campaigns:typed.intro'), errorTitle: t('common:form.errorTitle') },
    errors: error === undefined ? [] : [{ field: 'code', text: error }],
    action: typedJoinPath(locale),
    field: { name: 'code', label: t('campaigns:typed.label'), hint: t('campaigns:typed.hint'), error },
    ...{ typed, submit: t('campaigns:typed.submit') },
  };
}
export type TypedJoinView = ReturnType<typeof toTypedJoinView>;
