import type { LoaderFunctionArgs } from '@remix-run/node';
import { toSitemap } from '#app/features/site/for-searches.ts';

/** Every public page in every language. */
export const loader = ({ context }: LoaderFunctionArgs): Response =>
  new Response(toSitemap(context.publicOrigin), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
