import type { LoaderFunctionArgs } from '@remix-run/node';
import { campaignPath } from '#app/features/campaigns/paths.ts';
import type { OpenedList } from '#app/features/member-list/manage-list.server.ts';
import { openList } from '#app/features/member-list/manage-list.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { ChamberPage } from './campaign-pages.server.ts';
import { requireChamber } from './campaign-pages.server.ts';

/** Who writes to the firms of which campaign. */
export interface ListPageAsked {
  readonly chamber: ChamberPage;
  readonly opened: OpenedList;
  /** The page of the campaign. */
  readonly path: string;
}

/** The list of a campaign; 404 for one of another chamber, and for who does not write to its firms. */
export async function requireList(args: LoaderFunctionArgs): Promise<ListPageAsked> {
  const chamber = await requireChamber(args);
  const opened = requireValue(await openList(chamber.access, args.params['campaign'] ?? ''));
  return { chamber, opened, path: campaignPath(chamber.organisation, opened.campaign.id) };
}
