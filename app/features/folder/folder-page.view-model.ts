import type { Attendance } from '#app/domain/grant-folder/attendance.ts';
import { MAX_ATTENDANCES } from '#app/domain/grant-folder/attendance.ts';
import { findReportProfile, productAdviceIn } from '#app/domain/grant-folder/report-profiles.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { mostDaysText, timeText, totalText } from '#app/report-model/paperwork/attendance-words.ts';
import { toDeadlineWords } from '#app/report-model/paperwork/deadline-words.ts';
import { programmeName, sourceText, unconfirmedTexts } from '#app/report-model/paperwork/profile-words.ts';
import type { OpenedFolder } from './keep-folder.server.ts';
import type { FolderPaths } from './paths.ts';

/** What was just done, as the page says it. */
const STATES = ['saved', 'removed', 'closed', 'reopened'] as const;
/** Why there is no document. */
export const DRAW_FAULTS = ['code-missing', 'code-other', 'not-completed', 'busy'] as const;
export type DrawFault = (typeof DRAW_FAULTS)[number];

interface FolderPageSource extends OpenedFolder {
  readonly client: string;
  readonly paths: FolderPaths;
  /** Of the entry that is added next. */
  readonly newEntry: string;
  readonly query: URLSearchParams;
  readonly dayOf: (instant: Date) => string;
}

/** Hours, programme and days, what was decided, and the documents that are made of it. */
export function toFolderView(translator: Translator, source: FolderPageSource) {
  const { t, format } = translator;
  const { folder, client, paths, query, dayOf } = source;
  const title = t('folder:page.title', { client });
  const state = STATES.find((each) => each === query.get('state'));
  const fault = DRAW_FAULTS.find((each) => each === query.get('fault')) ?? null;
  const isOpen = folder.closedAt === null;
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    title,
    intro: t('folder:page.intro'),
    erased: t('folder:page.erased'),
    back: { href: paths.workshop, text: t('folder:page.back') },
    state: state === undefined ? null : t(`folder:page.states.${state}`),
    closed:
      folder.closedAt === null
        ? null
        : t('folder:page.closed', { date: format.date(dayOf(folder.closedAt)) }),
    hours: toHours(translator, source),
    details: toDetails(translator, source),
    draw: toDraw(translator, source, fault),
    end: isOpen
      ? { intent: 'close', submit: t('folder:page.close'), hint: t('folder:page.closeHint') }
      : { intent: 'reopen', submit: t('folder:page.reopen'), hint: null },
  };
}
export type FolderView = ReturnType<typeof toFolderView>;

function toHours(translator: Translator, { folder, attendances, paths, newEntry }: FolderPageSource) {
  const { t } = translator;
  const isOpen = folder.closedAt === null;
  const isFull = attendances.length >= MAX_ATTENDANCES;
  return {
    title: t('folder:attendance.title'),
    none: attendances.length === 0 ? t('folder:attendance.none') : null,
    head: (['day', 'time', 'people', 'work'] as const).map((column) => t(`folder:attendance.${column}`)),
    rows: attendances.map((entry) => toRow(translator, entry, isOpen ? paths : null)),
    total: attendances.length === 0 ? null : totalText(translator, attendances),
    sum: t('folder:attendance.sum'),
    add: isOpen && !isFull ? { href: paths.attendance(newEntry), text: t('folder:page.add') } : null,
    full: isOpen && isFull ? t('folder:page.full', { most: MAX_ATTENDANCES }) : null,
  };
}

function toRow(translator: Translator, entry: Attendance, paths: FolderPaths | null) {
  const { t, format } = translator;
  const date = format.date(entry.day);
  return {
    id: entry.id,
    cells: [date, timeText(translator, entry), entry.people, entry.work],
    change:
      paths === null
        ? null
        : {
            href: paths.attendance(entry.id),
            text: t('folder:page.change'),
            label: t('folder:page.changeOf', { date }),
          },
  };
}

const shown = (text: string, none: string): string => (text === '' ? none : text);

function toDetails(translator: Translator, { folder, attendances, paths }: FolderPageSource) {
  const { t, format } = translator;
  const profile = findReportProfile(folder.programme);
  return {
    title: t('folder:page.details'),
    facts: [
      {
        label: t('folder:fields.assignment'),
        text: shown(folder.assignment, t('folder:chapters.assignment.none')),
      },
      {
        label: t('folder:fields.programme'),
        text: profile === null ? t('folder:programme.none') : programmeName(profile),
      },
      { label: t('folder:fields.decisions'), text: shown(folder.decisions, t('folder:minutes.noDecisions')) },
      {
        label: t('folder:fields.nextOn'),
        text: folder.nextOn === null ? t('folder:minutes.noNext') : format.date(folder.nextOn),
      },
    ],
    profile:
      profile === null
        ? null
        : {
            title: t('folder:deadlines.title'),
            deadlines: toDeadlineWords(translator, profile, folder.days),
            hours: mostDaysText(translator, profile, attendances),
            providers: productAdviceIn(profile) === 'barred' ? t('folder:providers.barred') : null,
            unconfirmed: unconfirmedTexts(translator, profile),
            source: sourceText(translator, profile),
            sourceTitle: t('folder:unconfirmed.title'),
          },
    edit: folder.closedAt === null ? { href: paths.details, text: t('folder:page.edit') } : null,
  };
}

const DOCUMENTS = [
  { kind: 'grant-folder', forms: ['pdf', 'docx'], code: 'codeNeeded' },
  { kind: 'minutes', forms: ['pdf', 'docx'], code: null },
  { kind: 'preparation', forms: ['pdf'], code: 'codeOptional' },
] as const;

function toDraw({ t }: Translator, { paths, query }: FolderPageSource, fault: DrawFault | null) {
  const text = fault && t(`folder:page.faults.${fault}`);
  const asked = DOCUMENTS.find(({ kind }) => kind === query.get('document'))?.kind ?? 'grant-folder';
  return {
    title: t('folder:draw.title'),
    action: paths.document,
    errorTitle: t('common:form.errorTitle'),
    errors: text === null ? [] : [{ field: fault === 'busy' ? 'documents' : `code-${asked}`, text }],
    documents: DOCUMENTS.map(({ kind, forms, code }) => ({
      kind,
      title: t(`folder:kinds.${kind}.title`),
      text: t(`folder:kinds.${kind}.text`),
      more: kind === 'minutes' ? t('folder:draw.mine') : null,
      code:
        code === null
          ? null
          : {
              name: `code-${kind}`,
              label: t('folder:draw.code'),
              hint: t(`folder:draw.${code}`),
              error: kind === asked && fault !== 'busy' ? text : null,
            },
      forms: forms.map((form) => ({ form, text: t(`folder:draw.${form}`) })),
    })),
  };
}
