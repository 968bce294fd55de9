import type { SpreadsheetPiece } from '#app/documents/spreadsheet.server.ts';
import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { bandWord, notedWord } from './client-words.ts';
import type { Adviser, ListedClient } from './portfolio.server.ts';
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

/** All clients somebody sees in an organisation, those put away as well; each look is written down before the next. */
export async function exportClients(
  adviser: Adviser,
  organisation: OrganisationId,
  translator: Translator,
): Promise<Outcome<string>> {
  let table = toTable([], translator, 'beginning');
  for (const isArchived of [false, true]) {
    let after: string | null = null;
    do {
      const page = await listClients(adviser, organisation, { isArchived, text: '', after, most: BATCH });
      if (!page.ok) return page;
      const rows = page.value.clients.map((each) => toRow(translator, each));
      if (rows.length > 0) table += toTable(rows, translator, 'continuation');
      after = page.value.next;
    } while (after !== null);
  }
  return succeed(table);
}
