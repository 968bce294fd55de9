import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { ReceiptPage } from '#app/features/hand-over/components/receipt-page.tsx';
import { givePath } from '#app/features/hand-over/paths.ts';
import { openReceipt } from '#app/features/hand-over/receipt.server.ts';
import { toReceiptView } from '#app/features/hand-over/receipt.view-model.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

/** The receipt of a hand-over, for the organisation that made it. */
export async function loader(args: LoaderFunctionArgs) {
  const { adviser, translator, locale } = await requireAdviser(args);
  const { client: id = '', handOver = '' } = args.params;
  const { client, receipt } = requireValue(await openReceipt({ adviser, client: id }, handOver));
  const back = { href: givePath(locale, client.id), text: translator.t('file-copy:receipt.toHandOvers') };
  return toReceiptView(translator, { receipt, firm: client.name, today: toIsoDay(now()), back });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Receipt() {
  return <ReceiptPage view={useLoaderData<typeof loader>()} />;
}
