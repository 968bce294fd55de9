import type { StepState } from '#app/domain/roadmap/step-report.ts';

/** What is stored about a step as one of the three states there are. */
export function toStepState(state: string): StepState {
  return state === 'done' || state === 'stuck' ? state : 'dropped';
}
