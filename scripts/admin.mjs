import { fileURLToPath } from 'node:url';
import { isBuildFresh } from './build-inputs.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// Standard output is for the answer alone.
process.env.LOG_LEVEL ||= 'silent';

const args = process.argv.slice(2);

/** Read from the sources: to build them anew would pull the files from under a server that runs. */
async function administerFromSources() {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    // Sources bundle their own workers, also where the settings are those of what is served.
    define: { 'import.meta.env.PROD': 'false' },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { administer } = await vite.ssrLoadModule('/scripts/administration/main.ts');
    return await administer(args);
  } finally {
    await vite.close();
  }
}

async function administerFromBuild() {
  const { administer } = await import('../build/server/administration.js');
  return administer(args);
}

process.exitCode = await (isBuildFresh() ? administerFromBuild() : administerFromSources());
