import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { ShareTerm } from '#app/domain/assessment/share-link.ts';
import { lastDayOf, MOST_SHARE_LINKS } from '#app/domain/assessment/share-link.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { shareHashOf, shareTokenOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { StoredShareLink } from '#app/persistence/share-link-repository.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

export interface LinkRequest {
  /** The resume code, of which the token is made. */
  readonly code: string;
  /** The id of the link, from the form: sent twice, it makes one link. */
  readonly id: string;
  readonly term: ShareTerm;
}

/**
 * Makes a link that shows the report until its term ends. False where five are open already; `not-completed` before
 * there is a report, `not-found` for every other code.
 */
export async function makeLink(
  access: AssessmentAccess,
  { code, id, term }: LinkRequest,
): Promise<Outcome<boolean>> {
  const token = shareTokenOf(code, id);
  if (token === null || !may(access, 'share')) return fail({ code: 'not-found' });
  const { owner } = access;
  const today = toIsoDay(now());
  return currentStore().write(async ({ assessments, shareLinks }) => {
    const stored = await assessments.find(owner);
    if (stored === null) return fail({ code: 'not-found' });
    if (stored.assessment.status !== 'completed') return fail({ code: 'not-completed' });
    const open = await shareLinks.list(owner, today);
    if (open.some((link) => link.id === id)) return succeed(true);
    if (open.length >= MOST_SHARE_LINKS) return succeed(false);
    const link = { id, madeOn: today, lastDay: lastDayOf(today, term), share: shareHashOf(token) };
    await shareLinks.create(owner, link);
    return succeed(true);
  });
}

/** Takes a link back; from then on it shows nothing. Of others, and repeated, it changes nothing. */
export async function withdrawLink(access: AssessmentAccess, id: string): Promise<Outcome<null>> {
  if (!may(access, 'share')) return fail({ code: 'not-found' });
  return currentStore().write(async ({ shareLinks }) => {
    await shareLinks.remove(access.owner, id);
    return succeed(null);
  });
}

/** The links that show the report today. */
export async function listLinks(access: AssessmentAccess): Promise<Outcome<readonly StoredShareLink[]>> {
  if (!may(access, 'share')) return fail({ code: 'not-found' });
  return currentStore().look(({ shareLinks }) => shareLinks.list(access.owner, toIsoDay(now())));
}
