import type { OrganisationKind } from '#app/domain/account/organisation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendCode, sendKnown } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { makeMailCode } from './mail-code.server.ts';
import { isSignOnOnly } from './password-door.server.ts';
import { hashPassword } from './password-hashing.server.ts';

export interface SignUp {
  readonly name: string;
  /** In its one spelling. */
  readonly email: string;
  readonly password: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

/** Whether a letter is on its way. */
export type LetterState = 'sent' | 'unsent';
export const toLetterState = (isSent: boolean): LetterState => (isSent ? 'sent' : 'unsent');

/** An account and its organisation, in the place of one whose address was never proven; the code that proves it. */
async function begin(
  repositories: WriteRepositories,
  { name, email, organisation, kind }: SignUp,
  { passwordHash, locale }: { readonly passwordHash: string; readonly locale: string },
): Promise<string> {
  const { accounts, organisations } = repositories;
  const at = now();
  const [id, organisationId] = [newId(), newId()];
  await accounts.removeUnverified(email);
  await accounts.create({ id, email, passwordHash, name, locale, verifiedAt: null }, at);
  await organisations.create({ id: organisationId, name: organisation, kind }, at);
  await organisations.join(organisationId, { account: id, role: 'owner' }, at);
  await note(repositories, { by: id, kind: 'signed-up' });
  return makeMailCode(repositories, id, { purpose: 'verify', email });
}

/**
 * Begins an account. The answer, and all that is done for it, is the same where there is one already: its owner is told
 * by letter, and nobody else.
 */
export async function signUp(signUp: SignUp, frame: LetterFrame): Promise<Outcome<LetterState>> {
  const { email, password } = signUp;
  if (isSignOnOnly()) return fail({ code: 'not-found' });
  const paid = await payForGuess(email);
  if (!paid.ok) return paid;
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const begun = await currentStore().write(async (repositories) => {
    const known = await repositories.accounts.findByEmail(email);
    if (known === null || known.verifiedAt === null) {
      const { locale } = frame;
      return succeed({ code: await begin(repositories, signUp, { passwordHash: hashed.value, locale }) });
    }
    await note(repositories, { by: known.id, kind: 'address-given-again' });
    return succeed(null);
  });
  if (!begun.ok) return begun;
  const isSent =
    begun.value === null
      ? await sendKnown(frame, email)
      : await sendCode(frame, email, { kind: 'verify', ...begun.value });
  return succeed(toLetterState(isSent));
}
