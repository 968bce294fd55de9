import { LIST_COLUMNS, LONGEST_CELL, MOST_LISTED } from '#app/domain/campaign/listed-firm.ts';
import { TABLE_ENCODINGS } from '#app/domain/client/client-import.ts';
import type { TableEncoding } from '#app/domain/client/client-import.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { apart, listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ListImportFault, OpenedListImport } from './import-list.server.ts';
import { listImportPath, listPath, listPreviewPath } from './paths.ts';
import type { ListRow, ListRowFault } from './read-list.server.ts';

interface ListFormSource {
  /** The page of the campaign. */
  readonly path: string;
  /** The names of its languages; a row that names none is in the first. */
  readonly languages: readonly string[];
  readonly fault: ListImportFault | null;
  readonly isRefused: boolean;
  readonly text: string;
  readonly encoding: TableEncoding | null;
}

/** The form by which a list is given. */
export function toListFormView(translator: Translator, source: ListFormSource) {
  const { t } = translator;
  const { path, languages, fault, isRefused, text, encoding } = source;
  const title = t('members:form.title');
  const error = fault && t(`members:form.faults.${fault}`, { most: MOST_LISTED });
  const inFile = fault === 'encoding' || (fault !== null && text.trim() === '');
  const field = inFile ? 'file' : 'text';
  return {
    documentTitle: pageTitle(translator, title, error !== null),
    ...{ title, intro: t('members:form.intro'), errorTitle: t('common:form.errorTitle') },
    errors: error === null ? [] : [{ field, text: error }],
    refusal: isRefused ? t('members:list.refused') : null,
    action: listImportPath(path),
    file: {
      ...{ label: t('members:form.file'), hint: t('members:form.fileHint', { most: MOST_LISTED }) },
      error: field === 'file' ? error : null,
    },
    text: {
      ...{ label: t('members:form.text'), hint: t('members:form.textHint'), value: text },
      error: field === 'text' ? error : null,
    },
    encoding: {
      ...{ label: t('import:form.encoding'), hint: t('import:form.encodingHint') },
      empty: t('import:form.findOut'),
      options: TABLE_ENCODINGS.map((value) => ({ value, label: t(`import:encodings.${value}`) })),
      selected: encoding,
    },
    submit: t('members:form.submit'),
    cancel: { href: listPath(path), text: t('members:form.cancel') },
    columnsTitle: t('members:form.columns'),
    columns: LIST_COLUMNS.map((column) => ({
      term: t(`members:columnNames.${column}`),
      text: t(`members:columnHints.${column}`, {
        ...{ most: LONGEST_CELL, languages: listed(translator, languages), language: languages[0] ?? '' },
      }),
    })),
  };
}

const MOST_SHOWN = 20;
const MOST_FAULTS_SHOWN = 100;
/** A cell that is shown, not a novel. */
const LONGEST_READ = 60;
const shorten = (text: string): string =>
  text.length <= LONGEST_READ ? text : `${[...text].slice(0, LONGEST_READ).join('')}…`;

/** What is wrong in a cell, and what to do. */
export const listFaultWord = ({ t }: Pick<Translator, 't'>, { code }: Pick<ListRowFault, 'code'>): string =>
  t(`members:faults.${code}`, { most: LONGEST_CELL });

function tagOf({ t }: Translator, row: ListRow, twice: OpenedListImport['twice']): string | null {
  if (row.firm === null) return t('members:preview.tagFaulty');
  return twice.has(row) ? t('members:preview.tagTwice') : null;
}

function toShown(translator: Translator, row: ListRow, twice: OpenedListImport['twice']) {
  const { firm, line, cells } = row;
  return {
    ...{ line, tag: tagOf(translator, row, twice), name: firm?.name ?? shorten(cells[0] ?? '') },
    ...{ number: firm?.number ?? '', email: firm?.email ?? '', person: firm?.person ?? '' },
    town: listed(
      translator,
      [firm?.street ?? '', firm?.town ?? ''].filter((part) => part !== ''),
    ),
  };
}

/** By a row with a sign beyond ASCII, if there is one, it shows whether the encoding is right. */
function sampleOf(translator: Translator, rows: readonly ListRow[]): string {
  const telling = rows.find(({ cells }) => cells.some((cell) => /[^ -~\s]/u.test(cell))) ?? rows[0];
  return shorten(apart(translator, telling?.cells.filter((cell) => cell.trim() !== '') ?? []));
}

interface PreviewSource {
  readonly path: string;
  readonly opened: OpenedListImport;
  readonly isRefused: boolean;
  /** Whether the list would hold too many. */
  readonly isFull: boolean;
}

/** A list before it is taken over: what would be, what would not, and why. */
export function toListPreview(translator: Translator, { path, opened, isRefused, isFull }: PreviewSource) {
  const { t, format } = translator;
  const { id, table, twice, encoding } = opened;
  const { rows, unknown } = table;
  const faults = rows.flatMap((row) => row.faults.map((fault) => ({ row, fault })));
  const faulty = rows.filter(({ firm }) => firm === null).length;
  const fresh = rows.length - faulty - twice.size;
  const title = t('members:preview.title');
  const head = (key: 'line' | 'column' | 'read' | 'todo') => t(`members:preview.${key}`);
  const column = (key: 'name' | 'number' | 'person' | 'email' | 'town') => t(`members:columnNames.${key}`);
  const counts = { fresh, twice: twice.size, faulty };
  return {
    ...{ documentTitle: pageTitle(translator, title), title, intro: t('members:preview.intro') },
    refusal: isRefused ? t('members:list.refused') : null,
    full: isFull ? t('members:preview.full', { most: MOST_LISTED }) : null,
    counts: (['fresh', 'twice', 'faulty'] as const).map((key) => ({
      ...{ label: t(`members:preview.${key}`), text: format.number(counts[key]) },
    })),
    unknown:
      unknown.length === 0
        ? null
        : t('members:preview.unknown', { titles: format.list(unknown.map(shorten)), count: unknown.length }),
    encoding: {
      text: t('import:preview.encoding', { encoding: t(`import:encodings.${encoding}`) }),
      sample: sampleOf(translator, rows),
      again: { href: listImportPath(path), text: t('import:preview.again') },
      hint: t('import:preview.encodingHint'),
    },
    shownTitle: t(rows.length > MOST_SHOWN ? 'members:preview.shown' : 'members:preview.shownAll', {
      ...{ shown: MOST_SHOWN, all: rows.length },
    }),
    head: {
      ...{ line: head('line'), name: column('name'), number: column('number') },
      ...{ person: column('person'), town: column('town'), email: column('email') },
    },
    rows: rows.slice(0, MOST_SHOWN).map((row) => toShown(translator, row, twice)),
    twiceTitle: t('members:preview.twiceTitle'),
    twiceText: t('members:preview.twiceText'),
    twice: [...twice].slice(0, MOST_SHOWN).flatMap(({ firm }) => (firm === null ? [] : [firm.name])),
    faultsTitle: t('members:preview.faultsTitle'),
    faultHead: { line: head('line'), column: head('column'), read: head('read'), todo: head('todo') },
    faults: faults.slice(0, MOST_FAULTS_SHOWN).map(({ row, fault }) => ({
      ...{ line: row.line, column: t(`members:columnNames.${fault.column}`) },
      ...{ read: shorten(fault.read), todo: listFaultWord(translator, fault) },
    })),
    moreFaults:
      faults.length > MOST_FAULTS_SHOWN
        ? t('members:preview.moreFaults', { shown: MOST_FAULTS_SHOWN, all: faults.length })
        : null,
    download: { href: `${listPreviewPath(path, id)}/faults.csv`, text: t('members:preview.download') },
    nothing: fresh === 0 ? t('members:preview.nothing') : null,
    submit: fresh > 0 ? t('members:preview.takeOver', { count: fresh }) : null,
    discard: t('members:preview.discard'),
  };
}
export type ListPreview = ReturnType<typeof toListPreview>;
