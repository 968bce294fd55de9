import { checkReadiness } from '#app/features/operations/check-readiness.server.ts';
import { isLogFailing } from '#app/platform/log.server.ts';

/**
 * Ready: a real write was made and read back. A disk that runs low and lines of the log that are lost are told, and no
 * reason to be restarted.
 */
export const loader = async () => {
  const status = await checkReadiness();
  return new Response(JSON.stringify({ status, ...(isLogFailing() && { log: 'failing' }) }), {
    status: status === 'not-saved' ? 503 : 200,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
};
