import { pathToFileURL } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

const LANGUAGES = 'scripts/languages/language-faults.ts';
const MOST_NAMED = 20;

function namedOf(missing, most) {
  const more = missing.length - most;
  return more > 0 ? [...missing.slice(0, most), `and ${more} more: npm run languages:due`] : missing;
}

/**
 * The languages to offer, and a line about each that is left out, with file and key. Throws where a message is broken or
 * German or English is incomplete, naming each.
 */
export async function requireOffer(folder = 'locales', most = MOST_NAMED) {
  const { readOffer } = await importTypeScript(LANGUAGES);
  const { published, leftOut, broken } = readOffer(folder);
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
