import { writeSync } from 'node:fs';

export interface LogOutput {
  readonly write: (line: string) => void;
  /** Whether the last line could not be written. */
  readonly isFailing: () => boolean;
}

const PAUSE_MS = 5;
const MOST_PAUSES = 20;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EAGAIN';

/** Writes what fits. The reader of a pipe that is full is waited for, so many times. */
function writeSome(fd: number, bytes: Uint8Array, pauses: number): number {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    if (pauses <= 0 || !isFull(error)) throw error;
    Atomics.wait(sleeper, 0, 0, PAUSE_MS);
    return writeSome(fd, bytes, pauses - 1);
  }
}

/** What the lines say that could not be written, once one can be again. */
type ToNotice = (dropped: number) => string;

/**
 * Writes lines one by one to a file that is open. Where that fails, as on a full disk or after the reader of a pipe has
 * gone, the line is dropped and the server goes on.
 */
export function openLogOutput(fd: number, toNotice: ToNotice): LogOutput {
  let dropped = 0;
  /** A part of a line stands there without its end. */
  let isTorn = false;
  const put = (text: string): void => {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
      // Nobody waits again and again for a reader that did not come.
      rest = rest.subarray(writeSome(fd, rest, dropped > 0 ? 0 : MOST_PAUSES));
      isTorn = rest.length > 0;
    }
  };
  return {
    write: (line) => {
      try {
        put(`${isTorn ? '\n' : ''}${dropped > 0 ? toNotice(dropped) : ''}${line}`);
        dropped = 0;
      } catch {
        dropped += 1;
      }
    },
    isFailing: () => dropped > 0,
  };
}
