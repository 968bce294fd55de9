import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ReceiptPage } from '#app/features/hand-over/components/receipt-page.tsx';
import { ownDataPath } from '#app/features/hand-over/paths.ts';
import { openOwnReceipt } from '#app/features/hand-over/receipt.server.ts';
import { toReceiptView } from '#app/features/hand-over/receipt.view-model.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAssessment } from './$lng.a.$code/assessment-page.server.ts';

/** The receipt of a hand-over, for the firm that took it. */
export async function loader(args: LoaderFunctionArgs) {
  const { access, translator, paths, assessment } = await requireAssessment(args);
  const receipt = requireValue(await openOwnReceipt(access, args.params['handOver'] ?? ''));
  const back = { href: ownDataPath(paths.home), text: translator.t('file-copy:receipt.back') };
  return toReceiptView(translator, { receipt, firm: assessment.firmName, today: toIsoDay(now()), back });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function OwnReceipt() {
  return <ReceiptPage view={useLoaderData<typeof loader>()} />;
}
