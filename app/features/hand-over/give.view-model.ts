import { groupMailCode } from '#app/domain/account/mail-code.ts';
import type { Client } from '#app/domain/client/client.ts';
import type { CopyFault } from '#app/domain/client/file-copy.ts';
import type { HandOverMode, HandOverTerm } from '#app/domain/client/hand-over.ts';
import { HAND_OVER_MODES, HAND_OVER_TERMS, USUAL_HAND_OVER_TERM } from '#app/domain/client/hand-over.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { HandOver } from '#app/persistence/hand-over-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toMailDraft } from '#app/platform/mail-draft.ts';
import { toCopyFields } from './copy-fields.view-model.ts';
import type { EnteredCopy } from './copy-form.ts';
import { NO_COPY_ENTERED } from './copy-form.ts';
import { receiptPath, takePath } from './paths.ts';

/** What is wrong with a form, by the field that is to be mended. */
export type GiveFault = 'empty' | 'unknown' | 'noReport' | 'noDraft' | 'copyOfReport' | 'mode' | 'term';
const FIELD_OF: Readonly<Record<GiveFault, 'code' | 'mode' | 'term'>> = {
  ...{ empty: 'code', unknown: 'code', noReport: 'mode', noDraft: 'mode', copyOfReport: 'mode' },
  ...{ mode: 'mode', term: 'term' },
};

/** What somebody has filled in, to be shown again. */
export interface Entered {
  readonly code: string;
  readonly mode: HandOverMode | null;
  readonly term: HandOverTerm | null;
  readonly copy: EnteredCopy;
}
export const NOTHING_ENTERED: Entered = {
  ...{ code: '', mode: null, term: USUAL_HAND_OVER_TERM, copy: NO_COPY_ENTERED },
};

export interface MadeHandOver {
  readonly code: string;
  readonly mode: HandOverMode;
  readonly lastDay: string;
}

interface GiveSource {
  readonly client: Pick<Client, 'id' | 'name'>;
  readonly handOvers: readonly HandOver[];
  /** What was just made; its code is shown this once. */
  readonly made: MadeHandOver | null;
  readonly entered: Entered;
  readonly faults: readonly GiveFault[];
  readonly copyFaults: readonly CopyFault[];
  /** Of the hand-over that is made next: sent twice, it is made once. */
  readonly newCode: string;
  readonly origin: string;
  readonly today: string;
  readonly isWithdrawn: boolean;
  readonly backHref: string;
}

/** The hand-overs of a client, the form for a further one, and the one that was just made. */
export function toGiveView(translator: Translator, source: GiveSource) {
  const { t } = translator;
  const title = t('hand-over:give.title', { name: source.client.name });
  return {
    documentTitle: pageTitle(translator, title, source.faults.length + source.copyFaults.length > 0),
    title,
    intro: t('hand-over:give.intro'),
    state: source.isWithdrawn ? t('hand-over:give.withdrawn') : null,
    made: source.made && toMade(translator, source.made, source.origin),
    form: toForm(translator, source),
    listTitle: t('hand-over:give.listTitle'),
    none: t('hand-over:give.none'),
    handOvers: source.handOvers.map((each) => toListed(translator, each, source)),
    withdraw: t('hand-over:give.withdraw'),
    receipt: t('hand-over:give.receipt'),
    back: { href: source.backHref, text: t('hand-over:give.back') },
  };
}
export type GiveView = ReturnType<typeof toGiveView>;

function toForm(translator: Translator, source: GiveSource) {
  const { t } = translator;
  const { entered, faults, copyFaults, newCode, today } = source;
  const copy = toCopyFields(translator, {
    ...{ entered: entered.copy, faults: copyFaults, today, isOptional: true },
  });
  const errors = [
    ...faults.map((fault) => ({
      field: FIELD_OF[fault] as string,
      text: t(`hand-over:give.faults.${fault}`),
    })),
    ...copy.errors,
  ];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text ?? null;
  return {
    title: t('hand-over:give.formTitle'),
    newCode,
    errorTitle: t('common:form.errorTitle'),
    errors,
    code: {
      label: t('hand-over:give.code'),
      hint: t('hand-over:give.codeHint'),
      value: entered.code,
      error: errorOf('code') ?? undefined,
    },
    mode: {
      legend: t('hand-over:give.mode'),
      choices: HAND_OVER_MODES.map((value) => ({
        value,
        label: t(`hand-over:give.modes.${value}`),
        hint: t(`hand-over:give.modeHints.${value}`),
      })),
      selected: entered.mode,
      error: errorOf('mode'),
    },
    term: {
      legend: t('hand-over:give.term'),
      choices: HAND_OVER_TERMS.map((term) => ({
        value: String(term),
        label: t(`hand-over:give.terms.${term}`),
      })),
      selected: entered.term === null ? null : String(entered.term),
      error: errorOf('term'),
    },
    copy,
    submit: t('hand-over:give.submit'),
  };
}

function toMade({ t, format, locale }: Translator, { code, mode, lastDay }: MadeHandOver, origin: string) {
  const address = `${origin}${takePath(locale, code)}`;
  const page = `${origin}${takePath(locale)}`;
  const grouped = groupMailCode(code);
  const date = format.date(lastDay);
  const body = [
    t('hand-over:mail.hello'),
    t(`hand-over:mail.text.${mode}`),
    address,
    t('hand-over:mail.typed', { page, code: grouped }),
    t('hand-over:mail.until', { date }),
    t('hand-over:mail.bye'),
  ];
  return {
    title: t('hand-over:give.made.title'),
    text: t('hand-over:give.made.text'),
    addressLabel: t('hand-over:give.made.address'),
    address,
    codeLabel: t('hand-over:give.made.code', { page }),
    groups: grouped.split('-'),
    until: t('hand-over:give.made.until', { date }),
    copy: t('hand-over:give.made.copy'),
    copied: t('hand-over:give.made.copied'),
    mail: {
      text: t('hand-over:give.made.mail'),
      href: toMailDraft({ subject: t('hand-over:mail.subject'), body }),
    },
    print: t('hand-over:give.made.print'),
  };
}

function toListed({ t, format, locale }: Translator, handOver: HandOver, { today, client }: GiveSource) {
  const { id, mode, madeOn, lastDay, takenAt, adviserName } = handOver;
  const state = takenAt !== null ? 'taken' : lastDay < today ? 'over' : 'open';
  const text = t(`hand-over:give.${state}`, {
    what: t(`hand-over:give.modes.${mode}`),
    adviser: adviserName ?? t('hand-over:give.somebody'),
    madeOn: format.date(madeOn),
    lastDay: format.date(lastDay),
    takenOn: takenAt === null ? '' : format.date(toIsoDay(takenAt)),
  });
  const receiptHref = state === 'taken' ? receiptPath(locale, client.id, id) : null;
  return { id, text, canWithdraw: state === 'open', receiptHref };
}
