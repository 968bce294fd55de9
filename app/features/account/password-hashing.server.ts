import { hash, verify } from '@node-rs/argon2';
import { canonicalPassword } from '#app/domain/account/password.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { createGate, GateFullError, GateLateError } from '#app/platform/gate.ts';

/** Argon2id, the standard of the library, as OWASP advises: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** Of nobody's password, made with the same cost: who is not known takes as long as who is. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$bef2zmkb4mG4hHENbPl4Hw$ghAPX1Oz9+ezev97qX9F/hKaOSkNtwFQ9g6WgORI8Co';

/** Each takes 19 MiB and a thread of a pool of four; who would wait longer than a page does is told so at once. */
const gate = createGate({ lanes: 4, most: 40, withinMs: 5000 });

async function inTurn<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return succeed(await gate.pass(work));
  } catch (error) {
    if (!(error instanceof GateFullError || error instanceof GateLateError)) throw error;
    return fail({ code: 'busy', retryAfterSeconds: 5 });
  }
}

export const hashPassword = (typed: string): Promise<Outcome<string>> =>
  inTurn(() => hash(canonicalPassword(typed), COST));

/** False for a wrong password, and for whoever has none or is not there (null); each takes the same time. */
export const isPassword = (passwordHash: string | null, typed: string): Promise<Outcome<boolean>> =>
  inTurn(async () => {
    const isRight = await verify(passwordHash ?? NOBODY, canonicalPassword(typed));
    return isRight && passwordHash !== null;
  });
