import type { SpreadsheetPiece } from '#app/documents/spreadsheet.server.ts';
import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Client } from '#app/domain/client/client.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { bandWord, notedWord } from './client-words.ts';
import type { Adviser, ClientPage, ListedClient } from './portfolio.server.ts';
import { listClients } from './portfolio.server.ts';

const COLUMNS = [
  ...(['name', 'sector', 'sizeClass', 'country', 'region', 'note', 'email'] as const),
  ...(['seenBy', 'archived', 'last', 'band'] as const),
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | null>>;

/** How many are read at once: a table of ten thousand is read in twenty looks. */
const BATCH = 500;

function toRow(translator: Translator, { client, last }: ListedClient): Row {
  const { t } = translator;
  const outcome = last?.outcome ?? null;
  const seenBy = client.adviser === null ? 'left' : client.isShared ? 'shared' : 'private';
  return {
    name: client.name,
    note: client.note,
    email: client.email,
    sector: notedWord(translator, 'sector', client.sector),
    sizeClass: notedWord(translator, 'sizeClass', client.sizeClass),
    country: notedWord(translator, 'country', client.country),
    region: notedWord(translator, 'region', client.region),
    seenBy: t(`consulting:client.seen.${seenBy}`),
    archived: client.isArchived ? t('consulting:table.yes') : null,
    last: outcome?.asOf ?? null,
    band: outcome && bandWord(translator, outcome),
  };
}

function toTable(rows: readonly Row[], translator: Translator, piece: SpreadsheetPiece): string {
  const columns = COLUMNS.map((key) => ({ key, header: translator.t(`consulting:table.${key}`) }));
  return toSpreadsheet(rows, columns, { ...translator, piece });
}

type ReadPage = (after: Client | null) => Promise<Outcome<ClientPage>>;

/** Each page is read when the one before is written. */
async function* eachPage(first: Outcome<ClientPage>, read: ReadPage): AsyncGenerator<ClientPage> {
  let page = first;
  for (;;) {
    // The head of the answer is on its way: it is broken off, which the browser tells whoever loads the table.
    if (!page.ok) throw new Error(page.problem.code);
    yield page.value;
    const { clients, next } = page.value;
    if (next === null) return;
    page = await read(clients.at(-1)?.client ?? null);
  }
}

async function* eachPiece(pages: AsyncIterable<ClientPage>, translator: Translator): AsyncGenerator<string> {
  for await (const { clients } of pages) {
    const rows = clients.map((each) => toRow(translator, each));
    if (rows.length > 0) yield toTable(rows, translator, 'continuation');
  }
}

/**
 * All clients somebody sees in an organisation, those put away as well, piece by piece: each look is written down before the
 * next. Whether they can be read is known before the first piece.
 */
export async function exportClients(
  adviser: Adviser,
  organisation: OrganisationId,
  translator: Translator,
): Promise<Outcome<AsyncIterable<string>>> {
  const reading =
    (isArchived: boolean): ReadPage =>
    (after) =>
      listClients(adviser, organisation, { isArchived, text: '', after, most: BATCH });
  const [inUse, putAway] = [reading(false), reading(true)];
  const first = await inUse(null);
  if (!first.ok) return first;
  async function* pieces(): AsyncGenerator<string> {
    yield toTable([], translator, 'beginning');
    yield* eachPiece(eachPage(first, inUse), translator);
    yield* eachPiece(eachPage(await putAway(null), putAway), translator);
  }
  return succeed(pieces());
}
