import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { STAMP, fingerprintInputs, isBuildFresh } from './build-inputs.mjs';
import { requireSoundRegisters } from './check-registers.mjs';
import { generateClients } from './generate-clients.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NODE_ENV = 'production';

const LOCK = '.cache/build.lock';
const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|webmanifest)$/;

const runNode = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });

/** Heavy work is done in threads of their own, which load one file each. */
async function bundleWorkers() {
  const names = readdirSync('app', { recursive: true }).filter((name) => name.endsWith('-worker.ts'));
  await bundle({
    entryPoints: names.map((name) => join('app', name)),
    outdir: 'build/server',
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}

/** Compressed once here, so that no request waits for it. */
function precompress(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  for (const file of files.filter((name) => COMPRESSIBLE.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
}

async function build() {
  await requireSoundRegisters();
  rmSync('build', { recursive: true, force: true });
  generateClients();
  runNode('node_modules/@remix-run/dev/dist/cli.js', 'vite:build');
  await bundleWorkers();
  precompress('build/client');
  // Last: a build that broke off is not taken for a whole one.
  writeFileSync(STAMP, fingerprintInputs());
}

/** Whether the process that holds the lock is still there. */
function isHeld() {
  try {
    process.kill(Number(readFileSync(`${LOCK}/pid`, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** One builder at a time: two servers or test runs started together would tear each other's files. */
async function withLock(work) {
  mkdirSync('.cache', { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(LOCK);
      break;
    } catch {
      if (tries > 2 && !isHeld()) rmSync(LOCK, { recursive: true, force: true });
      else await new Promise((resume) => setTimeout(resume, 500));
    }
  }
  writeFileSync(`${LOCK}/pid`, String(process.pid));
  try {
    return await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/** Somebody else may have built while this one waited. */
const buildIfStale = () => (isBuildFresh() ? undefined : build());

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await withLock(process.argv.includes('--if-stale') ? buildIfStale : build);
}
