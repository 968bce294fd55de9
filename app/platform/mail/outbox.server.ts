import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../env.server.ts';

/** Where letters lie that no mail server takes. */
export const outboxFolder = (): string => join(env.dataDir, 'outbox');

/** Longer than any code in a letter is good. */
const LETTERS_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A letter in the outbox as far as it may be shown: its file is named by the time it was written, what stands in it is private. */
export interface WaitingLetter {
  readonly file: string;
  readonly bytes: number;
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.eml')).sort();
};

/** What lies in the outbox, the oldest first. */
export async function listOutbox(): Promise<readonly WaitingLetter[]> {
  const folder = outboxFolder();
  const names = await namesIn(folder);
  return Promise.all(names.map(async (file) => ({ file, bytes: (await stat(join(folder, file))).size })));
}

/** Erases letters nobody passed on, which hold addresses, and says how many there were. */
export async function dropOldLetters(at: Date): Promise<number> {
  const folder = outboxFolder();
  const paths = (await namesIn(folder)).map((name) => join(folder, name));
  let dropped = 0;
  for (const path of paths) {
    if (at.getTime() - (await stat(path)).mtimeMs <= LETTERS_KEPT_MS) continue;
    await rm(path, { force: true });
    dropped += 1;
  }
  return dropped;
}
