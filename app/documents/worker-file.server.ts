import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILT = ['./report-worker.js', '../report-worker.js'];
const SOURCE = 'app/documents/report-worker.ts';
const DEVELOPMENT_FILE = 'node_modules/.cache/ki-bruecke/report-worker.mjs';

/** The worker's one file: beside the built server, else bundled now, as in development and tests. */
export async function findWorkerFile(): Promise<string> {
  const built = BUILT.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(path),
  );
  if (built !== undefined) return built;
  // Decided when the server is built, so that what is served never loads a compiler.
  if (import.meta.env.PROD) throw new Error('The build holds no report-worker.js');
  return await bundleWorker(DEVELOPMENT_FILE);
}

/** The options of the build, so that tests run what is shipped. */
async function bundleWorker(outfile: string): Promise<string> {
  const { build } = await import('esbuild');
  mkdirSync(new URL('.', new URL(outfile, `file://${process.cwd()}/`)), { recursive: true });
  await build({
    entryPoints: [SOURCE],
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
  return fileURLToPath(new URL(outfile, `file://${process.cwd()}/`));
}
