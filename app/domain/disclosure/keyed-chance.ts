import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Chance that is fixed by a secret: the same name gives the same number for ever, and nobody else can foretell it. */
export interface KeyedChance {
  /** From 0 up to but not including 1. */
  readonly share: (name: string) => number;
  /** One of the first `count` whole numbers, 0 included. */
  readonly whole: (name: string, count: number) => number;
}

const BYTES = 6;

/** @param secret one for each chamber, at least 16 bytes, never changed: new chance for old counts would average out. */
export function keyedChance(secret: Uint8Array): KeyedChance {
  if (secret.length < 16) throw new RangeError('A secret of fewer than 16 bytes can be guessed');
  // Half of the work is the secret's, and the same for all names.
  const begun = hmac.create(sha256, secret);
  const share = (name: string): number => {
    const digest = begun.clone().update(utf8ToBytes(name)).digest().subarray(0, BYTES);
    return digest.reduce((number, byte) => number * 256 + byte, 0) / 256 ** BYTES;
  };
  return { share, whole: (name, count) => Math.floor(share(name) * count) };
}
