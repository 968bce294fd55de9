import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '#app/persistence/database.ts';
import { createPostgresqlDatabase } from './postgresql-database.ts';
import { TEST_ENGINE } from './test-engine.ts';

/** The product as `npm start` runs it, on a free port with data of its own. */
export interface ServedProduct {
  readonly origin: string;
  readonly dataDir: string;
  /** What DATABASE_URL said; empty for the SQLite file in `dataDir`. */
  readonly databaseUrl: string;
  readonly child: ChildProcess;
  /** What the server printed so far. */
  readonly output: () => string;
  /** Ends it in the way given and resolves with the exit code, null after a kill. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  readonly remove: () => Promise<void>;
}

export interface ServeOptions {
  /** Goes on with the data of an earlier run, which is not served any more. */
  readonly after?: ServedProduct;
  readonly engine?: Engine;
  readonly settings?: Readonly<Record<string, string>>;
}

const ADDRESS = /KI-Brücke: (http:\/\/localhost:\d+)/;

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly remove: () => Promise<void>;
}

async function createPlace(engine: Engine): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ki-bruecke-served-'));
  // Without a table: the product makes its own, as on the first day.
  const database = engine === 'postgresql' ? await createPostgresqlDatabase('blank') : null;
  const remove = async (): Promise<void> => {
    rmSync(dataDir, { recursive: true, force: true });
    await database?.drop();
  };
  return { dataDir, databaseUrl: database?.url ?? '', remove };
}

export async function serveProduct(options: ServeOptions = {}): Promise<ServedProduct> {
  const { after, engine = TEST_ENGINE, settings } = options;
  const { dataDir, databaseUrl, remove } = after ?? (await createPlace(engine));
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...inherited } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    NODE_ENV: 'production',
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
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
    ...{ dataDir, databaseUrl, remove },
    child,
    output: () => printed,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
