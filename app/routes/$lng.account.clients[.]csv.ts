import type { LoaderFunctionArgs } from '@remix-run/node';
import { noteExport } from '#app/features/consulting/change-client.server.ts';
import { exportClients } from '#app/features/consulting/client-table.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAdviser, requirePortfolio } from './$lng.account.clients._index/adviser-page.server.ts';

/** The clients somebody sees, as a table for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { translator, adviser, member } = await requireAdviser(args);
  const { organisation } = requirePortfolio(member, args.request);
  const pieces = requireValue(await exportClients(adviser, organisation, translator));
  requireValue(await noteExport(adviser, organisation));
  args.context.pieces = pieces;
  return new Response(null, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${translator.t('consulting:table.file')}.csv"`,
    },
  });
}
