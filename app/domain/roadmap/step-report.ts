/** What a firm says about a step of its plan. */
export const STEP_STATES = ['done', 'stuck', 'dropped'] as const;
export type StepState = (typeof STEP_STATES)[number];
