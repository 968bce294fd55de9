import type { Client } from '#app/domain/client/client.ts';
import type { CopyFault } from '#app/domain/client/file-copy.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FileCopy } from '#app/persistence/file-copy-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toCopyFields } from './copy-fields.view-model.ts';
import type { EnteredCopy } from './copy-form.ts';
import { digestGroups, groundWords } from './copy-words.ts';
import { copiesPath, copyFilePath, givePath } from './paths.ts';

/** What was just done, as the page says it. */
const STATES = ['kept', 'deleted'] as const;
export type CopiesState = (typeof STATES)[number];
export const readCopiesState = (shown: string | null): CopiesState | null =>
  STATES.find((state) => state === shown) ?? null;

export interface EnteredKeeping {
  readonly code: string;
  readonly terms: EnteredCopy;
}

interface CopiesSource {
  readonly client: Pick<Client, 'id' | 'name'>;
  readonly copies: readonly FileCopy[];
  readonly entered: EnteredKeeping;
  readonly fault: 'empty' | 'unknown' | null;
  readonly copyFaults: readonly CopyFault[];
  /** Of the copy that is kept next: sent twice, it is kept once. */
  readonly newId: string;
  readonly today: string;
  readonly state: CopiesState | null;
  readonly backHref: string;
}

/** What an adviser keeps of a client's assessments, and the form for keeping another. */
export function toCopiesView(translator: Translator, source: CopiesSource) {
  const { t, locale } = translator;
  const { client, copies, entered, fault, copyFaults, newId, today, state } = source;
  const title = t('file-copy:list.title', { name: client.name });
  const fields = toCopyFields(translator, {
    ...{ entered: entered.terms, faults: copyFaults, today, isOptional: false },
  });
  const text = fault && t(`hand-over:give.faults.${fault}`);
  const errors = [...(text === null ? [] : [{ field: 'code', text }]), ...fields.errors];
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    title,
    intro: t('file-copy:list.intro'),
    state: state && t(`file-copy:list.state.${state}`),
    errorTitle: t('common:form.errorTitle'),
    errors,
    copies: copies.map((each) => toListed(translator, each)),
    none: t('file-copy:list.none'),
    words: {
      listTitle: t('file-copy:list.listTitle'),
      digest: t('file-copy:digest'),
      download: t('file-copy:list.download'),
      delete: t('file-copy:list.delete'),
    },
    form: {
      title: t('file-copy:keep.title'),
      text: t('file-copy:keep.text'),
      newId,
      code: {
        label: t('hand-over:give.code'),
        hint: t('file-copy:keep.codeHint'),
        value: entered.code,
        error: text,
      },
      fields,
      submit: t('file-copy:keep.submit'),
    },
    handOver: { href: givePath(locale, client.id), text: t('file-copy:list.handOver') },
    back: { href: source.backHref, text: t('hand-over:give.back') },
  };
}
export type CopiesView = ReturnType<typeof toCopiesView>;

function toListed(translator: Translator, copy: FileCopy) {
  const { t, format, locale } = translator;
  const { id, client, keptOn, deleteOn, adviser, objection, digest } = copy;
  return {
    id,
    text: t('file-copy:list.kept', {
      date: format.date(keptOn),
      adviser: adviser?.name ?? t('hand-over:give.somebody'),
    }),
    ground: groundWords(translator, copy),
    until: t('file-copy:list.until', { date: format.date(deleteOn) }),
    digest: digestGroups(digest),
    objection: objection && {
      title: t('file-copy:list.objected', { date: format.date(toIsoDay(objection.at)) }),
      text: objection.text,
      what: t('file-copy:list.objectedWhat'),
    },
    href: copyFilePath(locale, client, id),
  };
}

/** On the page of a client: the way to its copies, with a warning where the firm has objected to one. */
export function toClientCopies(
  { t, locale }: Translator,
  { client, copies }: { readonly client: Pick<Client, 'id'>; readonly copies: readonly FileCopy[] },
) {
  const objections = copies.filter(({ objection }) => objection !== null).length;
  return {
    title: t('file-copy:client.title'),
    text: t('file-copy:client.count', { count: copies.length }),
    warning: objections === 0 ? null : t('file-copy:client.objected', { count: objections }),
    link: { href: copiesPath(locale, client.id), text: t('file-copy:client.link') },
  };
}
export type ClientCopiesView = ReturnType<typeof toClientCopies>;
