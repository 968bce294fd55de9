import type { LoaderFunctionArgs } from '@remix-run/node';
import { toFaultTable } from '#app/features/consulting/client-import-faults.server.ts';
import { openImport } from '#app/features/consulting/client-import.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

/** The rows of a table in which something is wrong, with why. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { translator, adviser } = await requireAdviser(args);
  const opened = requireValue(await openImport(adviser, args.params['import'] ?? ''));
  if ('takenOver' in opened) throw new Response(null, { status: 404 });
  return new Response(toFaultTable(translator, opened), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${translator.t('import:faultFile')}.csv"`,
    },
  });
}
