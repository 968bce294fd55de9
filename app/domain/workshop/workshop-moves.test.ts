import { describe, expect, it } from 'vitest';
import type { WorkshopState } from './workshop-moves.ts';
import { isAnswered, LOCKING_STATE, stateAfter, WORKSHOP_MOVES, WORKSHOP_STATES } from './workshop-moves.ts';

/** Every move from every state, by both; what is not in the table cannot be made. */
const TABLE: Readonly<Record<WorkshopState, readonly string[]>> = {
  open: ['adviser submit submitted', 'adviser close closed', 'holder cut-off closed'],
  reopened: ['adviser submit submitted', 'adviser close closed', 'holder cut-off closed'],
  'changes-requested': ['adviser submit submitted', 'adviser close closed', 'holder cut-off closed'],
  submitted: [
    ...['adviser take-back open', 'holder request-changes changes-requested'],
    ...['adviser close closed', 'holder cut-off closed'],
  ],
  closed: ['holder reopen reopened'],
};

describe('the states of a workshop', () => {
  it.each(WORKSHOP_STATES)('%s is left by these moves and by no others', (state) => {
    const made = (['adviser', 'holder'] as const).flatMap((by) =>
      WORKSHOP_MOVES.flatMap((move) => {
        const to = stateAfter(state, move, by);
        return to === null ? [] : [`${by} ${move} ${to}`];
      }),
    );
    expect([...made].sort()).toEqual([...TABLE[state]].sort());
  });

  it('lets nobody answer while it is submitted or closed', () => {
    expect(WORKSHOP_STATES.filter((state) => !isAnswered(state))).toEqual(['submitted', 'closed']);
    expect(isAnswered(LOCKING_STATE)).toBe(false);
  });
});
