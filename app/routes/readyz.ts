import { checkReadiness } from '#app/features/operations/check-readiness.server.ts';
import { isLogFailing } from '#app/platform/log.server.ts';

/** Ready: a real write was made and read back. That lines of the log are lost is said, and is no reason to serve nobody. */
export const loader = async () => {
  const isReady = await checkReadiness();
  return new Response(
    JSON.stringify({ status: isReady ? 'ok' : 'not-saved', ...(isLogFailing() && { log: 'failing' }) }),
    {
      status: isReady ? 200 : 503,
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    },
  );
};
