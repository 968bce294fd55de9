import type { LoaderFunctionArgs } from '@remix-run/node';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { Problem } from '#app/domain/shared/problem.ts';
import { organisationPath } from '#app/features/account/paths.ts';
import { organisationAccessOf } from '#app/features/account/session.server.ts';
import type { CampaignAction, OpenedCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import { openCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { isPassing, requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import type { MemberPage } from './account-page.server.ts';
import { requireMember } from './account-page.server.ts';

/** Who asks for the campaigns of which chamber, before anything is read. */
export interface ChamberPage {
  readonly page: MemberPage;
  readonly access: OrganisationAccess;
  /** The page of the organisation. */
  readonly organisation: string;
  readonly today: IsoDate;
}

export async function requireChamber(args: LoaderFunctionArgs): Promise<ChamberPage> {
  const page = await requireMember(args);
  const access = organisationAccessOf(page.member, args.params['organisation'] ?? '');
  const organisation = organisationPath(page.locale, access.organisation);
  return { page, access, organisation, today: toIsoDay(now()) };
}

/** One campaign of it; 404 for one of another chamber, and for who may not do what is meant. */
export const requireCampaign = async (
  { access }: ChamberPage,
  { params }: LoaderFunctionArgs,
  action?: CampaignAction,
): Promise<OpenedCampaign> => requireValue(await openCampaign(access, params['campaign'] ?? '', action));

/** The status of a form that nothing is wrong with, but that could not be taken for now; else an error page. */
export function statusOfPassing(problem: Problem): number {
  if (!isPassing(problem)) throw toErrorAnswer(problem);
  return statusOf(problem);
}
