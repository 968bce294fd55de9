import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { IMPORT_KEPT_MS, MOST_IMPORTS } from '#app/domain/client/client-import.ts';
import type { GivenTable, OpenedImport } from '#app/features/consulting/client-import.server.ts';
import {
  discardImport,
  giveTable,
  openImport,
  takeOverImport,
} from '#app/features/consulting/client-import.server.ts';
import { addClients } from '#app/features/consulting/change-client.server.ts';
import type { Adviser } from '#app/features/consulting/portfolio.server.ts';
import { listClients } from '#app/features/consulting/portfolio.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const as = (account: string, organisation: string, role: 'owner' | 'member' | 'analyst'): Adviser => ({
  ...{ kind: 'member', account, memberships: [{ organisation, role }] },
});
const EVA = as('eva', 'x', 'owner');
const MAX = as('max', 'x', 'member');
const ANA = as('ana', 'x', 'analyst');
const BEN = as('ben', 'y', 'owner');
const NOT_FOUND = { ok: false, problem: { code: 'not-found' } };

const pasted = (text: string): GivenTable => ({ bytes: null, text, encoding: null });

async function give(adviser: Adviser, text: string, organisation = 'x'): Promise<string> {
  const given = await giveTable({ adviser, organisation }, pasted(text));
  if (!given.ok || typeof given.value === 'string') throw new Error(JSON.stringify(given));
  return given.value.id;
}

async function open(adviser: Adviser, id: string): Promise<OpenedImport> {
  const opened = await openImport(adviser, id);
  if (!opened.ok || 'takenOver' in opened.value) throw new Error(JSON.stringify(opened));
  return opened.value;
}

const namesOf = async (adviser: Adviser, organisation = 'x') => {
  const query = { isArchived: false, text: '', after: null, most: 20_000 };
  const page = await listClients(adviser, organisation, query);
  return page.ok ? page.value.clients.map(({ client }) => client.name) : page.problem.code;
};

describe.each(ENGINES)('a table of clients on %s', (engine) => {
  let query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

  beforeAll(async () => {
    const database = await createDatabaseOn(engine);
    ({ query } = database);
    await openStore(database.address, { random: () => 0.5, at: new Date() });
    await currentStore().write(async ({ accounts, organisations }) => {
      const at = new Date();
      for (const id of ['x', 'y']) await organisations.create({ id, name: id, kind: 'consultancy' }, at);
      for (const { account, memberships } of [EVA, MAX, ANA, BEN]) {
        const who = { id: account, email: `${account}@k.example`, name: account, locale: 'de' };
        await accounts.create({ ...who, passwordHash: 'h', verifiedAt: at }, at);
        for (const { organisation, role } of memberships) {
          await organisations.join(organisation, { account, role }, at);
        }
      }
      return succeed(null);
    });
  });
  afterAll(closeStore);

  it('is taken over once, without what is faulty and what is there already, and nothing of it is left', async () => {
    await addClients(MAX, 'x', [
      {
        ...{ name: 'Müller', sector: null, sizeClass: null, country: null, region: null, note: '' },
        isShared: false,
      },
    ]);
    const text = 'Name;Land;E-Mail\nMULLER;DE;\nNeu;DE;Neu@K.example\n=1+1;;\nFalsch;Narnia;\nNeu;;\n';
    const id = await give(MAX, text);
    const opened = await open(MAX, id);
    expect([...opened.duplicates].map(({ line }) => line)).toEqual([2, 6]);
    expect(opened.table.rows.filter(({ client }) => client === null).map(({ line }) => line)).toEqual([5]);
    expect(await namesOf(MAX)).toEqual(['Müller']);

    const taking = [1, 2].map(() => takeOverImport(MAX, id, { withDuplicates: false }));
    for (const taken of await Promise.all(taking)) expect(taken).toEqual(succeed('x'));
    expect((await namesOf(MAX)).toString()).toBe('=1+1,Müller,Neu');
    expect(await query(`SELECT "content" FROM "ClientImport" WHERE "id" = '${id}'`)).toEqual([
      { content: '' },
    ]);
    expect(await openImport(MAX, id)).toEqual(succeed({ takenOver: 'x' }));
    expect(await query(`SELECT "email" FROM "Client" WHERE "name" = 'Neu'`)).toEqual([
      { email: 'neu@k.example' },
    ]);
  });

  it('takes names that are there twice where that is wanted', async () => {
    const id = await give(EVA, 'name\nDoppelt\nDoppelt\n');
    await takeOverImport(EVA, id, { withDuplicates: true });
    expect(await namesOf(EVA)).toEqual(['Doppelt', 'Doppelt']);
  });

  it('does not tell of clients somebody does not see', async () => {
    const id = await give(EVA, 'name\nMüller\n');
    expect((await open(EVA, id)).duplicates.size).toBe(0);
  });

  it('is there for who gave it alone, and for who may add clients', async () => {
    const id = await give(MAX, 'name\nGeheim\n');
    for (const stranger of [EVA, ANA, BEN, as('max', 'y', 'owner'), as('max', 'x', 'analyst')]) {
      expect(await openImport(stranger, id)).toEqual(NOT_FOUND);
      expect(await takeOverImport(stranger, id, { withDuplicates: false })).toEqual(NOT_FOUND);
      expect(await discardImport(stranger, id)).toEqual(NOT_FOUND);
    }
    expect((await open(MAX, id)).table.rows.length).toBe(1);
    for (const stranger of [ANA, BEN]) {
      const given = await giveTable({ adviser: stranger, organisation: 'x' }, pasted('name\nX\n'));
      expect(given).toEqual(NOT_FOUND);
    }
    expect(await discardImport(MAX, id)).toEqual(succeed('x'));
    expect(await namesOf(MAX)).not.toContain('Geheim');
  });

  it('is kept for an hour, and no more than some of them', async () => {
    const first = await give(MAX, 'name\nErste\n');
    for (let index = 0; index < MOST_IMPORTS; index += 1) await give(MAX, 'name\nX\n');
    expect(await openImport(MAX, first)).toEqual(NOT_FOUND);
    const last = await give(MAX, 'name\nLetzte\n');
    const later = new Date(Date.now() + IMPORT_KEPT_MS + 1000);
    const { upkeep, clientImports } = currentStore();
    expect(await clientImports.find({ account: 'max' }, last, later)).toBeNull();
    const count = await upkeep.countOfAccounts(later);
    expect(count).toBeGreaterThanOrEqual(MOST_IMPORTS);
    await upkeep.dropOfAccounts(later, 200);
    expect(await query('SELECT "id" FROM "ClientImport"')).toEqual([]);
  });

  it('goes with the account and with the organisation', async () => {
    await give(BEN, 'name\nX\n', 'y');
    await query(`DELETE FROM "Account" WHERE "id" = 'ben'`);
    expect(await query(`SELECT "id" FROM "ClientImport" WHERE "accountId" = 'ben'`)).toEqual([]);
  });

  it('may have ten thousand rows', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `Betrieb ${String(index)};DE;${String(index)}@k.example`,
    );
    const began = performance.now();
    const id = await give(EVA, `Name;Land;E-Mail\n${rows.join('\n')}\n`);
    const given = performance.now();
    expect((await open(EVA, id)).duplicates.size).toBe(0);
    const opened = performance.now();
    expect(await takeOverImport(EVA, id, { withDuplicates: false })).toEqual(succeed('x'));
    if (process.env.TELL_TIMES) {
      const times = [given - began, opened - given, performance.now() - opened].map(Math.round);
      process.stdout.write(`${engine}: ${times.join(' / ')} ms\n`);
    }
    const [row] = await query(`SELECT count(*) AS "n" FROM "Client" WHERE "adviserId" = 'eva'`);
    expect(Number(row?.n)).toBe(10_002);
  });

  it('is refused with a reason where nothing can be read of it', async () => {
    const say = async (table: Partial<GivenTable>) => {
      const given = await giveTable({ adviser: MAX, organisation: 'x' }, { ...pasted(''), ...table });
      return given.ok ? given.value : given.problem.code;
    };
    const bytes = Buffer.from('name\nWeiß\n', 'latin1');
    expect(await say({})).toBe('empty');
    expect(await say({ text: 'name\n' })).toBe('empty');
    expect(await say({ text: 'firm\nX\n' })).toBe('missing-field');
    expect(await say({ text: 'name\n"X\n' })).toBe('wrong-type');
    expect(await say({ bytes, encoding: 'utf-8' })).toBe('encoding');
    expect(await say({ bytes })).toHaveProperty('id');
  });
});
