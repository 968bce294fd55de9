import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Metafile, build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { INPUTS } from '../../scripts/build-inputs.mjs';
import { serveProduct } from '#tests/setup/served.ts';

/** What comes along where nothing is built: docs/how-to/install.md. */
const BROUGHT = ['scripts/start.mjs', 'scripts/serve.mjs', 'scripts/build-inputs.mjs', 'scripts/back-up.mjs'];
const WORKERS = [
  'build/server/report-worker.mjs',
  'build/server/docx-worker.mjs',
  'build/server/evaluation-worker.mjs',
];
/** What scripts/pdf-renderer.mjs puts into the worker: what these ask for, the worker asks for. */
const BUNDLED = ['@react-pdf/renderer', '@react-pdf/layout', '@react-pdf/textkit', '@react-pdf/render'];

const WithDependencies = z.object({ dependencies: z.record(z.string(), z.string()) });
const dependenciesIn = (folder: string) =>
  Object.keys(
    WithDependencies.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).dependencies,
  );
const { packages: installed } = z
  .object({ packages: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

async function readInputs(entryPoints: readonly string[]): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    external: ['../build/*'],
    metafile: true,
    write: false,
    outdir: 'build',
    logLevel: 'error',
  });
  return metafile.inputs;
}

/** The packages that what is served asks for, now or later. */
async function packagesOf(entryPoints: readonly string[]): Promise<readonly string[]> {
  const asked = Object.values(await readInputs(entryPoints)).flatMap(({ imports }) => imports);
  const named = asked.map(({ path }) => path).filter((path) => !/^(node:|\.|build\/|scripts\/)/.test(path));
  const packages = named.map((path) =>
    path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return [...new Set(packages)].filter((name) => !isBuiltin(name));
}

describe('the product where it is served', () => {
  it('runs one process that asks for no package of development', async () => {
    const product = await serveProduct();
    try {
      const pid = String(product.child.pid);
      const children = `/proc/${pid}/task/${pid}/children`;
      if (existsSync(children)) expect(readFileSync(children, 'utf8').trim()).toBe('');
    } finally {
      await product.end();
      await product.remove();
    }
    const packages = await packagesOf(['build/server/index.js', ...WORKERS, ...BROUGHT]);
    expect(packages).toContain('express');
    expect(packages).toContain('pdfkit');
    const served = new Set([
      ...dependenciesIn('.'),
      ...BUNDLED.flatMap((name) => dependenciesIn(join('node_modules', name))),
    ]);
    expect(packages.filter((name) => !served.has(name))).toEqual([]);
  }, 300_000);

  it('finds, for what is put into the worker, the packages that it would find in its own folder', () => {
    const ofTheirOwn = BUNDLED.map((name) => `node_modules/${name}/node_modules/`);
    const isOfTheirOwn = (path: string) => ofTheirOwn.some((folder) => path.startsWith(folder));
    expect(Object.keys(installed).filter(isOfTheirOwn)).toEqual([]);
  });

  it('holds no sign that has its whole code kept in two bytes for each letter, and no words', () => {
    const code = readdirSync('build/server/assets').filter((name) => name.endsWith('.js'));
    const read = (name: string) => readFileSync(join('build/server/assets', name), 'utf8');
    expect(code.length).toBeGreaterThan(0);
    expect(code.filter((name) => /[^\0-\xff]/.test(read(name)))).toEqual([]);
    const { documentTitle } = JSON.parse(readFileSync('build/server/locales/de/start.json', 'utf8')) as {
      documentTitle: string;
    };
    expect(documentTitle).not.toBe('');
    expect(code.filter((name) => read(name).includes(documentTitle))).toEqual([]);
  });

  it('is built anew where a script of the build changed', async () => {
    const scripts = Object.keys(await readInputs(['scripts/build.mjs']));
    expect(scripts).toContain('scripts/pdf-renderer.mjs');
    expect(scripts.filter((script) => !INPUTS.includes(script))).toEqual([]);
  });

  it('names the fault where nothing can be built, and waits for nobody', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-closed-'));
    for (const file of Object.keys(await readInputs(['scripts/build.mjs']))) cpSync(file, join(folder, file));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    // What no user may write to, whoever runs this test.
    writeFileSync(join(folder, '.cache'), '');
    const options = { cwd: folder, encoding: 'utf8', timeout: 30_000 } as const;
    const run = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], options);
    rmSync(folder, { recursive: true, force: true });
    expect([run.status, run.signal]).toEqual([1, null]);
    expect(run.stderr).toMatch(/^Nothing can be built here: .*\.cache cannot be written to/);
  });

  it('says what is missing where there is neither a build nor the tools for one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-bare-'));
    for (const file of BROUGHT) cpSync(file, join(folder, file));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const start = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(start.status).toBe(1);
    expect(start.stderr).toMatch(/^There is no build .*\nRun "npm ci --include=dev"/u);
  });
});
