import { build } from 'esbuild';
import { pdfRenderer } from './pdf-renderer.mjs';

/** Heavy work is done in threads of their own, which load one file each: the same in the build, development and tests. */
export const bundleWorkers = (entryPoints, outdir) =>
  build({
    entryPoints,
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [pdfRenderer],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
