import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from './access.ts';
import { accessToClient, may } from './access.ts';
import type { ClientTies } from './client-actions.ts';
import { actionsOnClient, canHaveClients, tiesSeenBy } from './client-actions.ts';
import type { Role } from './roles.ts';
import { ROLES } from './roles.ts';

const ACCOUNTS = ['me', 'colleague', 'gone'] as const;
const ORGANISATIONS = ['x', 'y'] as const;
const role = fc.constantFrom(...ROLES);
const client: fc.Arbitrary<ClientTies> = fc.record({
  organisation: fc.constantFrom(...ORGANISATIONS),
  adviser: fc.option(fc.constantFrom(...ACCOUNTS), { nil: null }),
  isShared: fc.boolean(),
});
const asMe = (own: Role, organisation = 'x') => ({
  account: 'me',
  memberships: [{ organisation, role: own }],
});
const mayRead = (own: Role, ties: ClientTies) => actionsOnClient(asMe(own), ties).includes('read');

describe('who may do what to a client', () => {
  it('is nothing in any other organisation, and for whoever belongs to none', () => {
    fc.assert(
      fc.property(client, role, (ties, own) => {
        const other = ties.organisation === 'x' ? 'y' : 'x';
        expect(actionsOnClient(asMe(own, other), ties)).toEqual([]);
        expect(actionsOnClient({ account: 'me', memberships: [] }, ties)).toEqual([]);
      }),
    );
  });

  it('is nothing for anybody who is not signed in', () => {
    const others: readonly Actor[] = [
      { kind: 'nobody' },
      { kind: 'code-holder', owner: 'me' },
      { kind: 'link-reader', share: 'me' },
      { kind: 'report-reader', verification: 'me' },
    ];
    fc.assert(
      fc.property(client, fc.constantFrom(...others), (ties, actor) => {
        expect(accessToClient(actor, ties).actions).toEqual([]);
      }),
    );
  });

  it('is nothing to the private client of a colleague, whatever the role', () => {
    for (const own of ROLES) {
      const ties = { organisation: 'x', adviser: 'colleague', isShared: false };
      expect(actionsOnClient(asMe(own), ties)).toEqual([]);
    }
  });

  it('is reading alone for an analyst, and of shared clients alone', () => {
    fc.assert(
      fc.property(client, (ties) => {
        const isSeen = ties.organisation === 'x' && ties.isShared;
        expect(actionsOnClient(asMe('analyst'), ties)).toEqual(isSeen ? ['read'] : []);
      }),
    );
  });

  it('is never less for an owner than for a member', () => {
    fc.assert(
      fc.property(client, (ties) => {
        const owned = actionsOnClient(asMe('owner'), ties);
        expect(owned).toEqual(expect.arrayContaining([...actionsOnClient(asMe('member'), ties)]));
      }),
    );
  });

  it('is everything to one’s own, save taking over what one has', () => {
    const ties = { organisation: 'x', adviser: 'me', isShared: false };
    const member = accessToClient({ kind: 'member', ...asMe('member') }, ties);
    const all = ['read', 'change', 'share', 'archive', 'erase', 'begin-assessment', 'hand-over'] as const;
    expect(may(member, 'remind')).toBe(true);
    expect(all.every((action) => may(member, action))).toBe(true);
    expect(may(member, 'take-over')).toBe(false);
    expect([canHaveClients('owner'), canHaveClients('member'), canHaveClients('analyst')]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('is for an owner to take over what was left, so that no client is ever out of reach of all', () => {
    fc.assert(
      fc.property(fc.boolean(), (isShared) => {
        const left = { organisation: 'x', adviser: null, isShared };
        expect(actionsOnClient(asMe('owner'), left)).toEqual(expect.arrayContaining(['read', 'take-over']));
        expect(actionsOnClient(asMe('member'), left).includes('take-over')).toBe(false);
      }),
    );
  });

  it('agrees with what a list shows', () => {
    fc.assert(
      fc.property(client, role, (ties, own) => {
        fc.pre(ties.organisation === 'x');
        const seen = tiesSeenBy(own);
        const isListed =
          (seen.includes('own') && ties.adviser === 'me') ||
          (seen.includes('shared') && ties.isShared) ||
          (seen.includes('left') && ties.adviser === null);
        expect(mayRead(own, ties)).toBe(isListed);
      }),
    );
  });
});
