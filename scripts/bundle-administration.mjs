import { build } from 'vite';

/** The commands of an operator as one file beside the server, so that they start at once and need no compiler. */
export const bundleAdministration = (outDir, published) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { PUBLISHED_LOCALES: JSON.stringify(published) },
    build: {
      ssr: 'scripts/administration/main.ts',
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: { output: { entryFileNames: 'administration.js' } },
    },
    ssr: { noExternal: [/^@prisma\/client/] },
  });
