import type { LoaderFunctionArgs } from '@remix-run/node';
import { writeAgreement } from '#app/features/agreements/agreement-document.server.ts';
import { openAgreements } from '#app/features/agreements/agreements.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { OFFICE_TYPES } from '#app/platform/office-types.ts';
import { requireAgreement } from './$lng.account._index/agreement-page.server.ts';

const TYPE = OFFICE_TYPES.docx;

/** A text in force as a document for word processors, to be changed, printed and signed. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { page, access, agreement } = await requireAgreement(args);
  const opened = requireValue(await openAgreements(access));
  const bytes = requireValue(await writeAgreement(page.translator, agreement, opened));
  return new Response(args.request.method === 'HEAD' ? null : Uint8Array.from(bytes), {
    headers: {
      'Content-Type': TYPE,
      'Content-Language': page.locale,
      'Content-Disposition': `attachment; filename="ki-bruecke-${agreement}.docx"`,
    },
  });
}
