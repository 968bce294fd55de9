import type { MetaFunction } from '@remix-run/node';
import { errorTitleIn } from '#app/components/shell/error-page.tsx';

/** The title of a page of accounts, which no search engine lists. */
export const accountMeta: MetaFunction<() => { readonly documentTitle: string }> = ({
  data,
  error,
  matches,
}) => [
  { title: data?.documentTitle ?? errorTitleIn(matches, error) },
  { name: 'robots', content: 'noindex, nofollow' },
];
