import { may } from '#app/domain/access/access.ts';
import type { PasswordFault } from '#app/domain/account/password.ts';
import { passwordFault } from '#app/domain/account/password.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ListedSession } from '#app/persistence/session-repository.ts';
import { now } from '#app/platform/clock.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendCode, sendEmailChanged, sendKnown } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';
import { confirmPassword } from './confirm-password.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { makeMailCode } from './mail-code.server.ts';
import { hashPassword } from './password-hashing.server.ts';
import { mailCodeHashOf } from './secrets.server.ts';
import type { Browser, Member } from './session.server.ts';
import { startSession } from './session.server.ts';
import type { LetterState } from './sign-up.server.ts';
import { toLetterState } from './sign-up.server.ts';

export async function changeSettings(
  { account, access }: Member,
  settings: { readonly name: string; readonly locale: string },
): Promise<Outcome<null>> {
  if (!may(access, 'change')) return fail({ code: 'not-found' });
  return currentStore().write(async ({ accounts }) => {
    await accounts.change(account, settings);
    return succeed(null);
  });
}

/** The token of the session that goes on alone, or why the password is none. */
export async function changePassword(
  member: Member,
  { current, next, browser }: { readonly current: string; readonly next: string; readonly browser: Browser },
): Promise<Outcome<{ readonly token: string } | 'wrong' | PasswordFault>> {
  const fault = passwordFault(next, member.email);
  if (fault !== null) return succeed(fault);
  const confirmed = await confirmPassword(member, current);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null) return succeed('wrong');
  const hashed = await hashPassword(next);
  if (!hashed.ok) return hashed;
  return currentStore().write(async (repositories) => {
    const { accounts, mailCodes, sessions } = repositories;
    await accounts.change(member.account, { passwordHash: hashed.value });
    await mailCodes.removeAll(member.account);
    await sessions.endAll(member.account);
    await note(repositories, { by: member.account, kind: 'password-changed' });
    return succeed({ token: await startSession(repositories, member.account, browser) });
  });
}

/**
 * Sends a code to a new address, which counts only once it is proven. Whether that address has an account already is
 * told to its owner alone. Null for a wrong password.
 */
export async function askForNewEmail(
  member: Member,
  { email, password }: { readonly email: string; readonly password: string },
  frame: LetterFrame,
): Promise<Outcome<LetterState | null>> {
  const confirmed = await confirmPassword(member, password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null) return succeed(null);
  const made = await currentStore().write(async (repositories) => {
    const known = await repositories.accounts.findByEmail(email);
    const isTaken = known !== null && known.verifiedAt !== null;
    const code = await makeMailCode(repositories, member.account, { purpose: 'change-email', email });
    return succeed(isTaken ? null : code);
  });
  if (!made.ok) return made;
  const isSent =
    made.value === null
      ? await sendKnown(frame, email)
      : await sendCode(frame, email, { kind: 'change-email', code: made.value });
  return succeed(toLetterState(isSent));
}

/** Proves the new address. False for a code that is not good, or that was made for somebody else's account. */
export async function proveNewEmail(
  { account, email: before }: Member,
  code: string,
  frame: LetterFrame,
): Promise<Outcome<boolean>> {
  const paid = await payForGuess(account);
  if (!paid.ok) return paid;
  const codeHash = mailCodeHashOf('change-email', code);
  const changed = await currentStore().write(async (repositories) => {
    const { accounts, mailCodes } = repositories;
    const found = await mailCodes.find(codeHash, now());
    if (found === null || found.account !== account) return succeed(false);
    await accounts.removeUnverified(found.email);
    if ((await accounts.findByEmail(found.email)) !== null) return succeed(false);
    if (!(await mailCodes.use(codeHash, now()))) return succeed(false);
    await accounts.change(account, { email: found.email });
    await mailCodes.removeAll(account);
    await note(repositories, { by: account, kind: 'email-changed' });
    return succeed(true);
  });
  if (changed.ok && changed.value) await sendEmailChanged(frame, before);
  return changed;
}

export const listSessions = ({ account }: Member): Promise<Outcome<readonly ListedSession[]>> =>
  currentStore().look(({ sessions }) => sessions.list(account, now()));

/** Ends one session of the own account, or all but the one that asks. */
export function endSessions({ account, id: own }: Member, which: string): Promise<Outcome<null>> {
  return currentStore().write(async (repositories) => {
    const { sessions } = repositories;
    await (which === 'others' ? sessions.endAll(account, own) : sessions.end(account, which));
    await note(repositories, { by: account, kind: 'sessions-ended' });
    return succeed(null);
  });
}
