import type { SharedReportAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';
import type { ShareLinkReader, SharedVersion } from '#app/persistence/share-link-repository.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

async function look<Value>(
  access: SharedReportAccess,
  read: (links: ShareLinkReader, today: string) => Promise<Value | null>,
): Promise<Outcome<Value>> {
  if (!may(access, 'read-report')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ shareLinks }) => read(shareLinks, toIsoDay(now())));
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/**
 * Whose report a link shows and in which state; each call is paid for by the client, found or not. `not-found` alike for
 * unknown, withdrawn and run out links and for erased assessments.
 */
export async function findShared(access: SharedReportAccess): Promise<Outcome<SharedVersion>> {
  const paid = await spend('links');
  if (!paid.ok) return paid;
  return look(access, (links, today) => links.find(access.share, today));
}

/** What the report is made of, once the link was found. */
export const openShared = (access: SharedReportAccess): Promise<Outcome<OpenedAssessment>> =>
  look(access, (links, today) => links.open(access.share, today));
