import { crc32, inflateSync } from 'node:zlib';
import type { LogoFault } from '#app/domain/own-report/letterhead.ts';
import { MAX_LOGO_DOTS, MAX_LOGO_SIDE } from '#app/domain/own-report/letterhead.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a picture is made of. All else (texts, places, profiles, further pictures) is left out. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const HEADER_LENGTH = 13;
/** Samples a dot, by kind of colour. Source: PNG, third edition, 11.2.1. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** First place and step of the seven passes, across and down. Source: PNG, third edition, 8.1. */
const PASSES = [
  ...([[0, 8, 0, 8] as const, [4, 8, 0, 8] as const, [0, 4, 4, 8] as const] as const),
  ...([[2, 4, 0, 4] as const, [0, 2, 2, 4] as const, [1, 2, 0, 2] as const, [0, 1, 1, 2] as const] as const),
] as const;

/** A picture that is sure to be one, with nothing in it but the picture. */
export interface PlainPng {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);

/** The chunks of a file up to its end; null where one is cut off or does not have the sum it says. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    chunks.push({ type, data, whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** How many bytes a row takes, with the one that says how it was filtered; none where the pass has no dots. */
function bytesOf(width: number, height: number, bitsOfDot: number): number {
  return width === 0 || height === 0 ? 0 : (Math.ceil((width * bitsOfDot) / 8) + 1) * height;
}

const along = (length: number, first: number, step: number): number =>
  Math.max(0, Math.ceil((length - first) / step));

interface Header {
  readonly width: number;
  readonly height: number;
  /** How long the picture is once it is unpacked. */
  readonly unpacked: number;
}

function headerOf({ type, data }: Chunk): Header | null {
  if (type !== 'IHDR' || data.length !== HEADER_LENGTH) return null;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = -1, , , interlace = -1] = data.subarray(8);
  const samples = SAMPLES[colour];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth) || width === 0 || height === 0) return null;
  const bits = samples * depth;
  if (interlace === 0) return { width, height, unpacked: bytesOf(width, height, bits) };
  if (interlace !== 1) return null;
  const passes = PASSES.map(([x, stepX, y, stepY]) =>
    bytesOf(along(width, x, stepX), along(height, y, stepY), bits),
  );
  return { width, height, unpacked: passes.reduce((sum, each) => sum + each, 0) };
}

/** Whether what is packed comes to exactly so many bytes: one that would come to more is stopped there. */
function isWhole(packed: Buffer, length: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: length }).length === length;
  } catch {
    return false;
  }
}

/** A PNG without anything but its picture. Its size is looked at before anything is unpacked. */
export function readPng(bytes: Buffer): PlainPng | LogoFault {
  const chunks = chunksOf(bytes);
  const [first] = chunks ?? [];
  const header = first === undefined ? null : headerOf(first);
  if (chunks === null || header === null) return 'broken';
  const { width, height, unpacked } = header;
  if (Math.max(width, height) > MAX_LOGO_SIDE || width * height > MAX_LOGO_DOTS) return 'dots';
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  if (!isWhole(Buffer.concat(packed), unpacked)) return 'broken';
  const kept = chunks.filter(({ type }) => KEPT.includes(type)).map(({ whole }) => whole);
  return { bytes: Buffer.concat([SIGNATURE, ...kept]), width, height };
}
