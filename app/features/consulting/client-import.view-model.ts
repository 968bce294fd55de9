import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { TableEncoding } from '#app/domain/client/client-import.ts';
import { TABLE_ENCODINGS } from '#app/domain/client/client-import.ts';
import { MAX_CLIENT_NAME, MAX_CLIENT_NOTE } from '#app/domain/client/client.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { apart, listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { CellFault, ReadRow } from './client-file.server.ts';
import { MOST_ROWS } from './client-file.server.ts';
import type { ImportFault, OpenedImport } from './client-import.server.ts';
import { notedWord } from './client-words.ts';
import { clientsPath, importPath, previewPath } from './paths.ts';

interface ImportFormSource {
  readonly organisation: OrganisationId;
  readonly fault: ImportFault | null;
  readonly isRefused: boolean;
  readonly text: string;
  readonly encoding: TableEncoding | null;
}

/** Columns as they are explained: their ids, which are the titles in every language. */
const EXPLAINED = ['name', 'sector', 'sizeClass', 'country', 'region', 'email', 'note', 'shared'] as const;

/** The form by which a table of clients is given. */
export function toImportFormView(translator: Translator, source: ImportFormSource) {
  const { t, locale } = translator;
  const { organisation, fault, isRefused, text, encoding } = source;
  const title = t('import:form.title');
  const error = fault && t(`import:form.faults.${fault}`, { most: MOST_ROWS });
  const inFile = fault === 'encoding' || (fault !== null && text.trim() === '');
  const field = inFile ? 'file' : 'text';
  return {
    documentTitle: pageTitle(translator, title, error !== null),
    title,
    intro: t('import:form.intro'),
    errorTitle: t('common:form.errorTitle'),
    errors: error === null ? [] : [{ field, text: error }],
    refusal: isRefused ? t('import:form.refused') : null,
    action: importPath(locale, organisation),
    file: {
      label: t('import:form.file'),
      hint: t('import:form.fileHint', { most: MOST_ROWS }),
      error: field === 'file' ? error : null,
    },
    text: {
      label: t('import:form.text'),
      hint: t('import:form.textHint'),
      value: text,
      error: field === 'text' ? error : null,
    },
    encoding: {
      label: t('import:form.encoding'),
      hint: t('import:form.encodingHint'),
      empty: t('import:form.findOut'),
      options: TABLE_ENCODINGS.map((value) => ({ value, label: t(`import:encodings.${value}`) })),
      selected: encoding,
    },
    submit: t('import:form.submit'),
    cancel: { href: clientsPath(locale, { organisation }), text: t('import:form.cancel') },
    columnsTitle: t('import:columns.title'),
    columns: EXPLAINED.map((column) => ({
      term: t(`import:titles.${column}`),
      text: t(`import:columns.${column}`),
    })),
  };
}
export type ImportFormView = ReturnType<typeof toImportFormView>;

const MOST_SHOWN = 20;
const MOST_FAULTS_SHOWN = 100;
/** A cell that is shown, not a novel. */
const LONGEST_READ = 60;
const shorten = (text: string): string =>
  text.length <= LONGEST_READ ? text : `${[...text].slice(0, LONGEST_READ).join('')}…`;

/** What is wrong in a cell, and what to do. */
export const faultWord = ({ t }: Pick<Translator, 't'>, { column, code }: CellFault): string =>
  t(`import:faults.${column}.${code}`, { most: column === 'note' ? MAX_CLIENT_NOTE : MAX_CLIENT_NAME });

const toShown = (translator: Translator, duplicates: OpenedImport['duplicates'], row: ReadRow) => {
  const { client, line, cells } = row;
  const { t } = translator;
  const word = (field: 'sector' | 'sizeClass' | 'country' | 'region') =>
    notedWord(translator, field, client?.[field] ?? null);
  const place = [word('country'), word('region')].filter((each) => each !== null);
  return {
    line,
    name: client?.name ?? shorten(cells[0] ?? ''),
    tag:
      client === null
        ? t('import:preview.faulty')
        : duplicates.has(row)
          ? t('import:preview.duplicate')
          : null,
    sector: word('sector'),
    sizeClass: word('sizeClass'),
    place: listed(translator, place),
    email: client?.email ?? null,
  };
};

/** A table before it is taken over: what would be, what would not, and why. */
export function toImportView(
  translator: Translator,
  { opened, isRefused }: { readonly opened: OpenedImport; readonly isRefused: boolean },
) {
  const { t, locale, format } = translator;
  const { id, organisation, table, duplicates, encoding } = opened;
  const { rows, unknown } = table;
  const faults = rows.flatMap((row) => row.faults.map((fault) => ({ row, fault })));
  const faulty = rows.filter(({ client }) => client === null).length;
  const fresh = rows.length - faulty - duplicates.size;
  const title = t('import:preview.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    refusal: isRefused ? t('import:form.refused') : null,
    intro: t('import:preview.intro'),
    counts: [
      { label: t('import:preview.fresh'), text: format.number(fresh) },
      { label: t('import:preview.duplicates'), text: format.number(duplicates.size) },
      { label: t('import:preview.faultyRows'), text: format.number(faulty) },
    ],
    unknown:
      unknown.length === 0
        ? null
        : t('import:preview.unknown', { titles: format.list(unknown.map(shorten)), count: unknown.length }),
    encoding: {
      text: t('import:preview.encoding', { encoding: t(`import:encodings.${encoding}`) }),
      sample: sampleOf(translator, rows),
      again: { href: importPath(locale, organisation), text: t('import:preview.again') },
      hint: t('import:preview.encodingHint'),
    },
    shownTitle:
      rows.length > MOST_SHOWN
        ? t('import:preview.shown', { shown: MOST_SHOWN, all: rows.length })
        : t('import:preview.shownAll', { all: rows.length }),
    head: {
      line: t('import:preview.line'),
      name: t('consulting:fields.name'),
      sector: t('consulting:fields.sector'),
      sizeClass: t('consulting:fields.sizeClass'),
      place: t('import:preview.place'),
      email: t('consulting:table.email'),
    },
    rows: rows.slice(0, MOST_SHOWN).map((row) => toShown(translator, duplicates, row)),
    namesTwice: namesOf(duplicates),
    duplicatesTitle: t('import:preview.duplicatesTitle'),
    duplicatesText: t('import:preview.duplicatesText'),
    faultsTitle: t('import:preview.faultsTitle'),
    faultHead: {
      line: t('import:preview.line'),
      column: t('import:preview.column'),
      read: t('import:preview.read'),
      todo: t('import:preview.todo'),
    },
    faults: faults.slice(0, MOST_FAULTS_SHOWN).map(({ row, fault }) => ({
      ...{ line: row.line, column: t(`import:titles.${fault.column}`) },
      ...{ read: shorten(fault.read), todo: faultWord(translator, fault) },
    })),
    moreFaults:
      faults.length > MOST_FAULTS_SHOWN
        ? t('import:preview.moreFaults', { shown: MOST_FAULTS_SHOWN, all: faults.length })
        : null,
    download: { href: `${previewPath(locale, id)}/faults.csv`, text: t('import:preview.download') },
    submit: fresh > 0 ? t('import:preview.submit', { count: fresh }) : null,
    withDuplicates:
      duplicates.size > 0
        ? { label: t('import:preview.withDuplicates'), hint: t('import:preview.withDuplicatesHint') }
        : null,
    submitOnlyDuplicates: fresh === 0 && duplicates.size > 0 ? t('import:preview.submitOnly') : null,
    nothing: fresh + duplicates.size === 0 ? t('import:preview.nothing') : null,
    discard: t('import:preview.discard'),
  };
}
export type ImportView = ReturnType<typeof toImportView>;

/** A line by which somebody sees whether the letters were read as they are: one with letters beyond English, if there is one. */
function sampleOf(translator: Translator, rows: readonly ReadRow[]): string {
  const telling = rows.find(({ cells }) => cells.some((cell) => /[^ -~\s]/u.test(cell))) ?? rows[0];
  return shorten(apart(translator, telling?.cells.filter((cell) => cell.trim() !== '') ?? []));
}

const namesOf = (duplicates: OpenedImport['duplicates']): readonly string[] =>
  [...duplicates].slice(0, MOST_SHOWN).flatMap(({ client }) => (client === null ? [] : [client.name]));
