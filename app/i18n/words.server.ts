import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from './locales.ts';

const ENDING = '.json';
/** Beside the built server, above a part of it, and above this source. */
const PLACES = ['./locales', '../locales', '../../locales'];

function findFolder(): string {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = folders.find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`No words in ${folders.join(', ')}`);
  return found;
}

/**
 * The words of one language by namespace, read from its files: kept apart from the code, a language that nobody asks for
 * takes no memory.
 */
export function readWords(locale: Locale): Readonly<Record<string, Record<string, unknown>>> {
  const folder = `${findFolder()}/${locale}`;
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return Object.fromEntries(
    names.map((name) => {
      const words = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, unknown>;
      return [name.slice(0, -ENDING.length), words];
    }),
  );
}
