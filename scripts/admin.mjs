import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

// Standard output is for the answer alone.
process.env.LOG_LEVEL ||= 'silent';

/** The words and migrations are read by Vite, as in the build: so this needs none and is always the code that lies here. */
const vite = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  // Sources bundle their own workers, also where the settings are those of what is served.
  define: { 'import.meta.env.PROD': 'false' },
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { administer } = await vite.ssrLoadModule('/scripts/administration/main.ts');
  process.exitCode = await administer(process.argv.slice(2));
} finally {
  await vite.close();
}
