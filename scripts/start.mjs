import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isBuildFresh } from './build-inputs.mjs';
import { explain, serve } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NODE_ENV ||= 'production';

const { resolve } = createRequire(import.meta.url);

class BuildError extends Error {
  name = 'BuildError';
}

function requireTools() {
  try {
    resolve('vite/package.json');
  } catch {
    throw new BuildError(
      'There is no build of what lies here, and the tools to make one are not installed.\n' +
        'Run "npm ci --include=dev", or bring a finished build/ along: docs/how-to/install.md.',
    );
  }
}

/** In a process of its own: compilers and what they hold in memory are gone before anything is served. */
function build() {
  requireTools();
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
  if (status !== 0) throw new BuildError('The build failed; what it said stands above.');
}

try {
  if (isBuildFresh()) console.log('The build is up to date.');
  else build();
  const { prepare, start, webProcesses } = await import('../build/server/index.js');
  if (webProcesses > 1) {
    const { serveMany } = await import('./serve-many.mjs');
    await prepare();
    await serveMany(webProcesses);
  } else await serve(start);
} catch (error) {
  explain(error);
}
