import type { StepState, StuckReason } from '#app/domain/roadmap/step-report.ts';
import { STUCK_REASONS } from '#app/domain/roadmap/step-report.ts';

/** What is stored about a step as one of the three states there are. */
export function toStepState(state: string): StepState {
  return state === 'done' || state === 'stuck' ? state : 'dropped';
}

/** Why it is stuck; null for nothing and for what is not on the list. */
export const toStuckReason = (reason: string | null): StuckReason | null =>
  STUCK_REASONS.find((known) => known === reason) ?? null;
