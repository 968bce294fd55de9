import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether so much is free on the disk of a file. Where that cannot be asked, the next write will tell. */
export function hasRoomBeside(file: string, megabytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize >= megabytes * 1024 * 1024;
  } catch {
    return true;
  }
}
