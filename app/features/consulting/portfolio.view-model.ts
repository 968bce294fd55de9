import { accessToClient, may } from '#app/domain/access/access.ts';
import { canHaveClients } from '#app/domain/access/client-actions.ts';
import type { OrganisationId, Role } from '#app/domain/access/roles.ts';
import type { ClientFilter } from '#app/domain/client/client.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { FILTER_FIELDS, hasFilter } from './client-filter.ts';
import { lastWord, notedWord, optionsOf, testRunTag } from './client-words.ts';
import { clientPath, clientsPath, clientTablePath, importPath, newClientPath } from './paths.ts';
import type { Adviser, ClientPage, ListedClient } from './portfolio.server.ts';

/** An organisation whose clients somebody may look at. */
export interface NamedPortfolio {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly role: Role;
}

/** The way to the clients of who is signed in; null for who belongs to no organisation. */
export const toPortfolioLink = (
  { t, locale }: Translator,
  { memberships }: { readonly memberships: readonly unknown[] },
) => (memberships.length === 0 ? null : { href: clientsPath(locale), text: t('consulting:list.title') });

interface PortfolioSource {
  readonly page: ClientPage;
  readonly adviser: Adviser;
  readonly portfolio: NamedPortfolio;
  /** All of who asks. */
  readonly portfolios: readonly NamedPortfolio[];
  readonly isArchived: boolean;
  /** What was looked for. */
  readonly text: string;
  readonly filter: ClientFilter;
  /** What was just done, where that is said. */
  readonly done: PortfolioState | null;
}

/** What the list says that was just done. */
const STATES = ['erased', 'imported', 'reminded'] as const;
export type PortfolioState = (typeof STATES)[number];
export const readPortfolioState = (shown: string | null): PortfolioState | null =>
  STATES.find((state) => state === shown) ?? null;
const DONE: Readonly<Record<PortfolioState, string>> = {
  erased: 'consulting:erase.done',
  imported: 'import:preview.done',
  reminded: 'reminder:send.done',
};

/** The clients of an organisation, as somebody of it sees them. */
export function toPortfolioView(translator: Translator, source: PortfolioSource) {
  const { t, locale } = translator;
  const { page, portfolio, portfolios, isArchived, filter } = source;
  const { organisation } = portfolio;
  const title = isArchived ? t('consulting:list.archivedTitle') : t('consulting:list.title');
  const other = { organisation, isArchived: !isArchived, filter };
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('consulting:list.intro'),
    state: source.done && t(DONE[source.done]),
    here: clientsPath(locale, { organisation, isArchived }),
    organisations: portfolios.map((each) => ({
      text: each.name,
      href: clientsPath(locale, { organisation: each.organisation }),
      isCurrent: each.organisation === organisation,
    })),
    organisationsTitle: t('consulting:list.organisations'),
    add: canHaveClients(portfolio.role)
      ? { text: t('consulting:list.add'), href: newClientPath(locale, organisation) }
      : null,
    importing: canHaveClients(portfolio.role)
      ? { text: t('import:link'), href: importPath(locale, organisation) }
      : null,
    otherState: {
      text: isArchived ? t('consulting:list.toActive') : t('consulting:list.toArchived'),
      href: clientsPath(locale, other),
    },
    table: { text: t('consulting:table.download'), href: clientTablePath(locale, organisation) },
    search: toSearch(translator, source),
    empty: t(`consulting:list.${emptinessOf(source)}`),
    head: {
      name: t('consulting:fields.name'),
      sector: t('consulting:fields.sector'),
      sizeClass: t('consulting:fields.sizeClass'),
      last: t('consulting:list.last'),
    },
    reminding: isArchived ? null : toReminding(translator, portfolio),
    rows: page.clients.map((each) => toRow(translator, source, each)),
    next: page.next,
    more: t('consulting:list.more'),
  };
}
export type PortfolioView = ReturnType<typeof toPortfolioView>;

type Looked = Pick<PortfolioSource, 'text' | 'filter'>;

function toSearch(translator: Translator, { text, filter }: Looked) {
  const { t } = translator;
  return {
    label: t('consulting:list.search'),
    submit: t('consulting:list.submit'),
    text,
    any: t('consulting:list.any'),
    filters: FILTER_FIELDS.map((name) => ({
      name,
      label: t(`consulting:fields.${name}`),
      options: optionsOf(translator, name),
      selected: filter[name],
    })),
    all: text === '' && !hasFilter(filter) ? null : t('consulting:list.all'),
  };
}

/** Which words an empty list has: why nothing is there, and what helps. */
function emptinessOf({ text, filter }: Looked) {
  if (hasFilter(filter)) return text === '' ? 'nothingChosen' : 'nothingOfBoth';
  return text === '' ? 'empty' : 'nothing';
}

/** The way to remind some clients, or all that are due; null for who has none. */
function toReminding({ t, locale }: Translator, { organisation, role }: NamedPortfolio) {
  if (!canHaveClients(role)) return null;
  const action = `/${locale}/account/clients/remind`;
  const due = new URLSearchParams({ of: organisation, due: 'yes' });
  return {
    ...{ action, organisation },
    column: t('reminder:choose.column'),
    submit: t('reminder:choose.submit'),
    due: { href: `${action}?${due.toString()}`, text: t('reminder:choose.due') },
  };
}

function toRow(
  translator: Translator,
  { adviser, isArchived }: Pick<PortfolioSource, 'adviser' | 'isArchived'>,
  { client, last }: ListedClient,
) {
  const { t, locale } = translator;
  const isLeft = client.adviser === null;
  return {
    id: client.id,
    name: client.name,
    choose:
      !isArchived && may(accessToClient(adviser, client), 'remind')
        ? t('reminder:choose.client', { name: client.name })
        : null,
    href: clientPath(locale, client.id),
    sector: notedWord(translator, 'sector', client.sector),
    sizeClass: notedWord(translator, 'sizeClass', client.sizeClass),
    last: lastWord(translator, last),
    lastTag: testRunTag(translator, last?.testRun ?? false),
    tag: isLeft ? t('consulting:list.left') : client.isShared ? t('consulting:list.shared') : null,
  };
}
