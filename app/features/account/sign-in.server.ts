import { canonicalMailCode } from '#app/domain/account/mail-code.ts';
import { secondsToWait } from '#app/domain/account/second-factor-pause.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { StoredAccount } from '#app/persistence/account-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenSession } from '#app/persistence/session-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendCode } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { makeMailCode } from './mail-code.server.ts';
import { noteEmergency, passwordUse, tellOwners } from './password-door.server.ts';
import { isPassword } from './password-hashing.server.ts';
import { recoveryHashOf } from './secrets.server.ts';
import type { Browser } from './session.server.ts';
import { startSession } from './session.server.ts';
import type { LetterState } from './sign-up.server.ts';
import { toLetterState } from './sign-up.server.ts';
import { findTimeStep } from './time-codes.server.ts';

export interface Credentials {
  /** In its one spelling; empty for what is no address, under which nobody is found. */
  readonly email: string;
  readonly password: string;
}

export type SignedIn =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'half-way'; readonly token: string }
  | { readonly kind: 'unverified'; readonly letter: LetterState }
  | { readonly kind: 'refused' };

/**
 * Signs in where address and password belong together. Who is not known is refused in the same words and after the same
 * work as who mistypes a password; only who knows the password learns that the address is still to be proven.
 */
export async function signIn(
  { email, password }: Credentials,
  { browser, frame }: { readonly browser: Browser; readonly frame: LetterFrame },
): Promise<Outcome<SignedIn>> {
  const paid = await payForGuess(email);
  if (!paid.ok) return paid;
  const looked = await currentStore().look(({ accounts }) => accounts.findByEmail(email));
  if (!looked.ok) return looked;
  const account = looked.value;
  const checked = await isPassword(account?.passwordHash ?? null, password);
  if (!checked.ok) return checked;
  if (!checked.value || account === null) return succeed({ kind: 'refused' });
  const used = await currentStore().look(({ signOns }) => passwordUse(signOns, account));
  if (!used.ok) return used;
  if (used.value === 'refused') return succeed({ kind: 'refused' });
  if (account.verifiedAt === null) return remind(account, frame);
  const isEmergency = used.value === 'emergency';
  const begun = await currentStore().write(async (repositories) => {
    const isComplete = account.totpSince === null;
    const token = await startSession(repositories, account.id, { ...browser, isComplete });
    if (isComplete) await note(repositories, { by: account.id, kind: 'signed-in' });
    // Whoever knows the password is to be heard of, also where the second factor stops them.
    const owners = isEmergency ? await noteEmergency(repositories, account) : [];
    return succeed({ signedIn: { kind: isComplete ? 'in' : 'half-way', token } as const, owners });
  });
  if (!begun.ok) return begun;
  await tellOwners(frame, begun.value.owners, account.name);
  return succeed(begun.value.signedIn);
}

async function remind({ id, email }: StoredAccount, frame: LetterFrame): Promise<Outcome<SignedIn>> {
  const made = await currentStore().write(async (repositories) =>
    succeed(await makeMailCode(repositories, id, { purpose: 'verify', email })),
  );
  if (!made.ok) return made;
  const isSent = await sendCode(frame, email, { kind: 'verify', code: made.value });
  return succeed({ kind: 'unverified', letter: toLetterState(isSent) });
}

/** Takes the code of an app or a recovery code, each once. */
export async function takeSecondFactor(
  repositories: WriteRepositories,
  { id, totpSecret }: StoredAccount,
  typed: string,
): Promise<'time' | 'recovery' | null> {
  const { accounts } = repositories;
  const step = totpSecret === null ? null : findTimeStep({ account: id, sealed: totpSecret }, typed);
  if (step !== null && (await accounts.takeStep(id, step))) return 'time';
  if (canonicalMailCode(typed) === null) return null;
  return (await accounts.useRecoveryCode(id, recoveryHashOf(id, typed))) ? 'recovery' : null;
}

/** The token of the session that goes on, or null for a wrong code. */
export async function showSecondFactor(
  { account: id, isComplete }: OpenSession,
  { typed, browser }: { readonly typed: string; readonly browser: Browser },
): Promise<Outcome<string | null>> {
  const paid = await payForGuess(id);
  if (!paid.ok) return paid;
  return currentStore().write(async (repositories) => {
    const { accounts } = repositories;
    const account = await accounts.find(id);
    if (account === null || isComplete) return fail({ code: 'not-found' });
    const seconds = secondsToWait(account, now());
    if (seconds > 0) return fail({ code: 'rate-limited', retryAfterSeconds: seconds });
    const taken = await takeSecondFactor(repositories, account, typed);
    if (taken === null) {
      await accounts.change(id, { failures: account.failures + 1, failedAt: now() });
      await note(repositories, { by: id, kind: 'second-factor-refused' });
      return succeed(null);
    }
    await accounts.change(id, { failures: 0, failedAt: null });
    if (taken === 'recovery') await note(repositories, { by: id, kind: 'recovery-code-used' });
    await note(repositories, { by: id, kind: 'signed-in' });
    return succeed(await startSession(repositories, id, browser));
  });
}
