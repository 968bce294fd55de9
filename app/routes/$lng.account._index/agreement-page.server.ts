import type { LoaderFunctionArgs } from '@remix-run/node';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { Agreement } from '#app/domain/agreement/agreement.ts';
import { organisationAccessOf } from '#app/features/account/session.server.ts';
import { readAgreement } from '#app/features/agreements/paths.ts';
import type { MemberPage } from './account-page.server.ts';
import { requireMember } from './account-page.server.ts';

/** Who asks for the agreements of which organisation. */
export interface AgreementsPageContext {
  readonly page: MemberPage;
  readonly access: OrganisationAccess;
}

export async function requireOrganisation(args: LoaderFunctionArgs): Promise<AgreementsPageContext> {
  const page = await requireMember(args);
  return { page, access: organisationAccessOf(page.member, args.params['organisation'] ?? '') };
}

/** The same for one agreement; 404 for one that does not exist. */
export async function requireAgreement(
  args: LoaderFunctionArgs,
): Promise<AgreementsPageContext & { readonly agreement: Agreement }> {
  const asked = await requireOrganisation(args);
  const agreement = readAgreement(args.params['agreement']);
  if (agreement === null) throw new Response(null, { status: 404 });
  return { ...asked, agreement };
}
