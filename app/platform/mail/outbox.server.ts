import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../env.server.ts';

/** Where letters lie that no mail server takes. */
export const outboxFolder = (): string => join(env.dataDir, 'outbox');

/** Longer than any code in a letter is good. */
const LETTERS_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Erases letters nobody passed on, which hold addresses, and says how many there were. */
export async function dropOldLetters(at: Date): Promise<number> {
  const folder = outboxFolder();
  const names = await readdir(folder).catch(() => []);
  let dropped = 0;
  for (const path of names.filter((name) => name.endsWith('.eml')).map((name) => join(folder, name))) {
    if (at.getTime() - (await stat(path)).mtimeMs <= LETTERS_KEPT_MS) continue;
    await rm(path, { force: true });
    dropped += 1;
  }
  return dropped;
}
