import { may } from '#app/domain/access/access.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ListedAssessment } from '#app/persistence/client-assessment-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { bandWord, notedWord, testRunTag } from './client-words.ts';
import { clientPath, clientsPath } from './paths.ts';
import type { OpenedClient } from './portfolio.server.ts';

/** What was just done, as the page says it. */
const STATES = ['added', 'changed', 'archived', 'restored', 'taken-over', 'unlinked'] as const;
export type ClientState = (typeof STATES)[number];
export const readClientState = (shown: string | null): ClientState | null =>
  STATES.find((state) => state === shown) ?? null;

interface ClientSource {
  readonly opened: OpenedClient;
  /** Of the assessment that is begun next: sent twice, it is begun once. */
  readonly newCode: string;
  readonly state: ClientState | null;
  readonly fault: 'empty' | 'unknown' | null;
}

/** A client, its assessments over time, and what its viewer may do. */
export function toClientView(translator: Translator, { opened, newCode, state, fault }: ClientSource) {
  const { t, locale } = translator;
  const { client, access, assessments } = opened;
  const { organisation, isArchived } = client;
  const change = { href: clientPath(locale, client.id, 'change'), text: t('consulting:client.change') };
  const erase = { href: clientPath(locale, client.id, 'erase'), text: t('consulting:client.erase') };
  return {
    documentTitle: pageTitle(translator, client.name, fault !== null),
    title: client.name,
    state: state && t(`consulting:client.state.${state}`),
    facts: toFacts(translator, opened),
    note: client.note === '' ? null : { title: t('consulting:fields.note'), text: client.note },
    change: may(access, 'change') ? change : null,
    handOver: may(access, 'hand-over')
      ? { href: clientPath(locale, client.id, 'hand-over'), text: t('hand-over:give.link') }
      : null,
    remind: may(access, 'remind') && canBeReminded(client) ? toRemind(translator, client) : null,
    progress: may(access, 'begin-assessment')
      ? { href: clientPath(locale, client.id, 'progress'), text: t('progress:client.link') }
      : null,
    archive: may(access, 'archive') ? toArchiving(translator, isArchived) : null,
    takeOver: may(access, 'take-over') ? t('consulting:client.takeOver') : null,
    erase: may(access, 'erase') ? erase : null,
    unlink: may(access, 'begin-assessment') ? t('consulting:client.unlink') : null,
    assessmentsTitle: t('consulting:client.assessments'),
    none: t('consulting:client.none'),
    head: {
      begun: t('consulting:client.begun'),
      day: t('consulting:client.day'),
      overall: t('consulting:client.overall'),
      band: t('consulting:client.band'),
      headline: t('consulting:client.headline'),
    },
    assessments: assessments.map((each) => toAssessment(translator, each)),
    forms: may(access, 'begin-assessment') ? toForms(translator, { newCode, fault }) : null,
    back: { href: clientsPath(locale, { organisation, isArchived }), text: t('consulting:client.back') },
  };
}
export type ClientView = ReturnType<typeof toClientView>;

const toArchiving = ({ t }: Translator, isArchived: boolean) =>
  isArchived
    ? { intent: 'restore', text: t('consulting:client.restore') }
    : { intent: 'archive', text: t('consulting:client.archive') };

const canBeReminded = ({ email, isArchived, reminding }: OpenedClient['client']): boolean =>
  email !== null && !isArchived && reminding.endedAt === null;

const toRemind = ({ t, locale }: Translator, { organisation, id }: OpenedClient['client']) => ({
  href: `/${locale}/account/clients/remind?${new URLSearchParams({ of: organisation, client: id }).toString()}`,
  text: t('reminder:client.remind'),
});

/** Where letters go, and what is known of them. */
function toMailFacts({ t, format }: Translator, { client }: OpenedClient) {
  const { email, reminding } = client;
  const { fault, remindedAt, endedAt } = reminding;
  const dateOf = (at: Date): string => format.date(toIsoDay(at));
  const label = t('reminder:client.label');
  return [
    ...(email === null ? [] : [{ label: t('consulting:fields.email'), text: email }]),
    ...(fault === null
      ? []
      : [
          {
            label: t('reminder:client.faultLabel'),
            text: t(`reminder:client.faults.${fault.kind}`, { date: dateOf(fault.at) }),
          },
        ]),
    ...(endedAt === null ? [] : [{ label, text: t('reminder:client.ended', { date: dateOf(endedAt) }) }]),
    ...(remindedAt === null ? [] : [{ label: t('reminder:client.lastLabel'), text: dateOf(remindedAt) }]),
  ];
}

function toFacts(translator: Translator, opened: OpenedClient) {
  const { client } = opened;
  const { t } = translator;
  const noted = (['sector', 'sizeClass', 'country', 'region'] as const).flatMap((field) => {
    const word = notedWord(translator, field, client[field]);
    return word === null ? [] : [{ label: t(`consulting:fields.${field}`), text: word }];
  });
  const seenBy = client.adviser === null ? 'left' : client.isShared ? 'shared' : 'private';
  return [
    ...noted,
    ...toMailFacts(translator, opened),
    { label: t('consulting:client.seenBy'), text: t(`consulting:client.seen.${seenBy}`) },
  ];
}

function toAssessment(translator: Translator, { id, begunAt, testRun, outcome }: ListedAssessment) {
  const { t, format } = translator;
  const listed = { id, begun: format.date(toIsoDay(begunAt)), tag: testRunTag(translator, testRun) };
  if (outcome === null) return { ...listed, day: t('consulting:client.draft'), outcome: null };
  const { overallTenths } = outcome;
  return {
    ...listed,
    day: format.date(outcome.asOf),
    outcome: {
      // As the report says it: a decimal would claim more than answers carry.
      overall:
        overallTenths === null
          ? t('consulting:client.withheld')
          : format.integer(wholeScore(overallTenths / 10)),
      band: bandWord(translator, outcome),
      headline: t(`method:headlines.${outcome.headline}.title`),
    },
  };
}

function toForms({ t }: Translator, { newCode, fault }: Pick<ClientSource, 'newCode' | 'fault'>) {
  const text = fault && t(`consulting:open.faults.${fault}`);
  return {
    begin: {
      title: t('consulting:begin.title'),
      text: t('consulting:begin.text'),
      testRun: { label: t('consulting:begin.testRun'), hint: t('consulting:begin.testRunHint') },
      submit: t('consulting:begin.submit'),
      workshop: t('workshop:client.begin'),
      newCode,
    },
    open: {
      title: t('consulting:open.title'),
      text: t('consulting:open.text'),
      label: t('consulting:open.label'),
      submit: t('consulting:open.submit'),
      workshop: t('workshop:client.open'),
      ownReport: t('own-report:client.open'),
      errorTitle: t('common:form.errorTitle'),
      errors: text === null ? [] : [{ field: 'code', text }],
    },
  };
}

/** Asked before a client is erased. */
export function toEraseClientView(translator: Translator, { client }: OpenedClient) {
  const { t, locale } = translator;
  const title = t('consulting:erase.title', { name: client.name });
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('consulting:erase.text'),
    assessments: t('consulting:erase.assessments'),
    submit: t('consulting:erase.submit'),
    cancel: { href: clientPath(locale, client.id), text: t('consulting:erase.cancel') },
  };
}
