import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { TokenScope } from '#app/domain/access/token-scopes.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { ListedToken } from '#app/persistence/api-token-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { note } from './audit-note.server.ts';
import { accountOf, changeMembers } from './organisation.server.ts';
import { apiTokenHashOf, newApiToken } from './secrets.server.ts';

/** Who has more has lost sight of them. */
const MOST_TOKENS = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Null: until it is revoked. */
  readonly days: number | null;
}

/** Whose tokens somebody sees and ends there: an owner all, everybody else the own ones. */
const makerFor = (access: OrganisationAccess) => (may(access, 'end-tokens') ? undefined : accountOf(access));

export async function listTokens(access: OrganisationAccess): Promise<Outcome<readonly ListedToken[]>> {
  if (!may(access, 'have-tokens')) return fail({ code: 'not-found' });
  const { organisation } = access;
  return currentStore().look(({ apiTokens }) => apiTokens.list(organisation, makerFor(access)));
}

export interface MadeToken {
  readonly id: string;
  /** Shown now, never stored. */
  readonly token: string;
}

export const makeToken = (
  access: OrganisationAccess,
  { name, scopes, days }: TokenRequest,
): Promise<Outcome<MadeToken | 'full'>> =>
  changeMembers<MadeToken | 'full'>(access, 'have-tokens', async ({ repositories }) => {
    const { organisation } = access;
    const createdBy = accountOf(access);
    const had = await repositories.apiTokens.list(organisation, createdBy);
    if (had.length >= MOST_TOKENS) return succeed('full');
    const [id, token, at] = [newId(), newApiToken(), now()];
    const expiresAt = days === null ? null : new Date(at.getTime() + days * DAY_MS);
    const made = { id, createdBy, name, scopes, tokenHash: apiTokenHashOf(token), expiresAt };
    await repositories.apiTokens.create(organisation, made, at);
    await note(repositories, { by: createdBy, kind: 'token-made', organisation });
    return succeed({ id, token });
  });

/** Ends a token, which is refused at the next call. `not-found` for one that is not theirs to end. */
export const revokeToken = (access: OrganisationAccess, id: string): Promise<Outcome<null>> =>
  changeMembers(access, 'have-tokens', async ({ repositories }) => {
    const { organisation } = access;
    const isEnded = await repositories.apiTokens.remove(organisation, id, makerFor(access));
    if (!isEnded) return fail({ code: 'not-found' });
    await note(repositories, { by: accountOf(access), kind: 'token-revoked', organisation });
    return succeed(null);
  });
