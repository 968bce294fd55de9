import type { LoaderFunctionArgs } from '@remix-run/node';
import { toRobots } from '#app/features/site/for-searches.ts';

export const loader = ({ context }: LoaderFunctionArgs): Response =>
  new Response(toRobots(context.publicOrigin), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
