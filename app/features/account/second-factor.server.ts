import { groupMailCode } from '#app/domain/account/mail-code.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { note } from './audit-note.server.ts';
import { confirmPassword } from './confirm-password.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { newMailCode, recoveryHashOf } from './secrets.server.ts';
import type { Browser, Member } from './session.server.ts';
import { startSession } from './session.server.ts';
import { findTimeStep, newTimeSecret, openTimeSecret } from './time-codes.server.ts';

const RECOVERY_CODES = 10;

export type SecondFactorState =
  | { readonly kind: 'off' }
  /** Begun and to be confirmed by a first code. */
  | { readonly kind: 'begun'; readonly secret: string; readonly address: string }
  | { readonly kind: 'on' };

export async function readSecondFactor({ account: id }: Member): Promise<Outcome<SecondFactorState>> {
  const looked = await currentStore().look(({ accounts }) => accounts.find(id));
  if (!looked.ok) return looked;
  const account = looked.value;
  if (account === null) return fail({ code: 'not-found' });
  if (account.totpSince !== null) return succeed({ kind: 'on' });
  const opened =
    account.totpSecret === null
      ? null
      : openTimeSecret({ account: id, sealed: account.totpSecret }, account.email);
  return succeed(opened === null ? { kind: 'off' } : { kind: 'begun', ...opened });
}

/** Makes a secret that counts once a first code confirms it. False for a wrong password. */
export async function beginSecondFactor(member: Member, password: string): Promise<Outcome<boolean>> {
  const confirmed = await confirmPassword(member, password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null) return succeed(false);
  return currentStore().write(async ({ accounts }) => {
    const account = await accounts.find(member.account);
    if (account?.totpSince !== null) return succeed(true);
    await accounts.change(member.account, { totpSecret: newTimeSecret(member.account), totpStep: null });
    return succeed(true);
  });
}

/** New recovery codes in the place of those before; shown once, and kept as hashes. */
async function makeRecoveryCodes(
  { accounts }: Pick<WriteRepositories, 'accounts'>,
  account: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newMailCode);
  await accounts.setRecoveryCodes(
    account,
    codes.map((code) => recoveryHashOf(account, code)),
  );
  return codes.map(groupMailCode);
}

export interface SecondFactorOn {
  readonly token: string;
  readonly recoveryCodes: readonly string[];
}

/** Asks for the second factor from now on, in every session but this one from the next sign-in; null for a wrong code. */
export async function confirmSecondFactor(
  { account: id }: Member,
  { typed, browser }: { readonly typed: string; readonly browser: Browser },
): Promise<Outcome<SecondFactorOn | null>> {
  const paid = await payForGuess(id);
  if (!paid.ok) return paid;
  return currentStore().write(async (repositories) => {
    const { accounts, sessions } = repositories;
    const account = await accounts.find(id);
    if (account === null || account.totpSecret === null || account.totpSince !== null) return succeed(null);
    const step = findTimeStep({ account: id, sealed: account.totpSecret }, typed);
    if (step === null || !(await accounts.takeStep(id, step))) return succeed(null);
    await accounts.change(id, { totpSince: now(), failures: 0, failedAt: null });
    const recoveryCodes = await makeRecoveryCodes(repositories, id);
    // Who got in before with the password alone is out.
    await sessions.endAll(id);
    await note(repositories, { by: id, kind: 'second-factor-on' });
    return succeed({ token: await startSession(repositories, id, browser), recoveryCodes });
  });
}

/** No second factor is asked for any more. False for a wrong password. */
export async function endSecondFactor(member: Member, password: string): Promise<Outcome<boolean>> {
  const confirmed = await confirmPassword(member, password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null) return succeed(false);
  return currentStore().write(async (repositories) => {
    const { accounts } = repositories;
    await accounts.change(member.account, { totpSecret: null, totpSince: null, totpStep: null });
    await accounts.setRecoveryCodes(member.account, []);
    await note(repositories, { by: member.account, kind: 'second-factor-off' });
    return succeed(true);
  });
}

/** Null for a wrong password. */
export async function renewRecoveryCodes(
  member: Member,
  password: string,
): Promise<Outcome<readonly string[] | null>> {
  const confirmed = await confirmPassword(member, password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value === null || confirmed.value.totpSince === null) return succeed(null);
  return currentStore().write(async (repositories) => {
    await note(repositories, { by: member.account, kind: 'recovery-codes-made' });
    return succeed(await makeRecoveryCodes(repositories, member.account));
  });
}
