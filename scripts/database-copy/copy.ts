import type { Source } from './source.ts';
import type { Digest, Row, Table } from './table.ts';
import { CopyError, isSame, startDigest } from './table.ts';
import type { Target } from './target.ts';

const BATCH = 200;
/** What the readiness check of a server that was tried out has left is no data of anybody's. */
const MAY_BE_REPLACED: ReadonlySet<string> = new Set(['Heartbeat']);

function* batchesOf(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function describe(source: Source, target: Target, name: string): Promise<Table> {
  const [columns, key] = await Promise.all([target.columns(name), target.key(name)]);
  const here = [...source.columnNames(name)].sort().join(', ');
  const there = columns
    .map((column) => column.name)
    .sort()
    .join(', ');
  if (here !== there) throw new CopyError(`${name} has other columns on each side: ${here}; ${there}`);
  if (key.length === 0) throw new CopyError(`${name} has no key by which its rows could be told apart.`);
  return { name, columns, key, selfReferences: source.selfReferences(name) };
}

function digestOfSource(source: Source, table: Table): Digest {
  const digest = startDigest();
  for (const row of source.rows(table)) digest.add(row);
  return digest.finish();
}

async function copyTable(source: Source, target: Target, table: Table): Promise<void> {
  if (MAY_BE_REPLACED.has(table.name)) await target.clear(table.name);
  for (const batch of batchesOf(source.rows(table))) await target.add(table, batch);
  if (table.selfReferences.length === 0) return;
  // Only now are all rows there that others point at.
  for (const batch of batchesOf(source.rows(table))) await target.link(table, batch);
}

/** What a table of the target holds that nobody asked to be copied there. */
async function findForeign(target: Target, tables: readonly Table[]): Promise<string | null> {
  for (const { name } of tables) {
    if (MAY_BE_REPLACED.has(name)) continue;
    const count = await target.count(name);
    if (count > 0) return `${name}: ${String(count)} rows`;
  }
  return null;
}

async function isCopied(source: Source, target: Target, tables: readonly Table[]): Promise<boolean> {
  for (const table of tables) {
    if (MAY_BE_REPLACED.has(table.name)) continue;
    if (!isSame(digestOfSource(source, table), await target.digest(table))) return false;
  }
  return true;
}

/**
 * Copies every table in one transaction of the target, so that an interrupted run leaves nothing and can simply be
 * started again, and proves before the end that both sides hold the same. False: they did already.
 */
export async function copyDatabase(
  source: Source,
  target: Target,
  tell: (line: string) => void,
): Promise<boolean> {
  const names = source.tableNames();
  await target.lock(names);
  const tables: Table[] = [];
  for (const name of names) tables.push(await describe(source, target, name));
  const foreign = await findForeign(target, tables);
  if (foreign !== null) {
    if (await isCopied(source, target, tables)) return false;
    throw new CopyError(`The target holds other data already (${foreign}). Nothing was changed.`);
  }
  for (const table of tables) {
    await copyTable(source, target, table);
    const [here, there] = [digestOfSource(source, table), await target.digest(table)];
    if (!isSame(here, there)) {
      throw new CopyError(`${table.name} is not the same on both sides. Nothing was kept.`);
    }
    tell(`${table.name}: ${String(there.count)} rows, digest ${there.sha256.slice(0, 16)} on both sides`);
  }
  await target.commit();
  return true;
}
