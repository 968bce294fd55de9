import { vitePlugin as remix } from '@remix-run/dev';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/**
 * The server build is our own express application, which imports Remix's build as a virtual module. One bundle
 * means one instance of every module, the database gate among them. Remix sets its own input, so ours comes last.
 */
const ownServer: Plugin = {
  name: 'own-server',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: './app/server.ts' } } } : {},
};

/** The languages that scripts/build.mjs found complete. Without it, as in development, all are there. */
const published = process.env.PUBLISHED_LOCALES?.split(',');

export default defineConfig(({ command }) => ({
  plugins: [remix(remixConfig), ownServer],
  define: published ? { PUBLISHED_LOCALES: JSON.stringify(published) } : {},
  // One sign beyond Latin-1 would have the whole server kept in two bytes for each.
  esbuild: { charset: 'ascii' },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Prisma's package is 70 MB of engines for databases nobody here uses; the build takes the one it needs.
  ssr: { noExternal: command === 'build' ? [/^@prisma\/client/] : [] },
}));
