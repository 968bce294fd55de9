import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Thing } from './access.ts';
import { accessToAssessment, ACTIONS, actionsOn, may } from './access.ts';
import { actionsOfRole, ROLES } from './roles.ts';
import { TOKEN_SCOPES } from './token-scopes.ts';

const hashes = fc.constantFrom('a'.repeat(64), 'b'.repeat(64), '');
const actors: fc.Arbitrary<Actor> = fc.oneof(
  hashes.map((owner): Actor => ({ kind: 'code-holder', owner })),
  hashes.map((verification): Actor => ({ kind: 'report-reader', verification })),
  hashes.map((share): Actor => ({ kind: 'link-reader', share })),
  hashes.map((handOver): Actor => ({ kind: 'taker', handOver })),
  hashes.map((reminder): Actor => ({ kind: 'reminded', reminder })),
  hashes.map((checkIn): Actor => ({ kind: 'reporter', checkIn })),
  hashes.map((feed): Actor => ({ kind: 'calendar', feed })),
  hashes.map((letter): Actor => ({ kind: 'letter-reader', letter })),
  hashes.map((voice): Actor => ({ kind: 'voice', voice })),
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
  hashes.map((handOver): Thing => ({ kind: 'offer', handOver })),
  hashes.map((reminder): Thing => ({ kind: 'reminder', reminder })),
  hashes.map((checkIn): Thing => ({ kind: 'check-in', checkIn })),
  hashes.map((feed): Thing => ({ kind: 'calendar-feed', feed })),
  hashes.map((letter): Thing => ({ kind: 'weekly-letter', letter })),
  hashes.map((voice): Thing => ({ kind: 'own-voice', voice })),
  hashes.map((account): Thing => ({ kind: 'account', account })),
  hashes.map((operator): Thing => ({ kind: 'installation', operator })),
  hashes.map((organisation): Thing => ({ kind: 'organisation', organisation })),
);

/** Whether somebody shows the very key that a thing is opened by. */
function isForKey(actor: Actor, thing: Thing): boolean {
  if (actor.kind === 'code-holder') return thing.kind === 'assessment' && actor.owner === thing.owner;
  if (actor.kind === 'link-reader') return thing.kind === 'shared-report' && actor.share === thing.share;
  if (actor.kind === 'taker') return thing.kind === 'offer' && actor.handOver === thing.handOver;
  if (actor.kind === 'reminded') return thing.kind === 'reminder' && actor.reminder === thing.reminder;
  if (actor.kind === 'voice') return thing.kind === 'own-voice' && actor.voice === thing.voice;
  if (actor.kind !== 'report-reader') return false;
  return thing.kind === 'confirmation' && actor.verification === thing.verification;
}

function isForProgress(actor: Actor, thing: Thing): boolean {
  if (actor.kind === 'reporter') return thing.kind === 'check-in' && actor.checkIn === thing.checkIn;
  if (actor.kind === 'calendar') return thing.kind === 'calendar-feed' && actor.feed === thing.feed;
  return actor.kind === 'letter-reader' && thing.kind === 'weekly-letter' && actor.letter === thing.letter;
}

function isForMember(actor: Actor, thing: Thing): boolean {
  if (actor.kind !== 'member') return false;
  if (thing.kind === 'account') return actor.account === thing.account;
  if (thing.kind === 'installation') return actor.account === thing.operator;
  if (thing.kind !== 'organisation') return false;
  return actor.memberships.some(({ organisation }) => organisation === thing.organisation);
}

describe('who may do what', () => {
  it('is everything to the own assessment for the holder of its code, save what only readers ask', () => {
    const access = accessToAssessment({ kind: 'code-holder', owner: 'x' }, 'x');
    expect(ACTIONS.filter((action) => !may(access, action))).toEqual([
      ...[
        'confirm',
        'read-report',
        'look-on',
        'take',
        'end-reminders',
        'read-calendar',
        'end-letters',
        'answer-apart',
        'try-mail',
      ],
      ...['leave', 'invite', 'change-role', 'remove-member', 'read-audit'],
      ...[
        'list-clients',
        'add-clients',
        'have-tokens',
        'end-tokens',
        'accept-agreements',
        'list-campaigns',
        'change-campaigns',
        'write-to-firms',
        'enter-paper',
        'read-statistics',
        'compute-releases',
        'accept-releases',
        'publish-releases',
      ],
      ...['archive', 'begin-assessment', 'take-over', 'remind'],
      ...['lead', 'show-voices', 'read-notes', 'keep-folder'],
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
    expect(actionsOn(actor, { kind: 'installation', operator: 'me' })).toEqual(['try-mail']);
    expect(actionsOn(actor, { kind: 'installation', operator: null })).toEqual([]);
  });

  it('is nothing for whatever is not one’s own', () => {
    fc.assert(
      fc.property(actors, things, (actor, thing) => {
        const isOwn = isForKey(actor, thing) || isForProgress(actor, thing) || isForMember(actor, thing);
        expect(actionsOn(actor, thing).length > 0).toBe(isOwn);
      }),
    );
  });
});

const ids = fc.constantFrom('x', 'y');
const asMember = fc.record({
  account: ids,
  memberships: fc.array(fc.record({ organisation: ids, role: fc.constantFrom(...ROLES) }), { maxLength: 2 }),
});
const ties = fc.record({ organisation: ids, adviser: fc.option(ids), isShared: fc.boolean() });
const insideThings: fc.Arbitrary<Thing> = fc.oneof(
  ids.map((organisation): Thing => ({ kind: 'organisation', organisation })),
  ties.map((client): Thing => ({ kind: 'client', ...client })),
);

describe('a program with a token', () => {
  it('may do what its scopes name of what its maker may do at this moment, and no more', () => {
    const named = ['read', 'list-clients', 'add-clients', 'list-campaigns', 'read-statistics'];
    fc.assert(
      fc.property(asMember, fc.subarray([...TOKEN_SCOPES]), insideThings, (maker, scopes, thing) => {
        const ofMaker = actionsOn({ kind: 'member', ...maker }, thing);
        const ofProgram = actionsOn({ kind: 'token', scopes, ...maker }, thing);
        expect(ofMaker).toEqual(expect.arrayContaining([...ofProgram]));
        expect(named).toEqual(expect.arrayContaining([...ofProgram]));
        if (scopes.includes('clients:read')) {
          expect(ofProgram.includes('read')).toBe(ofMaker.includes('read'));
        } else expect(ofProgram).not.toContain('read');
        if (!scopes.includes('clients:write')) expect(ofProgram).not.toContain('add-clients');
      }),
    );
  });

  it('reads no answer: not by a code it does not show, an account, or a session with a client', () => {
    const maker = { account: 'x', memberships: [{ organisation: 'x', role: 'owner' }] } as const;
    const program = { kind: 'token', scopes: TOKEN_SCOPES, ...maker } as const;
    const client = { organisation: 'x', adviser: 'x', isShared: true, isArchived: false };
    const workshop = {
      kind: 'workshop',
      ties: { adviser: 'x', state: 'open', isCompleted: false, client },
    } as const;
    expect(actionsOn({ kind: 'member', ...maker }, workshop)).toContain('read');
    expect(actionsOn(program, workshop)).toEqual([]);
    expect(actionsOn(program, { kind: 'account', account: 'x' })).toEqual([]);
    expect(actionsOn(program, { kind: 'assessment', owner: 'x' })).toEqual([]);
  });
});
