import { join, resolve } from 'node:path';
import { backUpFile } from './back-up-file.mjs';

/** A blank setting is one that is not set, as for the server. */
const setting = (name) => process.env[name]?.trim() || null;

const dataDir = setting('DATA_DIR') ?? './data';
const url = setting('DATABASE_URL');
const folder = resolve(process.argv[2] ?? join(dataDir, 'backups'));

/** The file that the server would take for the same settings. */
function sourceOf() {
  if (url === null) return resolve(dataDir, 'ki-bruecke.db');
  if (/^postgres(?:ql)?:/.test(url)) {
    throw new Error(
      'This copies a SQLite file. For PostgreSQL use pg_dump: docs/how-to/run-on-postgresql.md.',
    );
  }
  if (!url.startsWith('file:')) throw new Error('DATABASE_URL must begin with file: for a SQLite file.');
  return resolve(url.slice('file:'.length).replace(/\?.*$/, ''));
}

try {
  // What firms answered is nobody else's to read: files 600, folders 700.
  process.umask(0o077);
  const { file, assessments } = backUpFile(sourceOf(), folder);
  console.log(`${file}: ${assessments} assessments`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
