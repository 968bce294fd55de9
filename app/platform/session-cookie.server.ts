import { hostCookie } from './host-cookie.server.ts';

/** Token characters of 256 bits. */
const TOKEN = /^[\w-]{43}$/;

/** For people who sign in. It ends with the session of the server, which decides. */
const cookie = hostCookie('session');

/** The token a browser sent, or null. */
export async function readSessionToken(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'));
  return typeof value === 'string' && TOKEN.test(value) ? value : null;
}

/** The header that hands a browser a token, or takes it away. */
export const sessionCookie = async (token: string | null): Promise<string> =>
  token === null ? await cookie.serialize('', { maxAge: 0 }) : await cookie.serialize(token);
