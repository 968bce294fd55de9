import type { ExtraStep, OwnReport } from '#app/domain/own-report/own-report.ts';
import {
  MAX_EXTRA_STEPS,
  MAX_OPENING,
  MAX_PARAGRAPHS,
  MAX_REMARK,
  REMARK_CHAPTERS,
} from '#app/domain/own-report/own-report.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { toCalendarMonth } from '#app/domain/roadmap/months.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { chapterTitle } from '#app/report-model/own-words.view-model.ts';
import { monthText } from '#app/report-model/wording.ts';
import type { OwnReportFault, TypedOwnReport } from './own-report-form.ts';
import { remarkField, stepField } from './own-report-form.ts';
import type { OpenedOwnReport } from './own-report.server.ts';
import { ownDocumentPath } from './paths.ts';

/** How far ahead a further step can be set. */
const MONTHS_AHEAD = 24;
const EMPTY_STEP: ExtraStep = { title: '', month: '', who: '', text: '' };

interface OwnReportSource {
  readonly opened: OpenedOwnReport;
  /** What was typed into a form that comes back. */
  readonly typed: TypedOwnReport | null;
  readonly faults: readonly OwnReportFault[];
  readonly codeFault: 'empty' | 'unknown' | null;
  readonly state: 'saved' | 'opened' | null;
  readonly refusal: string | null;
  /** The page of the workshop. */
  readonly home: string;
  readonly today: IsoDate;
}

/** What the form shows: what was typed, else what is kept, else what the organisation begins with. */
function toValues({ typed, opened: { own, letterhead } }: OwnReportSource): TypedOwnReport {
  if (typed !== null) return typed;
  if (own !== null) return { ...own.words, paid: own.words.paidBy.length === 0 ? 'nobody' : 'some' };
  const { introduction = '', conclusion = '' } = letterhead ?? {};
  return { introduction, conclusion, remarks: {}, extraSteps: [], paidBy: [], paid: null };
}

const faultText = ({ t }: Translator, fault: OwnReportFault): string =>
  t(`own-report:faults.${fault.code}`, 'most' in fault ? { most: fault.most } : {});

type ErrorIn = (field: string) => string | undefined;

/** The form in which an adviser writes around a report, and the ways to the document. */
export function toOwnReportView(translator: Translator, source: OwnReportSource) {
  const { t } = translator;
  const { opened, codeFault, state, home } = source;
  const title = t('own-report:edit.title', { client: opened.workshop.client.name });
  const codeError = codeFault && t(`own-report:faults.code-${codeFault}`);
  const errors = [
    ...source.faults.map((fault) => ({ field: fault.field, text: faultText(translator, fault) })),
    ...(codeError === null ? [] : [{ field: 'code', text: codeError }]),
  ];
  const errorIn: ErrorIn = (field) => errors.find((error) => error.field === field)?.text;
  const values = toValues(source);
  const textHint = t('own-report:edit.textHint', { most: MAX_OPENING, paragraphs: MAX_PARAGRAPHS });
  const toText = (name: 'introduction' | 'conclusion') => ({
    ...{ name, label: t(`own-report:edit.${name}`), hint: textHint, value: values[name] },
    error: errorIn(name),
  });
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    ...{ title, intro: t('own-report:edit.intro'), firm: t('own-report:edit.firm') },
    ...{ errors, errorTitle: t('common:form.errorTitle'), refusal: source.refusal },
    state: state && t(`own-report:edit.${state}`),
    introduction: toText('introduction'),
    remarks: toRemarks(translator, values, errorIn),
    steps: toSteps(translator, { values, errorIn, today: source.today }),
    conclusion: toText('conclusion'),
    paid: toPaid(translator, values, errorIn),
    submit: t('own-report:edit.submit'),
    documents: toDocuments(translator, source),
    reopen: toReopen(translator, source, codeError),
    back: { href: home, text: t('own-report:edit.back') },
  };
}
export type OwnReportView = ReturnType<typeof toOwnReportView>;

const toRemarks = (translator: Translator, { remarks }: OwnReport, errorIn: ErrorIn) => ({
  title: translator.t('own-report:edit.remarks'),
  hint: translator.t('own-report:edit.remarksHint', { most: MAX_REMARK }),
  fields: REMARK_CHAPTERS.map((id) => ({
    ...{ name: remarkField(id), label: chapterTitle(id, translator), value: remarks[id] ?? '' },
    error: errorIn(remarkField(id)),
  })),
});

interface StepsSource {
  readonly values: OwnReport;
  readonly errorIn: ErrorIn;
  readonly today: IsoDate;
}

/** The months from this one on, and one that was chosen earlier. */
function monthsFrom(translator: Translator, today: IsoDate, chosen: string) {
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, index) => toCalendarMonth(today, index));
  const months = chosen === '' || ahead.includes(chosen) ? ahead : [chosen, ...ahead];
  return months.map((value) => ({ value, label: monthText(translator, value) }));
}

function toSteps(translator: Translator, { values, errorIn, today }: StepsSource) {
  const { t } = translator;
  return {
    title: t('own-report:edit.steps'),
    hint: t('own-report:edit.stepsHint'),
    entries: Array.from({ length: MAX_EXTRA_STEPS }, (_, index) => {
      const step = values.extraSteps[index] ?? EMPTY_STEP;
      const toField = (part: 'title' | 'who' | 'text', word: 'stepTitle' | 'stepWho' | 'stepText') => ({
        ...{ name: stepField(index, part), label: t(`own-report:edit.${word}`), value: step[part] },
        error: errorIn(stepField(index, part)),
      });
      return {
        legend: t('own-report:edit.step', { number: index + 1 }),
        title: toField('title', 'stepTitle'),
        month: {
          ...{ name: stepField(index, 'month'), label: t('own-report:edit.stepMonth') },
          empty: t('own-report:edit.stepMonthOpen'),
          ...{ options: monthsFrom(translator, today, step.month), selected: step.month },
        },
        who: toField('who', 'stepWho'),
        text: toField('text', 'stepText'),
      };
    }),
  };
}

function toPaid({ t, locale }: Translator, { paid, paidBy }: TypedOwnReport, errorIn: ErrorIn) {
  const byName = PROVIDERS.map(({ id, name }) => ({ value: id, label: name })).toSorted((one, other) =>
    one.label.localeCompare(other.label, locale),
  );
  return {
    who: {
      ...{ name: 'paid', legend: t('own-report:edit.paid'), hint: t('own-report:edit.paidHint') },
      ...{ error: errorIn('paid'), selected: paid },
      choices: [
        { value: 'nobody', label: t('own-report:edit.paidNobody') },
        { value: 'some', label: t('own-report:edit.paidSome') },
      ],
    },
    providers: {
      ...{ name: 'providers', legend: t('own-report:edit.providers'), error: errorIn('providers') },
      ...{ choices: byName, selected: paidBy },
    },
  };
}

/** The document, or what has to be done before there is one. */
function toDocuments({ t }: Translator, { opened: { own, canRead, workshop }, home }: OwnReportSource) {
  const missing = !canRead
    ? null
    : own === null
      ? t('own-report:edit.unsaved')
      : workshop.ties.isCompleted
        ? null
        : t('own-report:edit.draft');
  const isThere = canRead && missing === null;
  return {
    title: t('own-report:edit.documents'),
    missing,
    links: isThere
      ? (['pdf', 'docx'] as const).map((form) => ({
          href: ownDocumentPath(home, form),
          text: t(`own-report:edit.${form}`),
        }))
      : [],
  };
}

/** Once the workshop is closed, only a holder of the code lets its adviser in again. */
function toReopen({ t }: Translator, { opened: { canRead } }: OwnReportSource, error: string | null) {
  if (canRead) return null;
  return {
    text: t('own-report:edit.closed'),
    code: {
      ...{ name: 'code', label: t('own-report:edit.code'), hint: t('own-report:edit.codeHint'), error },
    },
    submit: t('own-report:edit.open'),
  };
}
