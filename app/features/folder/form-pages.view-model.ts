import { GRANT_DAYS } from '#app/domain/grant-folder/report-profile.schema.ts';
import { REPORT_PROFILES } from '#app/domain/grant-folder/report-profiles.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { programmeName } from '#app/report-model/paperwork/profile-words.ts';
import type { AttendanceFault, AttendanceFields } from './attendance-form.ts';
import type { DetailsFault, DetailsFields } from './details-form.ts';
import { dayFieldOf } from './details-form.ts';

interface FormSource<Fields, Fault> {
  readonly fields: Fields;
  readonly faults: readonly Fault[];
  /** Nothing could be kept just now. */
  readonly isRefused: boolean;
  readonly backHref: string;
}

/** What both forms have around their fields. */
function toFrame(
  translator: Translator,
  title: string,
  { faults, isRefused, backHref }: FormSource<unknown, AttendanceFault | DetailsFault>,
) {
  const { t } = translator;
  const errors = faults.map(({ field, code, most = 0 }) => ({
    field,
    text: t(`folder:form.faults.${code}`, { most }),
  }));
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    title,
    errorTitle: t('common:form.errorTitle'),
    errors,
    errorOf: (name: string): string | null => errors.find(({ field }) => field === name)?.text ?? null,
    refusal: isRefused ? t('folder:form.refused') : null,
    submit: t('folder:fields.save'),
    cancel: { href: backHref, text: t('folder:fields.cancel') },
  };
}

/** The form of one entry: when, how long, who, what. */
export function toAttendanceFormView(
  translator: Translator,
  source: FormSource<AttendanceFields, AttendanceFault> & { readonly isNew: boolean },
) {
  const { t } = translator;
  const { fields, isNew } = source;
  const title = t(`folder:form.${isNew ? 'attendanceNew' : 'attendanceChange'}`);
  const { errorOf, ...frame } = toFrame(translator, title, source);
  const field = (name: keyof AttendanceFields, hint: string | null = null) => ({
    ...{ name, label: t(`folder:fields.${name}`), value: fields[name] },
    ...{ hint: hint && t(`folder:fields.${hint}`), error: errorOf(name) },
  });
  return {
    ...frame,
    day: field('day'),
    began: field('began', 'beganHint'),
    ended: field('ended'),
    duration: field('duration', 'durationHint'),
    people: field('people', 'peopleHint'),
    work: field('work'),
    remove: isNew ? null : t('folder:fields.remove'),
  };
}
export type AttendanceFormView = ReturnType<typeof toAttendanceFormView>;

/** The form of assignment, programme, days, decisions and the next meeting. */
export function toDetailsFormView(translator: Translator, source: FormSource<DetailsFields, DetailsFault>) {
  const { t } = translator;
  const { fields } = source;
  const { errorOf, ...frame } = toFrame(translator, t('folder:form.details'), source);
  const area = (name: 'assignment' | 'decisions') => ({
    ...{ name, label: t(`folder:fields.${name}`), hint: t(`folder:fields.${name}Hint`) },
    ...{ value: fields[name], error: errorOf(name) },
  });
  return {
    ...frame,
    assignment: area('assignment'),
    programme: {
      ...{ name: 'programme', label: t('folder:fields.programme'), hint: t('folder:fields.programmeHint') },
      empty: t('folder:programme.none'),
      options: REPORT_PROFILES.map((profile) => ({ value: profile.id, label: programmeName(profile) })),
      selected: fields.programme,
    },
    days: {
      legend: t('folder:fields.grantDays'),
      hint: t('folder:fields.grantDaysHint'),
      fields: GRANT_DAYS.map((day) => {
        const name = dayFieldOf(day);
        return { name, label: t(`folder:days.${day}`), value: fields[name], error: errorOf(name) };
      }),
    },
    withProviders: {
      ...{ label: t('folder:fields.withProviders'), hint: t('folder:fields.withProvidersHint') },
      isTicked: fields.withProviders,
    },
    decisions: area('decisions'),
    nextOn: {
      ...{ name: 'nextOn', label: t('folder:fields.nextOn'), value: fields.nextOn, error: errorOf('nextOn') },
    },
  };
}
export type DetailsFormView = ReturnType<typeof toDetailsFormView>;
