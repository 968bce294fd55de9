import { writeSync } from 'node:fs';

export interface LogOutput {
  readonly write: (line: string) => void;
  /** Whether the last line could not be written. */
  readonly isFailing: () => boolean;
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
      rest = rest.subarray(writeSync(fd, rest));
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
