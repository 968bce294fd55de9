import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

/** What a module in TypeScript exports. It is bundled, because Node reads no TypeScript. */
export async function importTypeScript(module) {
  // A name of its own each time: modules are remembered by name.
  const outfile = resolve('.cache', `${basename(module, '.ts')}-${randomUUID()}.mjs`);
  mkdirSync('.cache', { recursive: true });
  try {
    await bundle({
      entryPoints: [module],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
