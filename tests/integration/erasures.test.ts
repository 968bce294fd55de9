import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { Database } from '#app/persistence/database.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';

const databases: Database[] = [];
afterEach(async () => {
  await Promise.all(databases.splice(0).map(({ close }) => close()));
});

/** Two processes with one database, and what the second one is told. */
async function openTwo() {
  const { address, query } = await createDatabaseOn('postgresql');
  const [one, other] = [1, 2].map(() => createDatabase(address, { random: () => 0.5 }));
  if (!one || !other) throw new Error('There are two');
  databases.push(one, other);
  const told: (string | null)[] = [];
  other.erasures.listen((owner) => told.push(owner));
  return { one, told, query };
}

async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 200; tries += 1) await wait(25);
  expect(isSo()).toBe(true);
}

it('what one process erases the others are told, by the hash alone', async () => {
  const { one, told } = await openTwo();
  // Listening begins with forgetting everything: nobody knows what was said before.
  await waitUntil(() => told.length === 1);
  await one.erasures.announce('a-hash');
  await waitUntil(() => told.length === 2);
  expect(told).toEqual([null, 'a-hash']);
});

it('who could not listen for a while forgets everything, and hears again', async () => {
  const { one, told, query } = await openTwo();
  await waitUntil(() => told.length === 1);
  await query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  );
  await waitUntil(() => told.length === 2);
  await one.erasures.announce('a-hash');
  await waitUntil(() => told.length === 3);
  expect(told).toEqual([null, null, 'a-hash']);
});
