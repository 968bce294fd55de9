import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { generateClients } from './generate-clients.mjs';
import { explain, serve } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NODE_ENV = 'development';
generateClients();

try {
  const vite = await createServer({ server: { middlewareMode: true } });
  // Words are read by the program itself, and read once.
  vite.watcher.on('change', (file) => {
    if (file.startsWith(resolve('locales'))) vite.moduleGraph.invalidateAll();
  });
  const { start } = await vite.ssrLoadModule('./app/server.ts');
  await serve(() =>
    start({
      middlewares: vite.middlewares,
      loadBuild: () => vite.ssrLoadModule('virtual:remix/server-build'),
    }),
  );
} catch (error) {
  explain(error);
}
