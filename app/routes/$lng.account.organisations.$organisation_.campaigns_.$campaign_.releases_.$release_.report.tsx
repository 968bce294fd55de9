import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { ReportPage } from '#app/features/releases/components/report-page.tsx';
import { readPaperSource } from '#app/features/releases/draw-release.server.ts';
import { openRelease } from '#app/features/releases/read-releases.server.ts';
import { toReportView } from '#app/features/releases/report.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import styles from '#app/styles/statistics.css?url';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, campaign, release } = await requireReleases(args);
  const opened = requireValue(await openRelease(access, release, campaign));
  const paper = requireValue(await readPaperSource(page.translator, access, opened));
  const { organisation } = access;
  return toReportView(page.translator, { organisation, campaign, release, paper });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function ReleaseReport() {
  return <ReportPage view={useLoaderData<typeof loader>()} />;
}
