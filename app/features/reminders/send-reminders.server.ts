import type { ClientId } from '#app/domain/client/client.ts';
import { REMINDERS_A_DAY } from '#app/domain/client/reminder.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { hastenJob } from '#app/jobs/ask-for-job.server.ts';
import { wakeJobs } from '#app/jobs/do-jobs.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReminderLetter } from '#app/persistence/reminder-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { ChosenClient, Reminding } from './choose-clients.server.ts';
import { findAll, withBars } from './choose-clients.server.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What became of it: on its way, or more than somebody may send in a day, or nobody left who can be reminded. */
export type Asked = 'asked' | 'too-many' | 'nobody';

/** By the membership of this moment, which is held, so that what somebody sends at once is counted one after the other. */
async function actNow({ organisations }: WriteRepositories, reminding: Reminding): Promise<Reminding> {
  const { adviser, organisation } = reminding;
  const members = await organisations.holdMembers(organisation);
  const memberships = members
    .filter(({ account }) => account === adviser.account)
    .map(({ role }) => ({ organisation, role }));
  return { organisation, adviser: { ...adviser, memberships } };
}

/** Puts a letter to each of them into the queue; who was reminded meanwhile is left out. */
async function queue(
  { clients, reminders }: WriteRepositories,
  letter: string,
  chosen: readonly ChosenClient[],
): Promise<number> {
  let count = 0;
  for (const { client, bar } of chosen) {
    if (bar !== null || !(await clients.remind(client.organisation, client.id, now()))) continue;
    await reminders.add(letter, { id: newId(), client: client.id }, now());
    count += 1;
  }
  return count;
}

/**
 * Has a reminder sent to each of these clients, one letter each. All of them have to be theirs to remind: else `not-found`,
 * and nothing is sent to anybody. The same form sent again sends nothing more.
 */
export async function sendReminders(
  asking: Reminding,
  ids: readonly ClientId[],
  letter: ReminderLetter,
): Promise<Outcome<Asked>> {
  const asked = await currentStore().write(async (repositories): Promise<Outcome<Asked>> => {
    const { reminders, audit } = repositories;
    const reminding = await actNow(repositories, asking);
    const { adviser, organisation } = reminding;
    const found = await findAll(repositories, reminding, ids);
    if (found === null) return fail({ code: 'not-found' });
    const chosen = (await withBars(repositories, organisation, found)).filter(({ bar }) => bar === null);
    const since = new Date(now().getTime() - DAY_MS);
    const sent = await reminders.countSince(adviser.account, since);
    if (!(await reminders.write(adviser.account, letter, now()))) return succeed('asked');
    if (sent + chosen.length > REMINDERS_A_DAY) return fail({ code: 'rate-limited' });
    if ((await queue(repositories, letter.id, chosen)) === 0) return succeed('nobody');
    await hastenJob(repositories, 'deliver-reminders');
    await audit.note(adviser.account, { id: newId(), kind: 'reminders-sent', organisation }, now());
    return succeed('asked');
  });
  if (asked.ok) wakeJobs();
  return !asked.ok && asked.problem.code === 'rate-limited' ? succeed('too-many') : asked;
}
