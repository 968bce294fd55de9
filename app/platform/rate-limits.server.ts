import type { RequestHandler } from 'express';
import { toRulePath } from './address.ts';
import type { BudgetAbout, Spend } from './client-budget.server.ts';
import { onBehalfOf } from './client-budget.server.ts';
import { createClientKeys } from './client-key.server.ts';
import type { Env } from './env.schema.ts';
import type { SendProblem } from './request-guards.server.ts';
import type { Limit, OpenCounter, RateLimiter } from './rate-limiter.ts';
import { countInMemory, createRateLimiter } from './rate-limiter.ts';
import { sha256 } from './sha256.server.ts';

export type RateLimits = Env['rateLimits'];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const now = (): number => Date.now();

/** Guesses of one client about one account: the more there were, the longer the next one waits. */
const GUESSES = [
  { name: 'guesses', points: 5, seconds: MINUTE },
  { name: 'guesses-more', points: 10, seconds: 10 * MINUTE },
  { name: 'guesses-most', points: 20, seconds: HOUR },
];
/** Where clients cannot be told apart, whoever guesses makes its owner wait too: never longer than this. */
const GUESSES_OF_ALL = [{ name: 'guesses-of-all', points: 10, seconds: MINUTE }];
/** Letters to one address: enough for who looks for one, too few to be a nuisance. */
const LETTERS = [{ name: 'letters', points: 5, seconds: HOUR }];

/** Trials of the mail by one operator: enough to set a server up, too few to write to a town. */
const MAIL_TRIALS = [{ name: 'mail-trials', points: 20, seconds: HOUR }];

/** Takes from one limit after the other; the longest wait counts. */
function createStairs(limits: readonly Limit[], openCounter: OpenCounter): RateLimiter['take'] {
  const steps = limits.map((limit) => createRateLimiter(limit, openCounter));
  return async (key) => {
    let wait = 0;
    for (const step of steps) wait = Math.max(wait, await step.take(key));
    return wait;
  };
}

function createBudgetsAbout(openCounter: OpenCounter) {
  const guesses = createStairs(GUESSES, openCounter);
  const guessesOfAll = createStairs(GUESSES_OF_ALL, openCounter);
  const letters = createStairs(LETTERS, openCounter);
  const mailTrials = createStairs(MAIL_TRIALS, openCounter);
  return (budget: BudgetAbout, about: string, client: string | null): Promise<number> => {
    // Only a hash of the account stays in memory.
    const key = sha256(about).slice(0, 22);
    if (budget === 'letters') return letters(key);
    if (budget === 'mail-trials') return mailTrials(key);
    return client === null ? guessesOfAll(key) : guesses(`${client}/${key}`);
  };
}

const UNLIMITED = /^\/(?:healthz|readyz)$/;

/** Generous to people and to a hall full of them; a wall to a loop. Counted in memory unless told where else. */
export function rateLimits(
  { perMinute, creationsPerHour, plansPerMinute, linksPerMinute, signInsPerMinute }: RateLimits,
  send: SendProblem,
  openCounter: OpenCounter = countInMemory(),
): RequestHandler {
  const keyOf = createClientKeys(now);
  const all = createRateLimiter({ name: 'all', points: perMinute, seconds: MINUTE }, openCounter);
  const budgets = {
    creations: createRateLimiter({ name: 'creations', points: creationsPerHour, seconds: HOUR }, openCounter),
    plans: createRateLimiter({ name: 'plans', points: plansPerMinute, seconds: MINUTE }, openCounter),
    links: createRateLimiter({ name: 'links', points: linksPerMinute, seconds: MINUTE }, openCounter),
    'sign-ins': createRateLimiter(
      { name: 'sign-ins', points: signInsPerMinute, seconds: MINUTE },
      openCounter,
    ),
  };
  const takeAbout = createBudgetsAbout(openCounter);
  return async (request, response, next) => {
    if (UNLIMITED.test(toRulePath(request.path))) return next();
    const key = keyOf(request.ip);
    try {
      const seconds = key === null ? 0 : await all.take(key);
      if (seconds > 0) return send(request, response, { code: 'rate-limited', retryAfterSeconds: seconds });
    } catch (error) {
      return next(error);
    }
    const spend: Spend = async (budget) => {
      if (typeof budget === 'object') return takeAbout(budget.for, budget.about, key);
      return key === null ? 0 : budgets[budget].take(key);
    };
    onBehalfOf(spend, next);
  };
}
