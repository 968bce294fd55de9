/** The names of the fields beside those of what is tried out. They stand apart so that a page brings no validator along. */
export const SCENARIO_ID = 'scenario';
export const SCENARIO_NAME = 'scenarioName';
