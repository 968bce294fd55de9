import { decodeTable } from '#app/documents/read-spreadsheet.server.ts';
import { isWorkbook, readWorkbook } from '#app/documents/read-workbook.server.ts';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import { MOST_LISTED } from '#app/domain/campaign/listed-firm.ts';
import type { TableEncoding } from '#app/domain/client/client-import.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { changeList, lookAtList, ownerOfList, writerOf } from './list-access.server.ts';
import type { ListRefusal, ListRow, ReadList } from './read-list.server.ts';
import { readList, toTableText, twiceIn } from './read-list.server.ts';

/** A list as somebody gives it: a file, a workbook too, or what was pasted. */
export interface GivenList {
  /** Null: nothing was chosen. */
  readonly bytes: Uint8Array | null;
  readonly text: string;
  /** Null: to be found out. */
  readonly encoding: TableEncoding | null;
}

/** Why a table is not looked at. */
export type ListImportFault = 'empty' | 'encoding' | ListRefusal;

type Decoded = { readonly text: string; readonly encoding: TableEncoding };

/** One row more than is taken, so that too many are told from all. */
const MOST_READ = MOST_LISTED + 2;

function decode({ bytes, text, encoding }: GivenList): Decoded | ListImportFault {
  if (bytes === null || bytes.length === 0) return text.trim() === '' ? 'empty' : { text, encoding: 'utf-8' };
  if (!isWorkbook(bytes)) return decodeTable(bytes, encoding) ?? 'encoding';
  const rows = readWorkbook(bytes, MOST_READ);
  return rows === null ? 'wrong-type' : { text: toTableText(rows), encoding: 'utf-8' };
}

/** Keeps a table for an hour, so that who gave it can look at it; nothing of it is on the list. */
export async function giveList(
  access: OrganisationAccess,
  campaign: CampaignId,
  given: GivenList,
): Promise<Outcome<{ readonly id: string } | ListImportFault>> {
  const languages = await lookAtList(access, campaign, (_, found) => Promise.resolve(found.languages));
  const account = writerOf(access);
  if (!languages.ok) return languages;
  if (account === null) return fail({ code: 'not-found' });
  const decoded = decode(given);
  if (typeof decoded === 'string') return succeed(decoded);
  // A database takes no empty character in a text, and nobody typed one.
  const content = decoded.text.replaceAll('\0', '');
  const table = readList(content, languages.value);
  if (typeof table === 'string') return succeed(table);
  if (table.rows.length === 0) return succeed('empty');
  const id = newId();
  return changeList(access, campaign, async ({ repositories: { clientImports } }) => {
    const whose = { account, organisation: access.organisation, campaign };
    await clientImports.keep(whose, { id, content, encoding: decoded.encoding }, now());
    return succeed({ value: { id }, event: null });
  });
}

/** A table that somebody looks at. */
export interface OpenedListImport {
  readonly id: string;
  readonly encoding: TableEncoding;
  readonly table: ReadList;
  /** Good rows that are a firm of the list already, or of a row further up. */
  readonly twice: ReadonlySet<ListRow>;
}

/** The table of an id as it would be taken over at this moment; null where that is done, or it was put away. */
export async function openListImport(
  access: OrganisationAccess,
  campaign: CampaignId,
  id: string,
): Promise<Outcome<OpenedListImport | null>> {
  const account = writerOf(access);
  if (account === null) return fail({ code: 'not-found' });
  const looked = await lookAtList(access, campaign, async ({ clientImports, firmLists }, { languages }) => {
    const found = await clientImports.find({ account, campaign }, id, now());
    if (found === null || found.organisation !== access.organisation) return 'not-found';
    if (found.content === '') return null;
    const table = readList(found.content, languages);
    if (typeof table === 'string') throw new Error('A list that was kept cannot be read', { cause: table });
    const twice = twiceIn(table.rows, await firmLists.list(ownerOfList(access, campaign)));
    return { id, encoding: found.encoding, table, twice };
  });
  if (!looked.ok) return looked;
  return looked.value === 'not-found' ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** What became of taking a table over. */
export type TakenOver = 'taken-over' | 'list-full';

/** Puts the good rows on the list, once; a firm that is there twice is taken once. */
export async function takeOverList(
  access: OrganisationAccess,
  campaign: CampaignId,
  id: string,
): Promise<Outcome<TakenOver>> {
  const opened = await openListImport(access, campaign, id);
  if (!opened.ok) return opened;
  const account = writerOf(access);
  if (opened.value === null || account === null) return succeed('taken-over');
  const { table } = opened.value;
  return changeList<TakenOver>(access, campaign, async ({ repositories, owner, at }) => {
    const { clientImports, firmLists } = repositories;
    // Looked at again: somebody else may have put the same firms there meanwhile.
    const listed = await firmLists.list(owner);
    const twice = twiceIn(table.rows, listed);
    const firms = table.rows.flatMap((row) =>
      row.firm === null || twice.has(row) ? [] : [{ ...row.firm, id: newId() }],
    );
    if (listed.length + firms.length > MOST_LISTED) return succeed({ value: 'list-full', event: null });
    // The same form, sent twice: the other one is at it.
    if (!(await clientImports.empty(account, id))) return succeed({ value: 'taken-over', event: null });
    await firmLists.add(owner, firms, at);
    return succeed({ value: 'taken-over', event: 'firm-list-imported' });
  });
}

/** Puts a table away without taking anything over. */
export async function discardListImport(
  access: OrganisationAccess,
  campaign: CampaignId,
  id: string,
): Promise<Outcome<null>> {
  const opened = await openListImport(access, campaign, id);
  const account = writerOf(access);
  if (!opened.ok) return opened;
  if (account === null) return fail({ code: 'not-found' });
  return changeList(access, campaign, async ({ repositories: { clientImports } }) => {
    await clientImports.empty(account, id);
    return succeed({ value: null, event: null });
  });
}
