import { createHmac, randomBytes } from 'node:crypto';
import { env } from './env.server.ts';

const SALT_LIFE_MS = 60 * 60 * 1000;
/** Everybody behind a proxy of this machine. */
export const LOOPBACK = /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/;

/** The network of an address: the whole of IPv4, the first 64 bits of IPv6, where one household has them all. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? 8 - left.length - right.length : 0;
  const groups = [...left, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Keys by which clients are counted. Addresses are hashed with a salt that lives in memory for an hour and
 * are never stored or logged. Null where clients cannot be told apart: behind a proxy that was not declared
 * everybody is the loopback, and a limit for one would be a limit for all.
 */
export function createClientKeys(
  now: () => number,
  secret = env.clientKeySecret,
): (address: string | undefined) => string | null {
  const saltOf = createSalts(secret);
  return (address) => {
    if (address === undefined || LOOPBACK.test(address)) return null;
    const salt = saltOf(Math.floor(now() / SALT_LIFE_MS));
    return createHmac('sha256', salt).update(networkOf(address)).digest('base64url').slice(0, 22);
  };
}

/** A salt an hour: made by chance, or of a secret where several processes need the same one. */
function createSalts(secret: string | null): (hour: number) => Buffer {
  let current = { hour: NaN, salt: Buffer.alloc(0) };
  return (hour) => {
    if (hour !== current.hour) {
      const salt =
        secret === null ? randomBytes(32) : createHmac('sha256', secret).update(String(hour)).digest();
      current = { hour, salt };
    }
    return current.salt;
  };
}
