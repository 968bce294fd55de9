import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import type { ShareLink } from '#app/domain/assessment/share-link.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AccompanyingAdviser } from '#app/persistence/accompaniment-repository.ts';
import type { JoinedCampaign } from '#app/persistence/campaign-repository.ts';
import type { CheckIn } from '#app/persistence/check-in-repository.ts';
import type { ListingClient } from '#app/persistence/client-assessment-repository.ts';
import { shareHashOf, shareTokenOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { FileCopy } from '#app/persistence/file-copy-repository.ts';
import type { HandOver } from '#app/persistence/hand-over-repository.ts';
import type { SignedOwnReport } from '#app/persistence/own-report-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import type { AdmittedAdviser } from '#app/persistence/workshop-repository.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { noteInAudit } from './audit-note.server.ts';

/** Who sees something of an assessment beside the holder of its code, and how that one came by it. */
export interface OwnData {
  readonly handOvers: readonly HandOver[];
  readonly listing: readonly ListingClient[];
  readonly admitted: readonly AdmittedAdviser[];
  /** Advisers who are let see how the plan goes. */
  readonly accompanying: readonly AccompanyingAdviser[];
  /** Links that show the report to whoever has them. */
  readonly links: readonly ShareLink[];
  /** Links by which whoever has them reports on steps. */
  readonly checkIns: readonly CheckIn[];
  /** What was kept to be compared with today. */
  readonly scenarios: readonly Scenario[];
  /** What advisers have written around the report. */
  readonly versions: readonly SignedOwnReport[];
  /** What advisers keep of it, beside what is kept under the code. */
  readonly copies: readonly FileCopy[];
  /** What it takes part in; null: nothing. */
  readonly joined: JoinedCampaign | null;
}

/** What the holder of a code is told of who sees what. */
export async function openOwnData({ owner, ...access }: AssessmentAccess): Promise<Outcome<OwnData>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const today = toIsoDay(now());
  return currentStore().look(async ({ handOvers, clientAssessments, workshops, ...others }) => ({
    handOvers: await handOvers.listTaken(owner),
    listing: await clientAssessments.listingOf(owner),
    admitted: await workshops.listAdmitted(owner),
    accompanying: await others.accompaniments.listAccompanying(owner),
    links: await others.shareLinks.list(owner, today),
    checkIns: await others.checkIns.list(owner, today),
    joined: await others.campaigns.findOf(owner),
    scenarios: await others.scenarios.list(owner),
    versions: await others.ownReports.listOf(owner),
    copies: await others.fileCopies.listOf(owner, today),
  }));
}

export interface CuttingOff {
  /** The resume code: links that it does not make were not made by its holder. */
  readonly code: string;
  readonly client: ClientId;
}

/** Withdraws links to the report that were not made under this code, such as those of an adviser before the hand-over. */
async function removeLinksOfOthers(
  { shareLinks }: WriteRepositories,
  { owner }: AssessmentAccess,
  code: string,
): Promise<void> {
  for (const { id, share } of await shareLinks.list(owner, toIsoDay(now()))) {
    const token = shareTokenOf(code, id);
    if (token === null || shareHashOf(token) !== share) await shareLinks.remove(owner, id);
  }
}

/** Ends what a client of an adviser has of the assessment. Repeated, it changes nothing. */
export async function cutOffConsultant(
  access: AssessmentAccess,
  { code, client }: CuttingOff,
): Promise<Outcome<null>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const { owner } = access;
  return currentStore().write(async (repositories) => {
    const { clientAssessments, assessments } = repositories;
    if ((await assessments.findVersion(owner)) === null) return fail({ code: 'not-found' });
    const listed = (await clientAssessments.listingOf(owner)).find((each) => each.client === client);
    if (listed === undefined || !(await clientAssessments.cutOff(owner, client))) return succeed(null);
    await removeLinksOfOthers(repositories, access, code);
    const { adviser, organisation } = listed;
    await noteInAudit(repositories, 'consultant-cut-off', { adviser, organisation: organisation.id });
    return succeed(null);
  });
}
