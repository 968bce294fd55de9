import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

afterEach(closeStore);

const AT = new Date('2026-11-27T08:00:00Z');
const MONDAY = '2026-11-30';

describe.each(ENGINES)('a weekly letter on %s', (engine) => {
  it('is written by one of two that want to at the same moment, and given back where it could not be sent', async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: AT });
    const store = currentStore();
    await store.write(async ({ accounts, weeklyLetters }) => {
      const account = { id: 'eva', email: 'eva@k.example', name: 'eva', locale: 'de', passwordHash: null };
      await accounts.create({ ...account, verifiedAt: AT }, AT);
      await weeklyLetters.begin('eva', { id: 'letters', letter: 'hash' }, '2026-11-23');
      return succeed(null);
    });
    expect(await store.weeklyLetters.listAwaited('2026-11-23', 9)).toEqual([]);
    expect(await store.weeklyLetters.listAwaited(MONDAY, 9)).toMatchObject([{ account: 'eva' }]);
    const claim = () =>
      store.write(async ({ weeklyLetters }) => succeed(await weeklyLetters.claim('eva', MONDAY)));
    const both = (await Promise.all([claim(), claim()])).map((each) => each.ok && each.value);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await store.weeklyLetters.listAwaited(MONDAY, 9)).toEqual([]);
    await store.write(async ({ weeklyLetters }) => {
      await weeklyLetters.giveBack('eva', MONDAY, '2026-11-23');
      return succeed(null);
    });
    expect(await claim()).toEqual({ ok: true, value: true });
    await store.write(async ({ accounts }) => {
      await accounts.remove('eva');
      return succeed(null);
    });
    expect(await store.weeklyLetters.isThere('hash')).toBe(false);
  });
});
