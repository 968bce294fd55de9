import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as `npm start` runs it, on a free port with data of its own. */
export interface ServedProduct {
  readonly origin: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
  /** What the server printed so far. */
  readonly output: () => string;
  /** Ends it in the way given and resolves with the exit code, null after a kill. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  readonly remove: () => void;
}

interface ServeOptions {
  /** Data of an earlier run. */
  readonly dataDir?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const ADDRESS = /KI-Brücke: (http:\/\/localhost:\d+)/;

export async function serveProduct({ dataDir, settings }: ServeOptions = {}): Promise<ServedProduct> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'ki-bruecke-served-'));
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...inherited } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: '',
    ...settings,
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const origin = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const found = ADDRESS.exec(printed);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}:\n${printed}`)));
  });
  return {
    origin,
    dataDir: folder,
    child,
    output: () => printed,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
