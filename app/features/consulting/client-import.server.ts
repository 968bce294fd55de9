import { decodeTable } from '#app/documents/read-spreadsheet.server.ts';
import { accessToOrganisation, may } from '#app/domain/access/access.ts';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { TableEncoding } from '#app/domain/client/client-import.ts';
import { toNameKey } from '#app/domain/client/client.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { addTable } from './change-client.server.ts';
import type { ReadClientTable, ReadRow, TableRefusal } from './client-file.server.ts';
import { duplicatesIn, readClientTable } from './client-file.server.ts';
import type { Adviser } from './portfolio.server.ts';
import { portfoliosOf } from './portfolio.server.ts';

/** A table as somebody gives it: a file, or what was pasted. */
export interface GivenTable {
  /** Null: nothing was chosen. */
  readonly bytes: Uint8Array | null;
  readonly text: string;
  /** Null: to be found out. */
  readonly encoding: TableEncoding | null;
}

/** Why a table is not looked at: nothing was given, or it is not in the encoding asked for, or nothing can be read of it. */
export type ImportFault = 'empty' | 'encoding' | TableRefusal;
export const isImportFault = (given: { readonly id: string } | ImportFault): given is ImportFault =>
  typeof given === 'string';

interface Importing {
  readonly adviser: Adviser;
  readonly organisation: OrganisationId;
}

const mayImport = ({ adviser, organisation }: Importing): boolean =>
  may(accessToOrganisation(adviser, organisation), 'add-clients');

function decode({ bytes, text, encoding }: GivenTable) {
  if (bytes !== null && bytes.length > 0) return decodeTable(bytes, encoding) ?? 'encoding';
  return text.trim() === '' ? 'empty' : { text, encoding: 'utf-8' as const };
}

/** Keeps a table for an hour, so that its owner can look at it; nothing of it is taken over. */
export async function giveTable(
  importing: Importing,
  given: GivenTable,
): Promise<Outcome<{ readonly id: string } | ImportFault>> {
  if (!mayImport(importing)) return fail({ code: 'not-found' });
  const decoded = decode(given);
  if (typeof decoded === 'string') return succeed(decoded);
  // A database takes no empty character in a text, and nobody typed one.
  const content = decoded.text.replaceAll('\0', '');
  const table = readClientTable(content);
  if (typeof table === 'string') return succeed(table);
  if (table.rows.length === 0) return succeed('empty');
  const id = newId();
  const owner = { account: importing.adviser.account, organisation: importing.organisation };
  return currentStore().write(async ({ clientImports }) => {
    await clientImports.keep(owner, { id, content, encoding: decoded.encoding }, now());
    return succeed({ id });
  });
}

/** A table that somebody looks at. */
export interface OpenedImport {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly encoding: TableEncoding;
  readonly table: ReadClientTable;
  /** Good rows whose names are there already, in the portfolio or further up. */
  readonly duplicates: ReadonlySet<ReadRow>;
}

const keysOf = (rows: readonly ReadRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ client }) => (client === null ? [] : [toNameKey(client.name)]))),
];

/** The table of an id as it would be taken over at this moment; `taken-over` where that is done, `not-found` for all else. */
export async function openImport(
  adviser: Adviser,
  id: string,
): Promise<Outcome<OpenedImport | { readonly takenOver: OrganisationId }>> {
  const looked = await currentStore().look(async ({ clientImports, clients }) => {
    const found = await clientImports.find({ account: adviser.account }, id, now());
    if (found === null || !mayImport({ adviser, organisation: found.organisation })) return null;
    const { content, encoding, organisation } = found;
    if (content === '') return { takenOver: organisation };
    const table = readClientTable(content);
    if (typeof table === 'string') throw new Error('A table that was kept cannot be read', { cause: table });
    const portfolio = portfoliosOf(adviser).find((each) => each.organisation === organisation);
    const known = portfolio && (await clients.knownKeys(portfolio, keysOf(table.rows)));
    const duplicates = duplicatesIn(table.rows, known ?? new Set());
    return { id, organisation, encoding, table, duplicates };
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** Takes the good rows over, once, and says to which organisation; those whose names are there already where that is wanted. */
export async function takeOverImport(
  adviser: Adviser,
  id: string,
  { withDuplicates }: { readonly withDuplicates: boolean },
): Promise<Outcome<OrganisationId>> {
  const opened = await openImport(adviser, id);
  if (!opened.ok) return opened;
  if ('takenOver' in opened.value) return succeed(opened.value.takenOver);
  const { organisation, table, duplicates } = opened.value;
  const rows = table.rows.filter((row) => withDuplicates || !duplicates.has(row));
  const clients = rows.flatMap(({ client }) => (client === null ? [] : [client]));
  return currentStore().write(async (repositories) => {
    // The same form, sent twice: the other one is at it.
    if (!(await repositories.clientImports.empty(adviser.account, id))) return succeed(organisation);
    const added = await addTable(repositories, { adviser, organisation }, clients);
    return added.ok ? succeed(organisation) : added;
  });
}

/** Puts a table away without taking anything over. */
export async function discardImport(adviser: Adviser, id: string): Promise<Outcome<OrganisationId>> {
  const opened = await openImport(adviser, id);
  if (!opened.ok) return opened;
  const organisation = 'takenOver' in opened.value ? opened.value.takenOver : opened.value.organisation;
  return currentStore().write(async ({ clientImports }) => {
    await clientImports.empty(adviser.account, id);
    return succeed(organisation);
  });
}
