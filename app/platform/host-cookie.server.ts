import { createCookie } from '@remix-run/node';
import { env } from './env.server.ts';
import { seal, unseal } from './sealed-text.server.ts';

const isSecure = env.publicOrigin?.startsWith('https:') ?? false;

/** A cookie for this host alone. With https no other host and no page without encryption can set it. */
export const hostCookie = (name: string, maxAge?: number) =>
  createCookie(isSecure ? `__Host-${name}` : name, {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
    ...(maxAge !== undefined && { maxAge }),
  });

export interface SealedCookie {
  /** What was put there by us, or null. */
  readonly read: (request: Request) => Promise<string | null>;
  /** The header that puts it there, or takes it away. */
  readonly write: (text: string | null) => Promise<string>;
}

/** A cookie that its browser can neither read nor change. How long it is good for has to stand in it too. */
export function sealedCookie(name: string, seconds: number): SealedCookie {
  const cookie = hostCookie(name, seconds);
  const of = `cookie ${name}`;
  return {
    read: async (request) => {
      const value: unknown = await cookie.parse(request.headers.get('Cookie'));
      return typeof value === 'string' ? unseal(value, of) : null;
    },
    write: (text) => (text === null ? cookie.serialize('', { maxAge: 0 }) : cookie.serialize(seal(text, of))),
  };
}
