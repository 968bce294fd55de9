import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireOrganisation } from './agreement-page.server.ts';

/** Who asks for the releases of which campaign, and for which of them where the address names one. */
export async function requireReleases(args: LoaderFunctionArgs) {
  const { page, access } = await requireOrganisation(args);
  const { campaign = '', release = '' } = args.params;
  return { page, access, campaign, release };
}
