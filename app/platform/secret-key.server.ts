import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.server.ts';

const BYTES = 32;

const isThere = (error: unknown): boolean => (error as { code?: unknown }).code === 'EEXIST';

/** Of processes that begin at the same moment one makes the file, whole, and the others read it. */
function makeFile(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(BYTES).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    rmSync(draft);
  }
}

function readOwn(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(dataDir, { recursive: true });
    makeFile(file);
    return readFileSync(file, 'utf8');
  }
}

let known: string | null = null;

/** The key of this installation: from the settings, else from a file beside the data that is made once. */
export function secretKey(): string {
  known ??= env.secretKey ?? readOwn(env.dataDir);
  return known;
}
