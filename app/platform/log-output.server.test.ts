import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLogOutput } from './log-output.server.ts';

const noticeOf = (dropped: number): string => `${String(dropped)} dropped\n`;

describe('the lines of the log', () => {
  it('are written as they come', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-log-'));
    const file = openSync(join(folder, 'log'), 'w');
    const output = openLogOutput(file, noticeOf);
    for (const line of ['one\n', 'two\n']) output.write(line);
    closeSync(file);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('one\ntwo\n');
    // The file is not open any more.
    output.write('three\n');
    expect(output.isFailing()).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('are dropped on a full disk, which is said and throws nothing', () => {
    const full = openSync('/dev/full', 'w');
    const output = openLogOutput(full, noticeOf);
    expect(output.isFailing()).toBe(false);
    output.write('lost\n');
    output.write('lost\n');
    expect(output.isFailing()).toBe(true);
    closeSync(full);
  });

  it('go on once there is room again, with how many are missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-log-'));
    const file = openSync(join(folder, 'log'), 'w');
    closeSync(file);
    const output = openLogOutput(file, noticeOf);
    output.write('lost\n');
    expect(openSync(join(folder, 'log'), 'w'), 'the lowest free number is given out again').toBe(file);
    output.write('found\n');
    expect(output.isFailing()).toBe(false);
    closeSync(file);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('1 dropped\nfound\n');
    rmSync(folder, { recursive: true });
  });
});
