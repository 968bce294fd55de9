import { NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import { MAX_GOALS } from '#app/domain/questionnaire/profile.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import type { AskedField, AskedOption } from '#app/report-model/campaign-papers/asked.view-model.ts';
import { toAskedField, toAskedItems } from '#app/report-model/campaign-papers/asked.view-model.ts';
import type { EntryFault } from './entry-form.ts';
import { answerFieldOf, ENTRY_FIELDS, reasonFieldOf } from './entry-form.ts';

/** The fields as they were typed, by name. */
export type TypedEntry = Readonly<Record<string, string>>;

/** The forms of a campaign are about firms near it. */
const FIRM = [
  'sizeClass',
  'sector',
  'country',
  'region',
  'aiUse',
  'role',
] as const satisfies readonly AskedField[];
const COUNTRY = 'DE';

interface EntrySource {
  readonly campaign: StoredCampaign;
  /** Of the assessment that the form begins. */
  readonly newCode: string;
  readonly typed: TypedEntry;
  readonly faults: readonly EntryFault[];
  readonly isRefused: boolean;
  readonly backHref: string;
}

const faultText = ({ t }: Translator, { code, number = 0 }: EntryFault): string =>
  t(`paper:entry.faults.${code}`, { number });

function toFirm(translator: Translator, { typed }: EntrySource) {
  const choose = translator.t('paper:entry.choose');
  return FIRM.map((name) => {
    const { question, options } = toAskedField(translator, name);
    const selected = typed[name] ?? (name === 'country' ? COUNTRY : null);
    return { name, label: question, empty: choose, options, selected };
  });
}

function toGoals(translator: Translator, { typed, faults }: EntrySource) {
  const { t } = translator;
  const goals = toAskedField(translator, 'goals');
  const exposure = toAskedField(translator, 'exposure');
  const none = t('paper:entry.none');
  const places = Array.from({ length: MAX_GOALS }, (_, index) => {
    const name = `goal-${String(index + 1)}`;
    const fault = faults.find(({ field }) => field === name);
    return {
      ...{ name, label: t(`assess:goals.place.${index + 1}`), empty: none, options: goals.options },
      ...{ selected: typed[name] ?? null, error: fault && faultText(translator, fault) },
    };
  });
  const wish = { name: 'exposure', label: exposure.question, empty: none, options: exposure.options };
  return [...places, { ...wish, selected: typed['exposure'] ?? null, error: undefined }];
}

/** What can be ticked, counted as on the paper: typing the number of a box chooses it. What is open is the empty choice. */
const toOptions = ({ t }: Translator, levels: readonly AskedOption[]): readonly AskedOption[] => [
  ...levels.map(({ value, label }, index) => ({
    ...{ value, label: t('paper:entry.box', { number: index + 1, text: label }) },
  })),
  { value: UNKNOWN_CHOICE, label: t('paper:entry.unknown') },
  { value: NOT_APPLICABLE_CHOICE, label: t('paper:entry.notApplicable') },
];

function toQuestions(translator: Translator, { typed, faults }: EntrySource) {
  const { t } = translator;
  return toAskedItems(translator).map(({ dimension, title, items }) => ({
    ...{ dimension, title },
    items: items.map(({ item, number, question, levels }) => {
      const [name, reason] = [answerFieldOf(item), reasonFieldOf(item)];
      const fault = faults.find(({ field }) => field === reason);
      return {
        answer: {
          ...{ name, label: t('paper:entry.question', { number, question }), empty: t('paper:entry.blank') },
          ...{ options: toOptions(translator, levels), selected: typed[name] ?? null },
        },
        reason: {
          ...{ name: reason, label: t('paper:entry.reason'), value: typed[reason] ?? '' },
          error: fault && faultText(translator, fault),
        },
      };
    }),
  }));
}

/** The form by which a paper form is entered: one long page, in the order of the paper. */
export function toEntryView(translator: Translator, source: EntrySource) {
  const { t } = translator;
  const { campaign, newCode, typed, faults, isRefused, backHref } = source;
  const title = t('paper:entry.title');
  const errorOf = (name: string): string | undefined =>
    faults.filter(({ field }) => field === name).map((fault) => faultText(translator, fault))[0];
  return {
    documentTitle: pageTitle(translator, title, faults.length > 0),
    ...{ title, lead: t('paper:entry.lead', { name: campaign.name }), newCode },
    errorTitle: t('common:form.errorTitle'),
    errors: faults.map((fault) => ({ field: fault.field, text: faultText(translator, fault) })),
    refusal: isRefused ? t('paper:entry.refused') : null,
    notice: {
      title: t('paper:entry.noticeTitle'),
      texts: [t('paper:entry.clerk'), t('paper:entry.after')],
    },
    code: {
      ...{ name: ENTRY_FIELDS.code, label: t('paper:entry.code'), hint: t('paper:entry.codeHint') },
      ...{ value: typed[ENTRY_FIELDS.code] ?? '', error: errorOf(ENTRY_FIELDS.code) },
    },
    consent: {
      ...{ name: ENTRY_FIELDS.consent, legend: t('paper:entry.consent'), hint: t('paper:entry.consentHint') },
      choices: [{ value: 'yes', label: t('paper:entry.consentLabel') }],
      ...{ selected: typed[ENTRY_FIELDS.consent] ?? null, error: errorOf(ENTRY_FIELDS.consent) },
    },
    district:
      campaign.districts.length === 0
        ? null
        : {
            ...{ name: ENTRY_FIELDS.district, legend: t('paper:entry.district') },
            choices: campaign.districts.map(({ id, name, members }) => ({
              ...{ value: id, label: name, hint: listed(translator, members) },
            })),
            ...{ selected: typed[ENTRY_FIELDS.district] ?? null, error: errorOf(ENTRY_FIELDS.district) },
          },
    firm: { title: t('paper:entry.firm'), fields: toFirm(translator, source) },
    goals: { title: t('paper:entry.goals'), fields: toGoals(translator, source) },
    answers: {
      ...{ title: t('paper:entry.answers'), open: t('paper:entry.open') },
      parts: toQuestions(translator, source),
    },
    submit: t('paper:entry.submit'),
    back: { href: backHref, text: t('paper:entry.back') },
  };
}
export type EntryView = ReturnType<typeof toEntryView>;
