import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEVELOPMENT_FOLDER = 'node_modules/.cache/ki-bruecke';

/** The one file of a worker: beside the built server, else bundled now of its source, as in development and tests. */
export async function findWorkerFile(source: string): Promise<string> {
  const name = basename(source, '.ts');
  const places = [`./${name}.mjs`, `../${name}.mjs`];
  const built = places
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (built !== undefined) return built;
  // Decided when the server is built, so that what is served never loads a compiler.
  if (import.meta.env.PROD) throw new Error(`The build holds no ${name}.mjs`);
  const { bundleWorkers } = await import('../../scripts/bundle-workers.mjs');
  await bundleWorkers([source], resolve(DEVELOPMENT_FOLDER));
  return resolve(DEVELOPMENT_FOLDER, `${name}.mjs`);
}
