import { describe, expect, it } from 'vitest';
import { actionsOn, may } from './access.ts';
import type { AccompanimentTies } from './accompaniment-actions.ts';
import { accessByAccompaniment, accessByCheckIn, accessToCheckIn } from './progress-access.ts';
import type { Membership } from './roles.ts';

const member = (account: string, ...memberships: readonly Membership[]) =>
  ({ kind: 'member', account, memberships }) as const;
const EVA = member('eva', { organisation: 'k', role: 'member' });
const ties = (client: Partial<AccompanimentTies['client']> = {}): AccompanimentTies => ({
  adviser: 'eva',
  client: { organisation: 'k', adviser: 'eva', isShared: false, isArchived: false, ...client },
});
const actions = (actor: ReturnType<typeof member>, these: AccompanimentTies) =>
  actionsOn(actor, { kind: 'accompaniment', ties: these });

describe('what an adviser may do who is let see how a plan goes', () => {
  it('is reading, and asking the firm to report', () =>
    expect(actions(EVA, ties())).toEqual(['read', 'invite-check-in']));

  it.each([
    ['to the owner of the organisation', member('boss', { organisation: 'k', role: 'owner' }), ties()],
    [
      'to a colleague, of a shared client',
      member('max', { organisation: 'k', role: 'member' }),
      ties({ isShared: true }),
    ],
    ['to a neighbour', member('ben', { organisation: 'n', role: 'owner' }), ties()],
    ['once she was removed', member('eva'), ties({ adviser: null })],
    ['once she is an analyst', member('eva', { organisation: 'k', role: 'analyst' }), ties()],
    ['once the client is put away', EVA, ties({ isArchived: true })],
    ['once the client is a colleague’s and not shared', EVA, ties({ adviser: 'max' })],
  ])('is nothing %s', (_when, actor, these) => expect(actions(actor, these)).toEqual([]));

  it('is never what only the holder of the code may do', () => {
    const access = accessByAccompaniment(EVA, 'hash', ties());
    for (const action of ['change', 'erase', 'share', 'admit-adviser', 'remark-on-steps'] as const) {
      expect(may(access, action), action).toBe(false);
    }
  });
});

it('who comes by the link of a check-in reports on steps, and reads nothing', () => {
  const access = accessToCheckIn({ kind: 'reporter', checkIn: 'x' }, 'x');
  expect(accessByCheckIn(access, 'hash').actions).toEqual(['remark-on-steps']);
  expect(accessByCheckIn({ ...access, checkIn: 'y' }, 'hash').actions).toEqual([]);
});
