import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const MOST_NAMED = 20;

/** What stands in the folder of languages. The module is bundled, because Node reads no TypeScript. */
async function readOffer(folder) {
  const outfile = resolve('.cache', `language-faults-${randomUUID()}.mjs`);
  mkdirSync('.cache', { recursive: true });
  try {
    await bundle({
      entryPoints: ['scripts/languages/language-faults.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    });
    const module = await import(pathToFileURL(outfile).href);
    return module.readOffer(folder);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function namedOf(missing, most) {
  const more = missing.length - most;
  return more > 0 ? [...missing.slice(0, most), `and ${more} more: npm run languages:due`] : missing;
}

/**
 * The languages to offer, and a line about each that is left out, with file and key. Throws where a message is broken or
 * German or English is incomplete, naming each.
 */
export async function requireOffer(folder = 'locales', most = MOST_NAMED) {
  const { published, leftOut, broken } = await readOffer(folder);
  if (broken.length > 0) throw new Error(['The words are not sound.', ...broken].join('\n  '));
  const lines = leftOut.map(({ locale, missing }) =>
    [
      `Left out, as it is not finished: ${locale}, ${missing.length} to come.`,
      ...namedOf(missing, most),
    ].join('\n  '),
  );
  return { published, lines };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { published, lines } = await requireOffer('locales', Infinity);
    console.log([`Offered: ${published.join(', ')}.`, ...lines].join('\n'));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
