import type { Actor } from '#app/domain/access/access.ts';
import { accessToClient, accessToOrganisation, may } from '#app/domain/access/access.ts';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Client, ClientId } from '#app/domain/client/client.ts';
import type { ReminderBar } from '#app/domain/client/reminder.ts';
import { reminderBar, REMINDERS_A_DAY, reminderOccasion } from '#app/domain/client/reminder.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Portfolio } from '#app/persistence/client-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

/** Somebody who is signed in and may have clients. */
export type Adviser = Extract<Actor, { readonly kind: 'member' }>;

/** Who reminds clients, and of which organisation. */
export interface Reminding {
  readonly adviser: Adviser;
  readonly organisation: OrganisationId;
}

/** A client that was chosen, and why it gets no reminder now; null: it gets one. */
export interface ChosenClient {
  readonly client: Client;
  readonly bar: ReminderBar | null;
}

/** Whose clients these are; null for who may remind nobody there. */
export function findPortfolio({ adviser, organisation }: Reminding): Portfolio | null {
  const { account, memberships } = adviser;
  const own = memberships.find((membership) => membership.organisation === organisation);
  if (own === undefined || !may(accessToOrganisation(adviser, organisation), 'add-clients')) return null;
  return { ...own, account };
}

/** By the client itself, and by others at the same address that want none. */
export async function withBars(
  { clients }: Pick<ReadRepositories, 'clients'>,
  organisation: OrganisationId,
  chosen: readonly Client[],
): Promise<readonly ChosenClient[]> {
  const emails = chosen.flatMap(({ email }) => (email === null ? [] : [email]));
  const unwilling = await clients.unwilling(organisation, emails);
  return chosen.map((client) => {
    const isUnwilling = client.email !== null && unwilling.has(client.email);
    return { client, bar: isUnwilling ? 'ended' : reminderBar(client, now()) };
  });
}

/** The clients of these ids that somebody may remind; null where one of them is not there, or not theirs to remind. */
export async function findAll(
  { clients }: Pick<ReadRepositories, 'clients'>,
  { adviser, organisation }: Reminding,
  ids: readonly ClientId[],
): Promise<readonly Client[] | null> {
  const portfolio = findPortfolio({ adviser, organisation });
  if (portfolio === null) return null;
  const found: Client[] = [];
  for (const id of new Set(ids)) {
    const client = await clients.find([portfolio], id);
    if (client === null || !may(accessToClient(adviser, client), 'remind')) return null;
    found.push(client);
  }
  return found;
}

/** What was chosen, for who may remind all of it; `not-found` else. */
export async function openChosen(
  reminding: Reminding,
  ids: readonly ClientId[],
): Promise<Outcome<readonly ChosenClient[]>> {
  const looked = await currentStore().look(async (repositories) => {
    const found = await findAll(repositories, reminding, ids.slice(0, REMINDERS_A_DAY));
    return found && withBars(repositories, reminding.organisation, found);
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** How many are looked at together. */
const AT_ONCE = 500;

/** Those of some clients that are due, by the assessment begun last. */
async function dueAmong(
  { clientAssessments }: Pick<ReadRepositories, 'clientAssessments'>,
  { adviser, organisation }: Reminding,
  clients: readonly Client[],
): Promise<readonly Client[]> {
  const assessments = await clientAssessments.list(
    organisation,
    clients.map(({ id }) => id),
  );
  const last = new Map([...assessments].reverse().map((each) => [each.client, each]));
  return clients.filter((client) => {
    const each = last.get(client.id);
    const begun = each && {
      ...{ begunOn: toIsoDay(each.begunAt), asOf: each.outcome?.asOf ?? null, testRun: each.testRun },
    };
    const isDue = reminderOccasion(begun ?? null, toIsoDay(now())) !== null;
    return isDue && may(accessToClient(adviser, client), 'remind');
  });
}

/** All that are due and can be reminded now, by name, as many as somebody may send in a day. */
export async function findDue(reminding: Reminding): Promise<Outcome<readonly ChosenClient[]>> {
  const portfolio = findPortfolio(reminding);
  if (portfolio === null) return fail({ code: 'not-found' });
  return currentStore().look(async (repositories) => {
    const due: ChosenClient[] = [];
    let after: ClientId | null = null;
    do {
      const query = { isArchived: false, text: '', after, most: AT_ONCE, canBeRemindedAt: now() };
      const clients: readonly Client[] = await repositories.clients.list(portfolio, query);
      const found = await dueAmong(repositories, reminding, clients);
      const withReasons = await withBars(repositories, reminding.organisation, found);
      due.push(...withReasons.filter(({ bar }) => bar === null));
      after = clients.length < AT_ONCE ? null : (clients.at(-1)?.id ?? null);
    } while (after !== null && due.length < REMINDERS_A_DAY);
    return due.slice(0, REMINDERS_A_DAY);
  });
}
