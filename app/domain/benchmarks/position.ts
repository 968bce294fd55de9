const logit = (share: number): number => Math.log(share / (1 - share));

/** The share of users is taken to score this or more, and the share of users and testers this or more (of 100). */
const USERS_FROM = 0.6;
const TESTERS_FROM = 0.4;
/** The one survey that gives both: 33 % use, a further 24 % test. */
const USERS = 0.33;
const USERS_AND_TESTERS = 0.57;

/** Spread of the logistic curve in the log-odds of the score, 0.81909... */
export const SPREAD = (logit(USERS_FROM) - logit(TESTERS_FROM)) / (logit(USERS_AND_TESTERS) - logit(USERS));

const SMALLEST_SCORE = 0.005;

/**
 * The modelled share of the reference firms that would score lower, 0 to 1, rounded half up to three decimals.
 * `score` is exact, 0 to 100; `share` is the share of firms that use AI productively, above 0 and below 1.
 * Source: method 2026-1, section 4.
 */
export function positionOf(score: number, share: number): number {
  const clamped = Math.min(Math.max(score / 100, SMALLEST_SCORE), 1 - SMALLEST_SCORE);
  const middle = logit(USERS_FROM) - SPREAD * logit(1 - share);
  const position = 1 / (1 + Math.exp(-(logit(clamped) - middle) / SPREAD));
  return Math.floor(position * 1000 + 0.5) / 1000;
}

/** People see positions rounded to 5 percentage points and clipped to 5 to 95. Source: method 2026-1, section 4. */
export function clippedPosition(position: number): number {
  return Math.min(95, Math.max(5, Math.round(position * 20) * 5));
}
