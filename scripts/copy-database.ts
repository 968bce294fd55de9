import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Migration } from '#app/persistence/migration-ledger.ts';
import { copyDatabase } from './database-copy/copy.ts';
import { openSource } from './database-copy/source.ts';
import { CopyError } from './database-copy/table.ts';
import { openTarget } from './database-copy/target.ts';

const USAGE =
  'npm run db:copy -- --from file:./data/ki-bruecke.db --to postgresql://user:password@host:5432/database';
const EXPECTED = new Set(['CopyError', 'MigrationError', 'ConnectionError']);

function readMigrations(engine: 'sqlite' | 'postgresql'): readonly Migration[] {
  const folder = new URL(`../prisma/migrations/${engine}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8') }));
}

function readAddresses(): { readonly file: string; readonly url: string } {
  const { from = '', to = '' } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' } },
  }).values;
  const isKnown = from.startsWith('file:') && /^postgres(?:ql)?:\/\//.test(to);
  if (!isKnown) throw new CopyError(`It copies from SQLite to PostgreSQL:\n  ${USAGE}`);
  return { file: resolve(from.slice('file:'.length).replace(/\?.*$/, '')), url: to };
}

async function run(): Promise<void> {
  const { file, url } = readAddresses();
  const source = openSource(file, readMigrations('sqlite'));
  try {
    const target = await openTarget(url, readMigrations('postgresql'), new Date());
    try {
      const wasCopied = await copyDatabase(source, target, console.log);
      console.log(
        wasCopied ? 'Everything is copied.' : 'The target holds the same already. Nothing was changed.',
      );
    } finally {
      await target.close();
    }
  } finally {
    source.close();
  }
}

run().catch((error: unknown) => {
  const isExpected = error instanceof Error && EXPECTED.has(error.name);
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
