import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { STAMP, fingerprintInputs, isBuildFresh } from './build-inputs.mjs';
import { bundleAdministration } from './bundle-administration.mjs';
import { bundleWorkers } from './bundle-workers.mjs';
import { requireOffer } from './check-languages.mjs';
import { requireSoundRegisters } from './check-registers.mjs';
import { generateClients } from './generate-clients.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NODE_ENV = 'production';

const LOCK = '.cache/build.lock';
const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|webmanifest)$/;

const runNode = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });

const workerSources = () =>
  readdirSync('app', { recursive: true })
    .filter((name) => name.endsWith('-worker.ts'))
    .map((name) => join('app', name));

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
  const { published, lines } = await requireOffer();
  lines.forEach((line) => console.warn(line));
  // For vite.config.ts, which the tool of Remix reads in a process of its own.
  process.env.PUBLISHED_LOCALES = published.join();
  rmSync('build', { recursive: true, force: true });
  generateClients();
  runNode('node_modules/@remix-run/dev/dist/cli.js', 'vite:build');
  await bundleWorkers(workerSources(), 'build/server');
  await bundleAdministration('build/server', published);
  for (const locale of published) {
    cpSync(`locales/${locale}`, `build/server/locales/${locale}`, { recursive: true });
  }
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

/** False where another builder has it. Every other fault is one to be named and not to be waited for. */
function tryLock() {
  try {
    mkdirSync(dirname(LOCK), { recursive: true });
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' && statSync(dirname(LOCK)).isDirectory()) return false;
    throw new Error(
      `Nothing can be built here: ${resolve(dirname(LOCK))} cannot be written to (${error.code}).\n` +
        'Let the user that runs this own the folder, or bring a finished build/ along: docs/how-to/install.md.',
      { cause: error },
    );
  }
}

/** One builder at a time: two servers or test runs started together would tear each other's files. */
async function withLock(work) {
  for (let tries = 0; !tryLock(); tries += 1) {
    if (tries === 3) console.log('Another build is under way here; this one waits for it.');
    if (tries > 2 && !isHeld()) rmSync(LOCK, { recursive: true, force: true });
    else await new Promise((resume) => setTimeout(resume, 500));
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

async function run() {
  const isOnlyIfStale = process.argv.includes('--if-stale');
  if (!isOnlyIfStale || !isBuildFresh()) await withLock(isOnlyIfStale ? buildIfStale : build);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run().catch((error) => {
    console.error(error.cause?.code ? error.message : error);
    process.exitCode = 1;
  });
}
