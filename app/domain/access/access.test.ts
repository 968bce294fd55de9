import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Thing } from './access.ts';
import { accessToAssessment, ACTIONS, actionsOn, may } from './access.ts';

const hashes = fc.constantFrom('a'.repeat(64), 'b'.repeat(64), '');
const actors: fc.Arbitrary<Actor> = fc.oneof(
  hashes.map((owner): Actor => ({ kind: 'code-holder', owner })),
  hashes.map((verification): Actor => ({ kind: 'report-reader', verification })),
  hashes.map((share): Actor => ({ kind: 'link-reader', share })),
  fc.constant<Actor>({ kind: 'nobody' }),
);
const things: fc.Arbitrary<Thing> = fc.oneof(
  hashes.map((owner): Thing => ({ kind: 'assessment', owner })),
  hashes.map((verification): Thing => ({ kind: 'confirmation', verification })),
  hashes.map((share): Thing => ({ kind: 'shared-report', share })),
);

describe('who may do what', () => {
  it('is everything to the own assessment for the holder of its code, save what only readers ask', () => {
    const access = accessToAssessment({ kind: 'code-holder', owner: 'x' }, 'x');
    expect(ACTIONS.filter((action) => !may(access, action))).toEqual(['confirm', 'read-report']);
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

  it('is nothing for whatever is not one’s own', () => {
    fc.assert(
      fc.property(actors, things, (actor, thing) => {
        const isOwn =
          (actor.kind === 'code-holder' && thing.kind === 'assessment' && actor.owner === thing.owner) ||
          (actor.kind === 'report-reader' &&
            thing.kind === 'confirmation' &&
            actor.verification === thing.verification) ||
          (actor.kind === 'link-reader' && thing.kind === 'shared-report' && actor.share === thing.share);
        expect(actionsOn(actor, thing).length > 0).toBe(isOwn);
      }),
    );
  });
});
