import { describe, expect, it } from 'vitest';
import { accessByWorkshop, actionsOn, may } from './access.ts';
import { WORKSHOP_STATES } from '../workshop/workshop-moves.ts';
import type { Membership } from './roles.ts';
import type { WorkshopTies } from './workshop-actions.ts';

const member = (account: string, ...memberships: readonly Membership[]) =>
  ({ kind: 'member', account, memberships }) as const;
const EVA = member('eva', { organisation: 'k', role: 'member' });

const ties = (
  changes: Partial<WorkshopTies> = {},
  client: Partial<WorkshopTies['client']> = {},
): WorkshopTies => ({
  ...{ adviser: 'eva', state: 'open', isCompleted: false },
  client: { organisation: 'k', adviser: 'eva', isShared: false, isArchived: false, ...client },
  ...changes,
});
const actions = (actor: ReturnType<typeof member>, these: WorkshopTies) =>
  actionsOn(actor, { kind: 'workshop', ties: these });

describe('what an adviser may do in a workshop', () => {
  it.each([
    [
      'open',
      ['lead', 'show-voices', 'read-notes', 'keep-folder', 'read', 'keep-scenarios', 'change', 'complete'],
    ],
    [
      'reopened',
      ['lead', 'show-voices', 'read-notes', 'keep-folder', 'read', 'keep-scenarios', 'change', 'complete'],
    ],
    [
      'changes-requested',
      ['lead', 'show-voices', 'read-notes', 'keep-folder', 'read', 'keep-scenarios', 'change', 'complete'],
    ],
    ['submitted', ['lead', 'show-voices', 'read-notes', 'keep-folder', 'read', 'keep-scenarios', 'complete']],
    ['closed', ['read-notes', 'keep-folder']],
  ] as const)('is, while it is %s, %j', (state, expected) =>
    expect(actions(EVA, ties({ state }))).toEqual(expected),
  );

  it.each(WORKSHOP_STATES)(
    'is to read and to keep the folder, once it is completed and %s, unless it is closed',
    (state) =>
      expect(actions(EVA, ties({ state, isCompleted: true }))).toEqual(
        state === 'closed'
          ? ['read-notes', 'keep-folder']
          : ['lead', 'show-voices', 'read-notes', 'keep-folder', 'read'],
      ),
  );

  it.each([
    ['to the owner of the organisation', member('boss', { organisation: 'k', role: 'owner' }), ties()],
    [
      'to a colleague, of a shared client',
      member('max', { organisation: 'k', role: 'member' }),
      ties({}, { isShared: true }),
    ],
    ['to a neighbour', member('ben', { organisation: 'n', role: 'owner' }), ties()],
    ['once she was removed', member('eva'), ties({}, { adviser: null })],
    ['once she is an analyst', member('eva', { organisation: 'k', role: 'analyst' }), ties()],
    ['once the client is put away', EVA, ties({}, { isArchived: true })],
    ['once the client is a colleague’s and not shared', EVA, ties({}, { adviser: 'max' })],
  ])('is nothing %s', (_when, actor, these) => expect(actions(actor, these)).toEqual([]));

  it('is never what only the holder of the code may do', () => {
    const access = accessByWorkshop(EVA, 'hash', ties());
    for (const action of ['erase', 'share', 'follow', 'allow-verification', 'admit-adviser'] as const) {
      expect(may(access, action), action).toBe(false);
    }
  });

  it('is nothing without an account', () => {
    for (const actor of [{ kind: 'nobody' }, { kind: 'code-holder', owner: 'hash' }] as const) {
      expect(actionsOn(actor, { kind: 'workshop', ties: ties() })).toEqual([]);
    }
  });
});

describe('who looks on', () => {
  it('sees the one view of the own token, and does nothing else', () => {
    const actor = { kind: 'onlooker', projector: 'x' } as const;
    expect(actionsOn(actor, { kind: 'projection', projector: 'x' })).toEqual(['look-on']);
    expect(actionsOn(actor, { kind: 'projection', projector: 'y' })).toEqual([]);
    expect(actionsOn(actor, { kind: 'assessment', owner: 'x' })).toEqual([]);
    expect(actionsOn(actor, { kind: 'workshop', ties: ties() })).toEqual([]);
  });
});
