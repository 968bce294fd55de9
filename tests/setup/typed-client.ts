import { transformSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const HOW_TO = 'docs/how-to/use-the-api.md';
const STRICTEST = [
  ...['--noEmit', '--skipLibCheck', '--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'],
  ...['--noUnusedLocals', '--noUnusedParameters', '--target', 'es2022', '--lib', 'es2022,dom'],
  ...['--module', 'esnext', '--moduleResolution', 'bundler', '--allowImportingTsExtensions'],
];

/** The script that the how-to shows, as somebody copies it. */
function readScript(): string {
  const [, script] = /```ts\n(.*?)```/s.exec(readFileSync(HOW_TO, 'utf8')) ?? [];
  if (script === undefined) throw new Error(`${HOW_TO} shows no script`);
  return script;
}

/** Where somebody else would run it, who has none of our types. */
const runIn = (folder: string, tool: string, ...given: readonly string[]): string =>
  spawnSync(process.execPath, [resolve('node_modules', tool), ...given], { encoding: 'utf8', cwd: folder })
    .stdout;

export interface TypedClient {
  readonly script: string;
  /** What the compiler says of a script beside the types; nothing where all is well. */
  readonly faultsIn: (script: string) => string;
  /** The script of the how-to, ready to be run. */
  readonly load: () => Promise<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;
  readonly remove: () => void;
}

/** Makes types of a description of the interface, as the how-to tells makers of tools. */
export function makeTypedClient(description: string): TypedClient {
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-typed-'));
  const [described, types] = [join(folder, 'openapi.json'), join(folder, 'ki-bruecke.ts')];
  writeFileSync(described, description);
  runIn(folder, 'openapi-typescript/bin/cli.js', described, '--output', types);
  const script = readScript();
  return {
    script,
    faultsIn: (tried) => {
      const file = join(folder, 'portfolio.ts');
      writeFileSync(file, tried);
      return runIn(folder, 'typescript/bin/tsc', ...STRICTEST, file);
    },
    load: async () => {
      const file = join(folder, 'portfolio.mjs');
      writeFileSync(file, transformSync(script, { loader: 'ts' }).code);
      return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Awaited<
        ReturnType<TypedClient['load']>
      >;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
