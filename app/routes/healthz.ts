const ALIVE = '{"status":"ok"}';

/** Alive: the process answers. Asks nothing of the storage. */
export const loader = () =>
  new Response(ALIVE, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': String(ALIVE.length),
      'Cache-Control': 'no-store',
    },
  });
