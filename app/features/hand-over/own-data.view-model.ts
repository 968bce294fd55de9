import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { HandOver } from '#app/persistence/hand-over-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { OwnData } from './own-data.server.ts';
import { toOwnCopies } from './own-copies.view-model.ts';
import { ownReceiptPath } from './paths.ts';

const STATES = ['taken', 'cut-off', 'objected'] as const;
export type OwnDataState = (typeof STATES)[number];
export const readOwnDataState = (shown: string | null): OwnDataState | null =>
  STATES.find((state) => state === shown) ?? null;

const SAID: Readonly<Record<OwnDataState, string>> = {
  taken: 'hand-over:data.taken',
  'cut-off': 'hand-over:data.cutOffDone',
  objected: 'file-copy:own.objected',
};

const FORMS = ['csv', 'json'] as const;

interface OwnDataSource {
  readonly data: OwnData;
  /** Where what is kept is to be had as a file. */
  readonly files: Readonly<Record<(typeof FORMS)[number], string>>;
  /** The address of the assessment, and where one goes back to. */
  readonly home: string;
  readonly backHref: string;
  readonly eraseHref: string;
  readonly state: OwnDataState | null;
}

/** What the holder of a code reads of how it came to them, who sees something of it, and how to end that. */
export function toOwnDataView(
  translator: Translator,
  { data, files, home, backHref, eraseHref, state }: OwnDataSource,
) {
  const { t } = translator;
  const title = t('hand-over:data.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('hand-over:data.intro'),
    /** Who has just taken an assessment over has to keep its code first. */
    isCodeFirst: state === 'taken',
    state: state && t(SAID[state]),
    receiptTitle: t('hand-over:data.receiptTitle'),
    receipts: data.handOvers.map((each) => ({
      ...{ id: each.id, text: toReceipt(translator, each), href: ownReceiptPath(home, each.id) },
    })),
    receipt: t('hand-over:give.receipt'),
    copies: data.copies.length === 0 ? null : toOwnCopies(translator, data.copies, home),
    whoTitle: t('hand-over:data.whoTitle'),
    nobody: data.listing.length + data.admitted.length === 0 ? t('hand-over:data.nobody') : null,
    who: data.listing.map((listed) => toListed(translator, listed, data)),
    unlisted: data.admitted
      .filter((each) => !data.listing.some(({ organisation }) => organisation.id === each.organisation.id))
      .map(({ id, adviser }) => ({ id, text: t('hand-over:data.whoUnlisted', { adviser }) })),
    cutOff: t('hand-over:data.cutOff'),
    cutOffText: t('hand-over:data.cutOffText'),
    codeKnown: t('hand-over:data.codeKnown'),
    filesTitle: t('hand-over:data.filesTitle'),
    filesText: t('hand-over:data.filesText'),
    files: FORMS.map((form) => ({ href: files[form], text: t(`hand-over:data.files.${form}`) })),
    eraseTitle: t('hand-over:data.eraseTitle'),
    eraseText: t('hand-over:data.eraseText'),
    copiesStay: data.copies.length === 0 ? null : t('file-copy:own.stays'),
    erase: { href: eraseHref, text: t('hand-over:data.erase') },
    print: t('hand-over:data.print'),
    back: { href: backHref, text: t('hand-over:data.back') },
  };
}
export type OwnDataView = ReturnType<typeof toOwnDataView>;

function toReceipt({ t, format }: Translator, handOver: HandOver): string {
  const { mode, organisationName, adviserName, madeOn, takenAt } = handOver;
  const words = {
    organisation: organisationName,
    adviser: adviserName ?? '',
    madeOn: format.date(madeOn),
    takenOn: takenAt === null ? '' : format.date(toIsoDay(takenAt)),
  };
  if (mode === 'view') return t('hand-over:data.receiptView', words);
  return t(adviserName === null ? 'hand-over:data.receiptNobody' : 'hand-over:data.receipt', words);
}

function toListed({ t, format }: Translator, listed: OwnData['listing'][number], { admitted }: OwnData) {
  const { client, organisation, since } = listed;
  return {
    client,
    text: t('hand-over:data.who', { organisation: organisation.name, date: format.date(toIsoDay(since)) }),
    sessions: admitted
      .filter((each) => each.organisation.id === organisation.id)
      .map(({ id, adviser }) => ({ id, text: t('hand-over:data.whoSession', { adviser }) })),
  };
}
