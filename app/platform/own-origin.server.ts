import { env } from './env.server.ts';

/** Where letters lead to that are written when nobody asks for a page. */
export const ownOrigin = (): string => env.publicOrigin ?? `http://localhost:${String(env.port)}`;
