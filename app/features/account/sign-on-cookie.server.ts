import { sealedCookie } from '#app/platform/host-cookie.server.ts';
import { JOURNEY_SECONDS } from './sign-on.server.ts';

/** For the way to the identity provider and back, and until a link is confirmed; for nobody else. */
export const signOnCookie = sealedCookie('sign-on', JOURNEY_SECONDS);
