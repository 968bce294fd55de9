import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

// The server build is our own express application (app/server.ts), which imports Remix's build as a virtual
// module. One bundle means one instance of every module, the database gate among them.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    ...(isSsrBuild ? { rollupOptions: { input: './app/server.ts' } } : {}),
  },
}));
