import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/domain/access/roles.ts';
import { keepsAnOwner } from '#app/domain/access/roles.ts';
import { SESSION_IDLE_MS } from '#app/domain/account/session-terms.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Database } from '#app/persistence/database.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { Store } from '#app/persistence/store.ts';
import { createStore } from '#app/persistence/store.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-26T08:00:00Z');
const later = (ms: number): Date => new Date(AT.getTime() + ms);
const HOUR_MS = 60 * 60 * 1000;

describe.each(ENGINES)('accounts as they are kept, %s', (engine) => {
  let database: Database;
  let store: Store;
  const statements: string[] = [];
  beforeAll(async () => {
    const { address } = await createDatabaseOn(engine);
    database = createDatabase(address, { random: () => 0.5, onStatement: (sql) => statements.push(sql) });
    store = createStore(database);
  });
  afterAll(() => store.close());

  /** An account that proved its address, or did not. */
  const begin = (id: string, verifiedAt: Date | null = AT) =>
    store.write(async ({ accounts }) => {
      const account = { id, email: `${id}@k.example`, passwordHash: 'h', name: id, locale: 'de', verifiedAt };
      await accounts.create(account, AT);
      return succeed(null);
    });
  const found = (id: string, members: Readonly<Record<string, Role>>) =>
    store.write(async ({ organisations }) => {
      await organisations.create({ id, name: `${id} GmbH`, kind: 'consultancy' }, AT);
      for (const [index, [account, role]] of Object.entries(members).entries()) {
        await organisations.join(id, { account, role }, later(index));
      }
      return succeed(null);
    });
  const signIn = (account: string, id: string) =>
    store.write(async ({ sessions }) => {
      const session = { id, tokenHash: `token-${id}`, device: 'Firefox, Linux', isComplete: true };
      await sessions.create(account, { ...session, expiresAt: later(12 * HOUR_MS) }, AT);
      return succeed(null);
    });
  const open = (id: string, at = AT) => store.sessions.open(`token-${id}`, at);

  it('a session is opened with all that decides what it may, in one statement', async () => {
    await begin('eva');
    await found('eva-and-co', { eva: 'owner' });
    await found('kammer', { eva: 'analyst' });
    await signIn('eva', 'eva-1');
    statements.length = 0;
    expect(await open('eva-1')).toEqual({
      ...{ id: 'eva-1', isComplete: true, seenAt: AT, expiresAt: later(12 * HOUR_MS) },
      ...{ account: 'eva', email: 'eva@k.example', name: 'eva', locale: 'de' },
      ...{ isVerified: true, hasSecondFactor: false },
      memberships: [
        { organisation: 'eva-and-co', name: 'eva-and-co GmbH', role: 'owner' },
        { organisation: 'kammer', name: 'kammer GmbH', role: 'analyst' },
      ],
    });
    expect(statements).toHaveLength(1);
    expect(await open('unknown')).toBeNull();
  });

  it('a session ends after half an hour without a visit, and at the end of the day in any case', async () => {
    await begin('ida');
    await signIn('ida', 'ida-1');
    expect(await open('ida-1', later(SESSION_IDLE_MS - 1))).not.toBeNull();
    expect(await open('ida-1', later(SESSION_IDLE_MS))).toBeNull();
    await store.write(async ({ sessions }) => {
      await sessions.see('somebody-else', 'ida-1', later(11.9 * HOUR_MS));
      expect(await sessions.list('ida', later(HOUR_MS))).toEqual([]);
      await sessions.see('ida', 'ida-1', later(11.9 * HOUR_MS));
      return succeed(null);
    });
    expect(await open('ida-1', later(12 * HOUR_MS - 1))).not.toBeNull();
    expect(await open('ida-1', later(12 * HOUR_MS))).toBeNull();
  });

  it('all sessions of an account end but the one that is named, and none of another', async () => {
    await begin('mia');
    await begin('noa');
    for (const id of ['mia-1', 'mia-2', 'mia-3']) await signIn('mia', id);
    await signIn('noa', 'noa-1');
    await store.write(async ({ sessions }) => {
      await sessions.end('noa', 'mia-3');
      await sessions.endAll('mia', 'mia-2');
      return succeed(null);
    });
    const open4 = await Promise.all(['mia-1', 'mia-2', 'mia-3', 'noa-1'].map((id) => open(id)));
    expect(open4.map((session) => session?.id ?? null)).toEqual([null, 'mia-2', null, 'noa-1']);
  });

  it('who is removed from an organisation is so at the next request', async () => {
    await begin('pia');
    await found('pia-and-co', { eva: 'owner', pia: 'member' });
    await signIn('pia', 'pia-1');
    expect((await open('pia-1'))?.memberships).toHaveLength(1);
    await store.write(async ({ organisations }) => {
      await organisations.remove('pia-and-co', 'pia');
      return succeed(null);
    });
    expect((await open('pia-1'))?.memberships).toEqual([]);
  });

  it('of two owners who leave at the same moment one stays', async () => {
    await begin('tom');
    await begin('tim');
    await found('tom-and-tim', { tom: 'owner', tim: 'owner' });
    const leave = (account: string) =>
      store.write(async ({ organisations }) => {
        const members = await organisations.holdMembers('tom-and-tim');
        if (!keepsAnOwner(members, { account, role: null })) return fail({ code: 'not-found' });
        await organisations.remove('tom-and-tim', account);
        return succeed(null);
      });
    const left = await Promise.all([leave('tom'), leave('tim')]);
    expect(left.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await store.organisations.members('tom-and-tim')).toHaveLength(1);
  });

  it('a code is good once, for its time, however many send it at once', async () => {
    await begin('ben');
    await store.write(async ({ mailCodes }) => {
      const code = { purpose: 'reset', email: 'ben@k.example', expiresAt: later(HOUR_MS) } as const;
      await mailCodes.create('ben', { ...code, codeHash: 'ben-code' });
      expect(await mailCodes.find('ben-code', later(HOUR_MS))).toBeNull();
      const { expiresAt: _at, ...shown } = code;
      expect(await mailCodes.find('ben-code', AT)).toEqual({ ...shown, account: 'ben' });
      return succeed(null);
    });
    const use = () => store.write(async ({ mailCodes }) => succeed(await mailCodes.use('ben-code', AT)));
    const used = await Promise.all([use(), use(), use()]);
    expect(used.filter((each) => each.ok && each.value)).toHaveLength(1);
  });

  it('a time step and a recovery code are taken once, however many send them at once', async () => {
    await begin('una');
    await store.write(async ({ accounts }) => {
      await accounts.setRecoveryCodes('una', ['old']);
      await accounts.setRecoveryCodes('una', ['x', 'y']);
      return succeed(null);
    });
    const step = (value: number) =>
      store.write(async ({ accounts }) => succeed(await accounts.takeStep('una', value)));
    const taken = await Promise.all([step(7), step(7), step(7)]);
    expect(taken.filter((each) => each.ok && each.value)).toHaveLength(1);
    expect([await step(6), await step(8)]).toEqual([succeed(false), succeed(true)]);
    const recover = (hash: string) =>
      store.write(async ({ accounts }) => succeed(await accounts.useRecoveryCode('una', hash)));
    const used = await Promise.all(['old', 'x', 'x', 'y'].map(recover));
    expect(used.filter((each) => each.ok && each.value)).toHaveLength(2);
  });

  it('an unproven account gives way with its organisation, and a proven one does not', async () => {
    await begin('fred', null);
    await found('fred-and-co', { fred: 'owner' });
    await store.write(async ({ accounts }) => {
      await accounts.removeUnverified('fred@k.example');
      await accounts.removeUnverified('eva@k.example');
      return succeed(null);
    });
    expect(await store.accounts.findByEmail('fred@k.example')).toBeNull();
    expect(await store.organisations.find('fred-and-co')).toBeNull();
    expect(await store.accounts.findByEmail('eva@k.example')).not.toBeNull();
    expect(await store.organisations.find('eva-and-co')).not.toBeNull();
  });

  it('an invitation is found by its code and used once; what was done is looked up newest first', async () => {
    await store.write(async ({ invitations, audit }) => {
      const invitation = { id: 'i', email: 'zoe@k.example', role: 'member', codeHash: 'zoe-code' } as const;
      await invitations.create('eva-and-co', { ...invitation, expiresAt: later(HOUR_MS) }, AT);
      await invitations.remove('kammer', 'i');
      await audit.note('eva', { id: 'e1', kind: 'invited', organisation: 'eva-and-co' }, AT);
      const detail = { account: 'zoe', role: 'member' } as const;
      await audit.note(
        'eva',
        { id: 'e2', kind: 'role-changed', organisation: 'eva-and-co', detail },
        later(1),
      );
      await audit.note('eva', { id: 'e3', kind: 'signed-in', organisation: null }, later(2));
      return succeed(null);
    });
    const shown = { organisation: 'eva-and-co', organisationName: 'eva-and-co GmbH', role: 'member' };
    expect(await store.invitations.find('zoe-code', AT)).toMatchObject(shown);
    expect(await store.invitations.find('zoe-code', later(HOUR_MS))).toBeNull();
    const use = () =>
      store.write(async ({ invitations }) => succeed(await invitations.use('eva-and-co', 'i', AT)));
    expect([await use(), await use()]).toEqual([succeed(true), succeed(false)]);
    expect(await store.invitations.list('eva-and-co', AT)).toEqual([]);
    expect(await store.audit.list('eva-and-co', 9)).toMatchObject([
      { id: 'e2', by: { name: 'eva' }, detail: { account: 'zoe', role: 'member' } },
      { id: 'e1', detail: {} },
    ]);
  });
});
