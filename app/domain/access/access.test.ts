import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Thing } from './access.ts';
import { accessToAssessment, ACTIONS, actionsOn, may } from './access.ts';
import { actionsOfRole, ROLES } from './roles.ts';

const hashes = fc.constantFrom('a'.repeat(64), 'b'.repeat(64), '');
const actors: fc.Arbitrary<Actor> = fc.oneof(
  hashes.map((owner): Actor => ({ kind: 'code-holder', owner })),
  hashes.map((verification): Actor => ({ kind: 'report-reader', verification })),
  hashes.map((share): Actor => ({ kind: 'link-reader', share })),
  hashes.chain((account) =>
    fc
      .array(fc.record({ organisation: hashes, role: fc.constantFrom(...ROLES) }), { maxLength: 2 })
      .map((memberships): Actor => ({ kind: 'member', account, memberships })),
  ),
  fc.constant<Actor>({ kind: 'nobody' }),
);
const things: fc.Arbitrary<Thing> = fc.oneof(
  hashes.map((owner): Thing => ({ kind: 'assessment', owner })),
  hashes.map((verification): Thing => ({ kind: 'confirmation', verification })),
  hashes.map((share): Thing => ({ kind: 'shared-report', share })),
  hashes.map((account): Thing => ({ kind: 'account', account })),
  hashes.map((organisation): Thing => ({ kind: 'organisation', organisation })),
);

describe('who may do what', () => {
  it('is everything to the own assessment for the holder of its code, save what only readers ask', () => {
    const access = accessToAssessment({ kind: 'code-holder', owner: 'x' }, 'x');
    expect(ACTIONS.filter((action) => !may(access, action))).toEqual([
      ...['confirm', 'read-report', 'look-on'],
      ...['leave', 'invite', 'change-role', 'remove-member', 'read-audit'],
      ...['list-clients', 'add-clients', 'have-tokens', 'end-tokens'],
      ...['archive', 'begin-assessment', 'take-over', 'lead', 'read-notes'],
    ]);
  });

  it('is one question for the reader of a report', () => {
    const actor: Actor = { kind: 'report-reader', verification: 'x' };
    expect(actionsOn(actor, { kind: 'confirmation', verification: 'x' })).toEqual(['confirm']);
    expect(actionsOn(actor, { kind: 'assessment', owner: 'x' })).toEqual([]);
  });

  it('is reading the one report for who has a link, and nothing that its holder may do', () => {
    const actor: Actor = { kind: 'link-reader', share: 'x' };
    expect(actionsOn(actor, { kind: 'shared-report', share: 'x' })).toEqual(['read-report']);
    expect(actionsOn(actor, { kind: 'assessment', owner: 'x' })).toEqual([]);
    expect(actionsOn({ kind: 'code-holder', owner: 'x' }, { kind: 'shared-report', share: 'x' })).toEqual([]);
  });

  it('is what the role says in each organisation of a member, and nothing in any other', () => {
    const actor: Actor = {
      kind: 'member',
      account: 'me',
      memberships: [
        { organisation: 'x', role: 'owner' },
        { organisation: 'y', role: 'analyst' },
      ],
    };
    const on = (organisation: string) => actionsOn(actor, { kind: 'organisation', organisation });
    expect(on('x')).toEqual(actionsOfRole('owner'));
    expect(on('y')).toEqual(actionsOfRole('analyst'));
    expect(on('z')).toEqual([]);
    expect(actionsOn(actor, { kind: 'account', account: 'me' })).toEqual(['read', 'change']);
    expect(actionsOn(actor, { kind: 'account', account: 'you' })).toEqual([]);
  });

  it('is nothing for whatever is not one’s own', () => {
    fc.assert(
      fc.property(actors, things, (actor, thing) => {
        const isOwn =
          (actor.kind === 'code-holder' && thing.kind === 'assessment' && actor.owner === thing.owner) ||
          (actor.kind === 'report-reader' &&
            thing.kind === 'confirmation' &&
            actor.verification === thing.verification) ||
          (actor.kind === 'link-reader' && thing.kind === 'shared-report' && actor.share === thing.share) ||
          (actor.kind === 'member' && thing.kind === 'account' && actor.account === thing.account) ||
          (actor.kind === 'member' &&
            thing.kind === 'organisation' &&
            actor.memberships.some(({ organisation }) => organisation === thing.organisation));
        expect(actionsOn(actor, thing).length > 0).toBe(isOwn);
      }),
    );
  });
});
