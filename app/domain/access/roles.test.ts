import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsOfRole, keepsAnOwner, ROLES } from './roles.ts';

const role = fc.constantFrom(...ROLES);
const members = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
  .chain((accounts) =>
    fc.tuple(...accounts.map((account) => fc.record({ account: fc.constant(account), role }))),
  );
const changes = fc.array(
  fc.record({ account: fc.constantFrom('a', 'b', 'c', 'd'), role: fc.option(role, { nil: null }) }),
);

describe('what a role may do', () => {
  it('is little for whoever does not own the organisation', () => {
    expect(actionsOfRole('member')).toEqual([
      'read',
      'leave',
      'list-clients',
      'add-clients',
      'have-tokens',
      'enter-paper',
    ]);
    expect(actionsOfRole('analyst')).toEqual([
      ...['read', 'leave', 'list-clients', 'have-tokens', 'list-campaigns', 'read-statistics'],
      'compute-releases',
    ]);
  });

  it('is never less for an owner than for anybody else', () => {
    for (const each of ROLES)
      expect(actionsOfRole('owner')).toEqual(expect.arrayContaining([...actionsOfRole(each)]));
  });
});

describe('the last owner', () => {
  it('neither leaves nor is made less', () => {
    const two = [
      { account: 'a', role: 'owner' },
      { account: 'b', role: 'member' },
    ] as const;
    expect(keepsAnOwner(two, { account: 'a', role: null })).toBe(false);
    expect(keepsAnOwner(two, { account: 'a', role: 'analyst' })).toBe(false);
    expect(keepsAnOwner(two, { account: 'b', role: null })).toBe(true);
  });

  it('is there after any number of changes that were let through', () => {
    fc.assert(
      fc.property(members, changes, (begun, wanted) => {
        fc.pre(begun.some((each) => each.role === 'owner'));
        let now: readonly { readonly account: string; readonly role: (typeof ROLES)[number] }[] = begun;
        for (const { account, role: next } of wanted) {
          if (!keepsAnOwner(now, { account, role: next })) continue;
          now = now.flatMap((each) =>
            each.account !== account ? [each] : next === null ? [] : [{ account, role: next }],
          );
        }
        expect(now.some((each) => each.role === 'owner')).toBe(true);
      }),
    );
  });
});
