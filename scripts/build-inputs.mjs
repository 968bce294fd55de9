import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build is made of. */
export const INPUTS = [
  'app',
  'locales',
  'public',
  'prisma/schema.prisma',
  'prisma/migrations',
  'scripts/administration',
  'scripts/build.mjs',
  'scripts/build-inputs.mjs',
  'scripts/bundle-administration.mjs',
  'scripts/bundle-workers.mjs',
  'scripts/check-languages.mjs',
  'scripts/check-registers.mjs',
  'scripts/demo',
  'scripts/generate-clients.mjs',
  'scripts/import-typescript.mjs',
  'scripts/languages',
  'scripts/pdf-renderer.mjs',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
];
/** What the build was made of, written when it was whole. */
export const STAMP = 'build/inputs.sha256';
const IGNORED = /\.test\.tsx?$|[\\/]generated[\\/]/;

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** One fingerprint of everything a build is made of. */
export function fingerprintInputs() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesOf).sort()) {
    if (!IGNORED.test(file)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether build/ was made of what lies here now. Where only a build was brought there is nothing to be made of. */
export function isBuildFresh() {
  if (!existsSync(STAMP)) return false;
  return !existsSync('app') || readFileSync(STAMP, 'utf8') === fingerprintInputs();
}
