import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE = 'prisma/schema.prisma';
const VARIANT = 'prisma/schema.postgresql.prisma';

/** Replaces what stands there once; a schema that was rearranged is noticed here and not in a wrong client. */
function replaceOnce(text, before, after) {
  if (text.split(before).length !== 2) throw new Error(`${SOURCE} should hold ${before} exactly once`);
  return text.replace(before, after);
}

/** The same model for PostgreSQL: provider and output are the only differences. */
export function toPostgresqlSchema(schema) {
  const provided = replaceOnce(schema, 'provider = "sqlite"', 'provider = "postgresql"');
  return replaceOnce(provided, 'generated/sqlite"', 'generated/postgresql"');
}

/** Both database clients, from one model. */
export function generateClients() {
  writeFileSync(VARIANT, toPostgresqlSchema(readFileSync(SOURCE, 'utf8')));
  for (const schema of [SOURCE, VARIANT]) {
    const options = ['generate', '--no-hints', '--schema', schema];
    execFileSync(process.execPath, ['node_modules/prisma/build/index.js', ...options], { stdio: 'inherit' });
  }
}
