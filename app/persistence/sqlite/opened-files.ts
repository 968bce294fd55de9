import { statSync } from 'node:fs';

/** `log`: the file is there, its log is not, and only who has it open can still save what stands in it. */
export type Loss = 'log' | 'file' | null;

/** Which files a process has open. SQLite goes on writing to one that was removed, and says that all is well. */
export interface OpenedFiles {
  /** Notes which log belongs to the file, once a connection has opened it. */
  readonly note: () => void;
  /** Four looks at the folder, which take as long as nothing beside a save. */
  readonly findLoss: () => Loss;
}

const LOGS = ['-wal', '-shm'];

/** Null where nothing lies. Device and number: a file that took the place of another one has a number of its own. */
function identify(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${String(found.dev)} ${String(found.ino)}`;
}

export function watchFiles(file: string): OpenedFiles {
  const opened = identify(file);
  const logs = (): string => LOGS.map((suffix) => identify(file + suffix)).join();
  let openedLogs: string | null = null;
  return {
    note: () => {
      openedLogs = logs();
    },
    findLoss: () => {
      if (identify(file) !== opened) return 'file';
      return openedLogs !== null && logs() !== openedLogs ? 'log' : null;
    },
  };
}
