import { CAMPAIGN_CONSENT_TEXT, PERSONAL_CONSENT_TEXT } from '#app/domain/assessment/consent-texts.ts';
import { stepOf } from '#app/domain/campaign/participation.ts';
import { waveOn } from '#app/domain/campaign/waves.ts';
import { paragraphsOf } from '#app/domain/own-report/own-report.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PublicCampaign } from '#app/persistence/campaign-repository.ts';
import type { FoundCampaign } from './joined-campaign.server.ts';
import { joinPath, typedJoinPath } from './paths.ts';

/** What a firm says by taking part. */
export const JOIN_CONSENT = { statistics: true, text: CAMPAIGN_CONSENT_TEXT } as const;
/** The same of who came by the code of a letter. */
export const PERSONAL_JOIN_CONSENT = { statistics: true, text: PERSONAL_CONSENT_TEXT } as const;

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
  /** Who came by the code of a letter: where the page is, and whether they still get letters. */
  readonly personal?: PersonalJoin | null;
}

export interface PersonalJoin {
  readonly path: string;
  /** Null: the list they were on is gone. */
  readonly getsLetters: boolean | null;
}

/** What the chamber says, in the language of the page where it said it, else in the first of its own. */
function introductionOf({ introduction, languages }: PublicCampaign, locale: string) {
  const spoken = languages.includes(locale) ? locale : (languages[0] ?? locale);
  return { lang: spoken, paragraphs: paragraphsOf(introduction[spoken] ?? '') };
}

const POINTS = ['never', 'personal', 'counts', 'visible', 'later', 'voluntary', 'back', 'alone'] as const;

function toWhat(
  { t, format }: Translator,
  { organisationName: organisation, floor }: PublicCampaign,
  isPersonal: boolean,
) {
  const words = { organisation, floor: format.number(floor), step: format.number(stepOf(floor)) };
  return {
    title: t('campaign:join.whatTitle', { organisation }),
    points: POINTS.filter((point) => isPersonal || point !== 'personal').map((point) => ({
      ...{ id: point, text: t(`campaign:join.what.${point}`, words) },
    })),
  };
}

function toForm(translator: Translator, { found, district, faults, newCode, personal = null }: JoinSource) {
  const { t } = translator;
  const { organisationName: organisation, districts } = found.campaign;
  const errorOf = (name: string) =>
    faults.filter((fault) => FIELD_OF[fault] === name).map((fault) => t(`campaign:join.faults.${fault}`))[0];
  return {
    newCode,
    district:
      districts.length === 0
        ? null
        : {
            ...{ legend: t('campaign:join.district'), hint: t('campaign:join.districtHint') },
            choices: districts.map(({ id, name, members }) => ({
              ...{ value: id, label: name, hint: listed(translator, members) },
            })),
            ...{ selected: district, error: errorOf(JOIN_FIELDS.district) },
          },
    consent: {
      legend: t('campaign:consent.legend'),
      choices: [
        {
          value: 'yes',
          label: t('campaign:consent.label', { organisation }),
          hint: t(personal === null ? 'campaign:consent.hint' : 'campaign:consent.personalHint', {
            organisation,
          }),
        },
      ],
      error: errorOf(JOIN_FIELDS.consent),
    },
    submit: t('campaign:join.submit'),
  };
}

/** For who came by the code of a letter: the way without it, and how letters end. */
function toPersonal({ t, locale }: Translator, { campaign }: FoundCampaign, personal: PersonalJoin) {
  const { organisationName: organisation, shortCode } = campaign;
  const isEnded = personal.getsLetters === false;
  return {
    action: personal.path,
    withoutCode: {
      ...{ text: t('campaign:personal.withoutCode'), link: t('campaign:personal.withoutCodeLink') },
      href: joinPath(locale, shortCode),
    },
    letters:
      personal.getsLetters === null
        ? null
        : {
            title: t('campaign:personal.lettersTitle'),
            text: t(isEnded ? 'campaign:personal.lettersEnded' : 'campaign:personal.letters', {
              organisation,
            }),
            submit: isEnded ? null : t('campaign:personal.endLetters'),
          },
  };
}

/** The page to which the link of a campaign leads: what it is, what its chamber sees, and the two ways to begin. */
export function toJoinView(translator: Translator, source: JoinSource) {
  const { t, format, locale } = translator;
  const { found, faults, today, personal = null } = source;
  const { campaign, state } = found;
  const { name, organisationName: organisation, contact } = campaign;
  const wave = waveOn(campaign.waves, today);
  const next = campaign.waves.find(({ firstDay }) => firstDay > today);
  const last = wave === null ? (next?.firstDay ?? null) : wave.lastDay;
  return {
    documentTitle: pageTitle(translator, name, faults.length > 0),
    title: name,
    lead: t(`campaign:join.lead.${state}`, { organisation, date: last === null ? '' : format.date(last) }),
    refusal: source.isRefused ? t('campaign:refused') : null,
    errorTitle: t('common:form.errorTitle'),
    errors: faults.map((fault) => ({ field: FIELD_OF[fault], text: t(`campaign:join.faults.${fault}`) })),
    said: { title: t('campaign:join.said', { organisation }), ...introductionOf(campaign, locale) },
    what: state === 'open' ? toWhat(translator, campaign, personal !== null) : null,
    personal: personal && toPersonal(translator, found, personal),
    form: state === 'open' ? toForm(translator, source) : null,
    without: {
      ...{ title: t('campaign:join.withoutTitle'), text: t('campaign:join.withoutText', { organisation }) },
      ...{ submit: t('campaign:join.without'), action: `/${locale}/start`, newCode: source.newCode },
    },
    again: {
      text: t('campaign:join.again'),
      href: `/${locale}/resume`,
      link: t('campaign:join.againLink'),
    },
    contact: { title: t('campaign:join.contact'), lines: contact.split('\n') },
  };
}
export type JoinView = ReturnType<typeof toJoinView>;

interface TypedJoinSource {
  readonly typed: string;
  readonly fault: 'empty' | 'unknown' | 'unknown-letter' | null;
}

/** Where the code of a campaign is typed. */
export function toTypedJoinView(translator: Translator, { typed, fault }: TypedJoinSource) {
  const { t, locale } = translator;
  const title = t('campaign:typed.title');
  const error = fault === null ? undefined : t(`campaign:typed.faults.${fault}`);
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    ...{ title, intro: t('campaign:typed.intro'), errorTitle: t('common:form.errorTitle') },
    errors: error === undefined ? [] : [{ field: 'code', text: error }],
    action: typedJoinPath(locale),
    field: { name: 'code', label: t('campaign:typed.label'), hint: t('campaign:typed.hint'), error },
    ...{ typed, submit: t('campaign:typed.submit') },
  };
}
export type TypedJoinView = ReturnType<typeof toTypedJoinView>;
