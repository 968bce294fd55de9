import { expect, it } from 'vitest';
import { accessToOrganisation } from './access.ts';
import { ROLES } from './roles.ts';
import { mayReadStatistics } from './statistics-access.ts';

const accessAs = (role: (typeof ROLES)[number], organisation = 'k') =>
  accessToOrganisation({ kind: 'member', account: 'a', memberships: [{ organisation, role }] }, 'k');
const readers = (hasAdvised: boolean) =>
  ROLES.filter((role) => mayReadStatistics(accessAs(role), { hasAdvised }));

it('is for owners and analysts who know no answers of those who take part', () => {
  expect(readers(false)).toEqual(['owner', 'analyst']);
  expect(readers(true)).toEqual([]);
});

it('is for nobody of another chamber', () => {
  expect(mayReadStatistics(accessAs('owner', 'other'), { hasAdvised: false })).toBe(false);
});

it('is for a program by its scope alone', () => {
  const program = {
    kind: 'token',
    account: 'a',
    memberships: [{ organisation: 'k', role: 'owner' }],
  } as const;
  const mayWith = (...scopes: readonly ('clients:read' | 'campaigns:read')[]) =>
    mayReadStatistics(accessToOrganisation({ ...program, scopes }, 'k'), { hasAdvised: false });
  expect([mayWith('campaigns:read'), mayWith('clients:read'), mayWith()]).toEqual([true, false, false]);
});
