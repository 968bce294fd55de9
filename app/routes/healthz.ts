/** Alive: the process answers. Asks nothing of the storage. */
export const loader = () =>
  new Response('{"status":"ok"}', {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
