import type { AccountAccess, Actor, OrganisationAccess } from '#app/domain/access/access.ts';
import { accessToAccount, accessToOrganisation } from '#app/domain/access/access.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import { deviceLabel } from '#app/domain/account/device-label.ts';
import { isSightingDue, SESSION_MS } from '#app/domain/account/session-terms.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenSession } from '#app/persistence/session-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { readSessionToken } from '#app/platform/session-cookie.server.ts';
import { newToken, sessionHashOf } from './secrets.server.ts';

/** The browser that asks: what it is called in a list, and the token it sent. */
export interface Browser {
  readonly device: string;
  readonly token: string | null;
}

export const readBrowser = async (request: Request): Promise<Browser> => ({
  device: deviceLabel(request.headers.get('User-Agent') ?? ''),
  token: await readSessionToken(request),
});

/** How long the second factor may take. */
const HALF_WAY_MS = 10 * 60 * 1000;

/** Somebody who is signed in, with all factors shown and the address proven. */
export interface Member extends OpenSession {
  readonly actor: Extract<Actor, { readonly kind: 'member' }>;
  readonly access: AccountAccess;
}

/** The session of a token, whatever it is good for; null where there is none or it has ended. */
export async function findSession(token: string | null): Promise<Outcome<OpenSession | null>> {
  if (token === null) return succeed(null);
  const at = now();
  const looked = await currentStore().look(({ sessions }) => sessions.open(sessionHashOf(token), at));
  if (looked.ok && looked.value?.isComplete && isSightingDue(looked.value, at)) {
    const { account, id } = looked.value;
    // Where this cannot be written, the page is shown all the same.
    await currentStore().write(async ({ sessions }) => succeed(await sessions.see(account, id, at)));
  }
  return looked;
}

/** What a session makes of who asks: a member only where nothing is left to be shown or proven. */
export function toMember(session: OpenSession | null): Member | null {
  if (session === null || !session.isComplete || !session.isVerified) return null;
  const memberships = session.memberships.map(({ organisation, role }) => ({ organisation, role }));
  const actor = { kind: 'member', account: session.account, memberships } as const;
  return { ...session, actor, access: accessToAccount(actor, session.account) };
}

/** Who asks for an organisation. */
export const organisationAccessOf = ({ actor }: Member, organisation: OrganisationId): OrganisationAccess =>
  accessToOrganisation(actor, organisation);

/**
 * Begins a session in a browser and ends the one it had: nobody goes on in a session whose token somebody else may have
 * put there. Returns the token.
 */
export async function startSession(
  { sessions }: Pick<WriteRepositories, 'sessions'>,
  account: AccountId,
  { device, token: before, isComplete = true }: Browser & { readonly isComplete?: boolean },
): Promise<string> {
  const at = now();
  const old = before === null ? null : await sessions.open(sessionHashOf(before), at);
  if (old !== null) await sessions.end(old.account, old.id);
  const token = newToken();
  const expiresAt = new Date(at.getTime() + (isComplete ? SESSION_MS : HALF_WAY_MS));
  const session = { id: newId(), tokenHash: sessionHashOf(token), device, isComplete, expiresAt };
  await sessions.create(account, session, at);
  return token;
}

/** Ends the session of a token, if there is one. */
export async function signOut(token: string | null): Promise<Outcome<null>> {
  const found = await findSession(token);
  if (!found.ok) return found;
  const session = found.value;
  if (session === null) return succeed(null);
  return currentStore().write(async ({ sessions }) => {
    await sessions.end(session.account, session.id);
    return succeed(null);
  });
}
