import type { LoaderFunctionArgs } from '@remix-run/node';
import { openListImport } from '#app/features/member-list/import-list.server.ts';
import { toListFaults } from '#app/features/member-list/list-import-faults.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireList } from './$lng.account._index/list-page.server.ts';

/** The rows of a list in which something is wrong, with why. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { chamber, opened: list } = await requireList(args);
  const { translator } = chamber.page;
  const id = args.params['import'] ?? '';
  const opened = requireValue(await openListImport(chamber.access, list.campaign.id, id));
  if (opened === null) throw new Response(null, { status: 404 });
  return new Response(toListFaults(translator, opened), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${translator.t('members:preview.faultFile')}.csv"`,
    },
  });
}
