import type { LoaderFunctionArgs } from '@remix-run/node';
import { findProjectedVersion } from '#app/features/workshop/projection.server.ts';
import { projectionAccessOf } from '#app/features/workshop/projector-token.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';

/** Whether there is something new to see: asked for every second or two, and answered without a body where there is not. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  requireLocale(params);
  const version = requireValue(await findProjectedVersion(projectionAccessOf(params['token'] ?? '')));
  const headers = { ETag: `"${version}"` };
  const isKnown = request.headers.get('If-None-Match') === headers.ETag;
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json({ version }, { headers });
}
