import { checkReadiness } from '#app/features/operations/check-readiness.server.ts';

/** Ready: a real write was made and read back. */
export const loader = async () => {
  const isReady = await checkReadiness();
  return new Response(JSON.stringify({ status: isReady ? 'ok' : 'not-saved' }), {
    status: isReady ? 200 : 503,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
};
