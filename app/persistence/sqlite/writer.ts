import type { DatabaseOptions } from '../database.ts';
import type { PrismaClient } from '../generated/sqlite/client.ts';
import { createWriteClient } from './client.ts';
import { emptyLog } from './log-sweeper.ts';
import { watchFiles } from './opened-files.ts';
import { FileLostError } from './storage-fault.ts';

export interface Writer {
  /** Runs what writes. What it returns is in the file that lies there, or it throws. */
  readonly run: <T>(write: (client: PrismaClient) => Promise<T>) => Promise<T>;
  /** Closes the connection; the next write opens another one. */
  readonly drop: () => Promise<void>;
}

interface WriterOptions extends Pick<DatabaseOptions, 'onWriteConnection' | 'onStatement'> {
  /** Called before a log that was removed is left, for who else has it open. */
  readonly onLogLost: () => Promise<void>;
}

/**
 * The one writing client. After a fault of the storage it is replaced: a poisoned connection lies. Before and after each
 * write it looks whether its files still lie there: a log that somebody removed is brought into the file, of which this
 * process is the only one that can, and nothing more is taken in once the file itself is gone.
 */
export function createWriter(file: string, options: WriterOptions): Writer {
  const { onWriteConnection: pragmas, onStatement, onLogLost } = options;
  const files = watchFiles(file);
  let client: PrismaClient | null = null;

  const current = (): PrismaClient =>
    (client ??= createWriteClient({ file, pragmas, onStatement, onOpen: files.note }));
  const close = async (): Promise<void> => {
    const closed = client;
    client = null;
    await closed?.$disconnect();
  };
  /** A connection that has a removed log open is kept until all of the log is in the file: nobody else can reach it. */
  const leaveLog = async (): Promise<void> => {
    if (client !== null && !(await emptyLog(client))) {
      throw new FileLostError('The log was removed, and somebody is reading it just now');
    }
    await onLogLost();
    await close();
  };
  const requireFiles = async (): Promise<void> => {
    const loss = files.findLoss();
    if (loss === 'file') throw new FileLostError('The database was removed or replaced');
    if (loss === 'log') await leaveLog();
  };

  return {
    run: async (write) => {
      await requireFiles();
      const value = await write(current());
      const loss = files.findLoss();
      if (loss !== null) throw new FileLostError(`The ${loss} was removed while something was written`);
      return value;
    },
    drop: async () => {
      if (files.findLoss() !== 'log') await close();
      else await leaveLog().catch(() => {});
    },
  };
}
