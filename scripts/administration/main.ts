import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { jitter } from '#app/platform/random.server.ts';
import { CAMPAIGN_COMMANDS } from './campaign-commands.ts';
import type { Command } from './command.ts';
import { CommandError, readCommand, usageOf } from './command.ts';
import { JOB_COMMANDS } from './job-commands.ts';
import { MAIL_COMMANDS } from './mail-commands.ts';
import { PEOPLE_COMMANDS } from './people-commands.ts';
import { RELEASE_COMMANDS } from './release-commands.ts';
import { UPKEEP_COMMANDS } from './upkeep-commands.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ...PEOPLE_COMMANDS,
  ...CAMPAIGN_COMMANDS,
  ...JOB_COMMANDS,
  ...MAIL_COMMANDS,
  ...RELEASE_COMMANDS,
  ...UPKEEP_COMMANDS,
};
const TYPED_WRONGLY = ['unknown-command', 'unknown-flag', 'missing-flag'];
const SAID_PLAINLY = ['MigrationError', 'ConnectionError', 'StorageError'];

async function perform(args: readonly string[]): Promise<unknown> {
  const { command, flags } = readCommand(COMMANDS, args);
  if (command.isOnFiles === true) return command.run(flags);
  await openStore(env.database, { random: jitter, at: now() });
  try {
    return await command.run(flags);
  } finally {
    await closeStore();
  }
}

function tell(error: unknown): void {
  if (error instanceof CommandError) {
    const { code, message, more } = error;
    console.error(JSON.stringify({ code, message, ...more }));
    if (TYPED_WRONGLY.includes(code)) console.error(`The commands:\n${usageOf(COMMANDS)}`);
    return;
  }
  const isKnown = error instanceof Error && SAID_PLAINLY.includes(error.name);
  console.error(JSON.stringify({ code: 'failed', message: isKnown ? error.message : String(error) }));
}

/** Performs one command: JSON on standard output, or a code on standard error. Returns the exit status. */
export async function administer(args: readonly string[]): Promise<0 | 1> {
  // What lies in back-ups is nobody else's to read.
  process.umask(0o077);
  try {
    console.log(JSON.stringify(await perform(args)));
    return 0;
  } catch (error) {
    tell(error);
    return 1;
  }
}
