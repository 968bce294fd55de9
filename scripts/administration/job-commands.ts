import { JOB_STATES } from '#app/domain/job/job.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';

/** More than anybody reads. */
const MOST_LISTED = 200;

/** What is to be done, is being done, and became of it. What it is done to is left out: whose that is, is nobody's here. */
async function listJobs(flags: Flags): Promise<unknown> {
  const typed = textOf(flags, 'state');
  const state = JOB_STATES.find((each) => each === typed);
  if (typed !== '' && state === undefined) {
    throw new CommandError('unknown-option', `--state is one of ${JOB_STATES.join(', ')}.`);
  }
  return { jobs: await currentStore().jobs.list(MOST_LISTED, state) };
}

/** Has what was given up tried anew by the server that runs, or by the next one. */
async function retryJobs(flags: Flags): Promise<unknown> {
  const id = textOf(flags, 'id') || null;
  const retried = valueOf(
    await currentStore().write(async ({ jobs }) => succeed(await jobs.retry(id, now()))),
  );
  if (id !== null && retried === 0) {
    throw new CommandError('not-found', 'No job of that id was given up, or it was asked for again since.');
  }
  return { retried };
}

export const JOB_COMMANDS: Readonly<Record<string, Command>> = {
  'jobs list': { flags: { state: 'optional' }, run: listJobs },
  'jobs retry': { flags: { id: 'optional' }, run: retryJobs },
};
