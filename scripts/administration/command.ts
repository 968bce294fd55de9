import { parseArgs } from 'node:util';
import type { Outcome } from '#app/domain/shared/problem.ts';

export type Flags = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a flag takes: a value that has to be there, one that may be, several, or nothing. */
type FlagKind = 'required' | 'optional' | 'several' | 'switch';

/** One command: its flags, and what it does. What it returns is printed as JSON. */
export interface Command {
  readonly flags: Readonly<Record<string, FlagKind>>;
  /** Whether it works on an open database. Left out: it does. */
  readonly isOnFiles?: boolean;
  readonly run: (flags: Flags) => Promise<unknown>;
}

/** Why a command did nothing: a code, as programs read it, and a sentence for people. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;
  constructor(code: string, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

/** What a use case answers; its problem ends the command. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { code, errors } = outcome.problem;
  throw new CommandError(code, `It was refused: ${code}.`, errors === undefined ? {} : { errors });
}

/** One flag as text; it was looked at before that it is there. */
export const textOf = (flags: Flags, name: string): string => {
  const value = flags[name];
  return typeof value === 'string' ? value : '';
};

const SIGN: Readonly<Record<FlagKind, (name: string) => string>> = {
  required: (name) => `--${name} …`,
  optional: (name) => `[--${name} …]`,
  several: (name) => `--${name} … [--${name} …]`,
  switch: (name) => `[--${name}]`,
};

/** The commands there are, a line each. */
export const usageOf = (commands: Readonly<Record<string, Command>>): string =>
  Object.entries(commands)
    .map(([name, { flags }]) =>
      ['  npm run admin --', name, ...Object.entries(flags).map(([flag, kind]) => SIGN[kind](flag))].join(
        ' ',
      ),
    )
    .join('\n');

function readFlags({ flags: known }: Command, args: readonly string[]): Flags {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      { type: kind === 'switch' ? 'boolean' : 'string', multiple: kind === 'several' } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new CommandError('unknown-flag', error instanceof Error ? error.message : String(error));
  }
}

/** The command that was typed, with its flags. Throws a CommandError that says what is wrong. */
export function readCommand(
  commands: Readonly<Record<string, Command>>,
  [noun = '', verb = '', ...rest]: readonly string[],
): { readonly command: Command; readonly flags: Flags } {
  const isVerbless = verb.startsWith('--') || verb === '';
  const name = isVerbless ? noun : `${noun} ${verb}`;
  const found = Object.hasOwn(commands, name) ? name : noun;
  const command = Object.hasOwn(commands, found) ? commands[found] : undefined;
  if (command === undefined) throw new CommandError('unknown-command', `There is no command "${name}".`);
  const args = found === noun && verb !== '' ? [verb, ...rest] : rest;
  const flags = readFlags(command, args);
  const isMissing = (flag: string): boolean => {
    const kind = command.flags[flag];
    const value = flags[flag];
    return (kind === 'required' || kind === 'several') && (value === undefined || value === '');
  };
  const missing = Object.keys(command.flags).find(isMissing);
  if (missing !== undefined) throw new CommandError('missing-flag', `--${missing} is missing.`);
  return { command, flags };
}
