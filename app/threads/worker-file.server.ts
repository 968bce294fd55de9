import { existsSync, mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEVELOPMENT_FOLDER = 'node_modules/.cache/ki-bruecke';

/** The one file of a worker: beside the built server, else bundled now of its source, as in development and tests. */
export async function findWorkerFile(source: string): Promise<string> {
  const name = basename(source, '.ts');
  const places = [`./${name}.js`, `../${name}.js`];
  const built = places
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (built !== undefined) return built;
  // Decided when the server is built, so that what is served never loads a compiler.
  if (import.meta.env.PROD) throw new Error(`The build holds no ${name}.js`);
  return await bundleWorker(source, resolve(DEVELOPMENT_FOLDER, `${name}.mjs`));
}

/** The options of the build, so that tests run what is shipped. */
async function bundleWorker(source: string, outfile: string): Promise<string> {
  const { build } = await import('esbuild');
  mkdirSync(resolve(DEVELOPMENT_FOLDER), { recursive: true });
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outfile;
}
