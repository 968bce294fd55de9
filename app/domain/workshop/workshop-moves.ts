/**
 * Where a workshop stands. Open, reopened and changes-requested: it is answered. Submitted: nobody changes an answer until
 * somebody has decided. Closed: the adviser has no access to the answers any more.
 */
export const WORKSHOP_STATES = ['open', 'submitted', 'changes-requested', 'closed', 'reopened'] as const;
export type WorkshopState = (typeof WORKSHOP_STATES)[number];

/** Who moves it: the adviser who leads it, or the holder of the code, to whom the assessment belongs. */
export type Mover = 'adviser' | 'holder';

interface Move {
  readonly by: readonly Mover[];
  readonly from: readonly WorkshopState[];
  readonly to: WorkshopState;
}

const ANSWERED = ['open', 'changes-requested', 'reopened'] as const satisfies readonly WorkshopState[];

/** Which move leads from which state to which, and who makes it. A row for each, so that nobody has to read code to know. */
const MOVES = {
  submit: { by: ['adviser'], from: ANSWERED, to: 'submitted' },
  'take-back': { by: ['adviser'], from: ['submitted'], to: 'open' },
  'request-changes': { by: ['holder'], from: ['submitted'], to: 'changes-requested' },
  close: { by: ['adviser'], from: [...ANSWERED, 'submitted'], to: 'closed' },
  'cut-off': { by: ['holder'], from: [...ANSWERED, 'submitted'], to: 'closed' },
  reopen: { by: ['holder'], from: ['closed'], to: 'reopened' },
} as const satisfies Readonly<Record<string, Move>>;

export type WorkshopMove = keyof typeof MOVES;
export const WORKSHOP_MOVES = Object.keys(MOVES) as readonly WorkshopMove[];

/** The state a move leads to, or null where it cannot be made from there, or not by that one. */
export function stateAfter(state: WorkshopState, move: WorkshopMove, by: Mover): WorkshopState | null {
  const { by: movers, from, to }: Move = MOVES[move];
  return movers.includes(by) && from.includes(state) ? to : null;
}

/** Whether answers can be changed by way of the workshop. */
export const isAnswered = (state: WorkshopState): boolean =>
  (ANSWERED as readonly WorkshopState[]).includes(state);

/** The state in which nobody changes the answers: neither here, nor under the code, nor through the HTTP API. */
export const LOCKING_STATE = 'submitted' satisfies WorkshopState;

/** The state in which nobody has access by way of the workshop any more. */
export const ENDED_STATE = 'closed' satisfies WorkshopState;

/** Whether the answers wait for somebody to decide, and nobody changes them. */
export const isLocking = (state: WorkshopState): state is typeof LOCKING_STATE => state === LOCKING_STATE;

/** Whether it is over: nobody has access by way of it any more. */
export const isEnded = (state: WorkshopState): state is typeof ENDED_STATE => state === ENDED_STATE;
