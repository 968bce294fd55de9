import { PassThrough } from 'node:stream';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  gzipSync,
} from 'node:zlib';

const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.]+\+)?json\b)/;
/** What fits into a packet or two gains nothing. */
const LEAST_BYTES = 1024;
/** Up to here a page is compressed faster than another thread is asked to. */
const MOST_AT_ONCE_BYTES = 128 * 1024;
// Measured on the pages of a whole journey: a level more costs half as much again and saves three per cent.
const GZIP = { level: 4 };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

const ENCODERS = {
  br: {
    now: (bytes: Uint8Array) => brotliCompressSync(bytes, BROTLI),
    later: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, BROTLI),
    onTheWay: (): Duplex => createBrotliCompress(BROTLI),
  },
  gzip: {
    now: (bytes: Uint8Array) => gzipSync(bytes, GZIP),
    later: (bytes: Uint8Array) => promisify(gzip)(bytes, GZIP),
    onTheWay: (): Duplex => createGzip(GZIP),
  },
} as const;
type Encoding = keyof typeof ENCODERS;

/** How much an encoding is wanted, 0 to 1. */
function weightOf(name: string, header: string): number {
  const wishes = header.split(',').map((wish) => wish.split(';').map((part) => part.trim().toLowerCase()));
  const wish = wishes.find(([first]) => first === name) ?? wishes.find(([first]) => first === '*');
  if (wish === undefined) return 0;
  const weight = wish.find((part) => part.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}

/** The better of two that are wanted alike: browsers name gzip first and mean no order by it. */
function preferredEncoding(header: string): Encoding | null {
  const [brotli, gzipped] = [weightOf('br', header), weightOf('gzip', header)];
  if (brotli > 0 && brotli >= gzipped) return 'br';
  return gzipped > 0 ? 'gzip' : null;
}

export interface CompressedAnswer {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

export const isCompressible = (contentType: string | null): boolean => COMPRESSIBLE.test(contentType ?? '');

/** The whole of an answer as its reader wants it, or null where it stays as it is. */
export async function compressAnswer(
  bytes: Uint8Array,
  acceptEncoding: string | undefined,
): Promise<CompressedAnswer | null> {
  if (bytes.byteLength < LEAST_BYTES) return null;
  const encoding = preferredEncoding(acceptEncoding ?? '');
  if (encoding === null) return null;
  const { now, later } = ENCODERS[encoding];
  return { encoding, bytes: bytes.byteLength <= MOST_AT_ONCE_BYTES ? now(bytes) : await later(bytes) };
}

export interface Compressor {
  /** Null: what goes in comes out as it is. */
  readonly encoding: Encoding | null;
  readonly stream: Duplex;
}

/** The same for an answer of which nobody knows yet how long it will be. */
export function compressorFor(acceptEncoding: string | undefined): Compressor {
  const encoding = preferredEncoding(acceptEncoding ?? '');
  return { encoding, stream: encoding === null ? new PassThrough() : ENCODERS[encoding].onTheWay() };
}
