import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { PicturePage } from '#app/features/releases/components/picture-page.tsx';
import { openPicture } from '#app/features/releases/picture-file.server.ts';
import { toPictureView } from '#app/features/releases/picture.view-model.ts';
import { openRelease } from '#app/features/releases/read-releases.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import styles from '#app/styles/statistics.css?url';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, campaign, release } = await requireReleases(args);
  const opened = requireValue(await openRelease(access, release, campaign));
  const figure = args.params['figure'] ?? '';
  const picture = requireValue(await openPicture(page.translator, access, { opened, figure }));
  const { organisation } = access;
  return toPictureView(page.translator, { organisation, campaign, release, picture });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function ReleasePicture() {
  return <PicturePage view={useLoaderData<typeof loader>()} />;
}
